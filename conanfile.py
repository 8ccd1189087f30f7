# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0
import os
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.files import copy, load
from conan.tools.layout import basic_layout

required_conan_version = ">=2.0"


class DossierConan(ConanFile):
    name = "dossier"
    description = "Reads plain-text registry records into typed structs"
    license = "BSL-1.0"
    topics = ("parser", "clinical-trials", "spirit-x3", "header-only")
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    # Headers in dossier/interop need libraries of Boost, and each has a component of its own.
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

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "dossier")
        core = self.cpp_info.components["dossier"]
        core.set_property("cmake_target_name", "dossier::dossier")
        core.set_property("pkg_config_name", "dossier")
        core.bindirs = []
        core.libdirs = []
        # A Boost of [platform_requires] is no package of Conan's: then the compiler and CMake find it by themselves.
        boost = any(dependency.ref.name == "boost" for dependency in self.dependencies.host.values())
        core.requires = ["boost::headers"] if boost else []
        if self.options.with_json:
            json = self.cpp_info.components["json"]
            json.set_property("cmake_target_name", "dossier::json")
            json.includedirs = []
            json.bindirs = []
            json.libdirs = []
            json.requires = ["dossier", "boost::json"] if boost else ["dossier"]
