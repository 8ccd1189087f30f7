# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

# Checks that what cannot read version.hpp states the same VERSION.

foreach(manifest IN ITEMS vcpkg.json ports/dossier/vcpkg.json)
  file(READ ${SOURCE}/${manifest} json)
  string(JSON stated GET "${json}" version)
  if(NOT stated STREQUAL VERSION)
    message(SEND_ERROR "${manifest} states ${stated}, not ${VERSION}")
  endif()
endforeach()
file(STRINGS ${SOURCE}/CHANGELOG.md headings REGEX "^## ")
list(GET headings 0 newest)
if(NOT newest MATCHES "^## ${VERSION} ")
  message(SEND_ERROR "the newest in CHANGELOG.md is ${newest}, not ${VERSION}")
endif()
