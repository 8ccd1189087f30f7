# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

set(VCPKG_BUILD_TYPE release) # header-only
set(VCPKG_FIXUP_ELF_RPATH OFF) # and so there is no program to patch

# As an overlay, the port takes the tree that it stands in. In a registry this is vcpkg_from_github(OUT_SOURCE_PATH SOURCE_PATH
# REPO ... REF "v${VERSION}" SHA512 ...), and nothing else differs.
get_filename_component(SOURCE_PATH "${CURRENT_PORT_DIR}/../.." ABSOLUTE)

vcpkg_cmake_configure(
    SOURCE_PATH "${SOURCE_PATH}"
    OPTIONS
        -DDOSSIER_BUILD_TESTS=OFF
        -DDOSSIER_BUILD_EXAMPLES=OFF
        -DDOSSIER_INSTALL=ON
)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH share/cmake/dossier)
vcpkg_fixup_pkgconfig()

file(INSTALL "${CURRENT_PORT_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
