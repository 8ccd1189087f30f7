# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0
import os
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.files import copy, load, save
from conan.tools.layout import basic_layout

required_conan_version = ">=2.0"


class DossierConan(ConanFile):
    """Packs the tree that it stands in. The recipe in .github/registries, for the central index, fetches a release."""

    name = "dossier"
    description = "Reads plain-text registry records into typed structs"
    license = "BSL-1.0"
    topics = ("parser", "clinical-trials", "spirit-x3", "header-only")
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    # The component json brings the library that dossier/interop/sarif.hpp needs.
    options = {"with_json": [True, False]}
    default_options = {"with_json": False}
    exports_sources = "LICENSE", "include/*"
    no_copy_source = True

    def set_version(self):
        header = load(self, os.path.join(self.recipe_folder, "include", "dossier", "version.hpp"))
        self.version = ".".join(re.search(rf"version_{part} = (\d+);", header)[1] for part in ("major", "minor", "patch"))

    def layout(self):
        basic_layout(self)

    def requirements(self):
        self.requires("boost/[>=1.75 <2]" if self.options.with_json else "boost/[>=1.74 <2]")

    def validate(self):
        check_min_cppstd(self, 20)

    def package_id(self):
        self.info.clear()

    def package(self):
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        copy(self, "*.hpp", os.path.join(self.source_folder, "include"), os.path.join(self.package_folder, "include"))
        debug = os.path.join(self.source_folder, "include", "dossier", "debug")
        copy(self, "*", debug, os.path.join(self.package_folder, "res", "dossier"))
        # CMakeDeps has no property for the features of a compiler.
        save(self, os.path.join(self.package_folder, self._cxx_std_20), "target_compile_features(dossier::dossier INTERFACE cxx_std_20)\n")

    @property
    def _cxx_std_20(self):
        return os.path.join("res", "dossier", "cxx_std_20.cmake")

    def package_info(self):
        # The names "dossier" and "dossier::dossier" are those of the core: what has all components needs others.
        self.cpp_info.set_property("cmake_file_name", "dossier")
        self.cpp_info.set_property("cmake_target_name", "dossier::all")
        self.cpp_info.set_property("pkg_config_name", "dossier-all")
        self.cpp_info.set_property("cmake_config_version_compat", "SameMinorVersion")
        self.cpp_info.set_property("cmake_build_modules", [self._cxx_std_20])

        # A Boost of [platform_requires] is no package of Conan's: the compiler and CMake find it by themselves.
        boost = any(dependency.ref.name == "boost" for dependency in self.dependencies.host.values())
        core = self.cpp_info.components["core"]
        core.set_property("cmake_target_name", "dossier::dossier")
        core.set_property("pkg_config_name", "dossier")
        core.requires = ["boost::headers"] if boost else []
        core.bindirs = []
        core.libdirs = []
        if self.options.with_json:
            json = self.cpp_info.components["json"]
            json.set_property("cmake_target_name", "dossier::json")
            json.set_property("pkg_config_name", "dossier-json")
            json.requires = ["core", "boost::json"] if boost else ["core"]
            json.includedirs = []
            json.bindirs = []
            json.libdirs = []
