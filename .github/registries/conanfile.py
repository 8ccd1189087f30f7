# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0
import os

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.files import copy, get, save
from conan.tools.layout import basic_layout

required_conan_version = ">=2.0"


class DossierConan(ConanFile):
    name = "dossier"
    description = "Reads plain-text registry records into typed structs"
    license = "BSL-1.0"
    url = "https://github.com/conan-io/conan-center-index"
    homepage = "https://github.com/@REPOSITORY@"
    topics = ("parser", "clinical-trials", "spirit-x3", "header-only")
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"with_json": [True, False]}
    default_options = {"with_json": False}
    no_copy_source = True

    def layout(self):
        basic_layout(self, src_folder="src")

    def requirements(self):
        self.requires("boost/1.91.0")

    def package_id(self):
        self.info.clear()

    def validate(self):
        check_min_cppstd(self, 20)

    def source(self):
        get(self, **self.conan_data["sources"][self.version], strip_root=True)

    def build(self):
        pass

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

        core = self.cpp_info.components["core"]
        core.set_property("cmake_target_name", "dossier::dossier")
        core.set_property("pkg_config_name", "dossier")
        core.requires = ["boost::headers"]
        core.bindirs = []
        core.libdirs = []
        if self.options.with_json:
            json = self.cpp_info.components["json"]
            json.set_property("cmake_target_name", "dossier::json")
            json.set_property("pkg_config_name", "dossier-json")
            json.requires = ["core", "boost::json"]
            json.includedirs = []
            json.bindirs = []
            json.libdirs = []
