# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

# Stands for a Boost that has a target for each library, as vcpkg's has. It has each that is asked for, and notes it.
foreach(library IN LISTS Boost_FIND_COMPONENTS ITEMS headers)
  if(NOT TARGET Boost::${library})
    add_library(Boost::${library} INTERFACE IMPORTED)
  endif()
  set(Boost_${library}_FOUND TRUE)
  set_property(GLOBAL APPEND PROPERTY asked_for ${library})
endforeach()
