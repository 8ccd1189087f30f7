# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

# Makes REPOSITORY, with a commit of what a release of SOURCE needs that has the tag TAG.

file(REMOVE_RECURSE ${REPOSITORY})
file(COPY ${SOURCE}/CMakeLists.txt ${SOURCE}/LICENSE ${SOURCE}/include DESTINATION ${REPOSITORY})
function(git)
  execute_process(COMMAND ${GIT} -c user.name=test -c user.email=test@localhost -c commit.gpgSign=false ${ARGN}
    WORKING_DIRECTORY ${REPOSITORY} COMMAND_ERROR_IS_FATAL ANY)
endfunction()
git(init --quiet)
git(add --all)
git(commit --quiet --message release)
git(tag ${TAG})
