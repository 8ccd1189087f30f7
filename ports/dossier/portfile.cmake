# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

set(VCPKG_BUILD_TYPE release) # header-only

# The overlay takes the tree that it stands in. In a registry, .ci/registries.py puts vcpkg_from_github here.
get_filename_component(SOURCE_PATH "${CURRENT_PORT_DIR}/../.." ABSOLUTE)

vcpkg_check_features(OUT_FEATURE_OPTIONS FEATURE_OPTIONS FEATURES json DOSSIER_WITH_JSON)
vcpkg_cmake_configure(
    SOURCE_PATH "${SOURCE_PATH}"
    OPTIONS
        ${FEATURE_OPTIONS}
        -DDOSSIER_BUILD_TESTS=OFF
        -DDOSSIER_BUILD_EXAMPLES=OFF
        -DDOSSIER_INSTALL=ON
)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH share/cmake/dossier)
vcpkg_fixup_pkgconfig()

file(INSTALL "${CURRENT_PORT_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
