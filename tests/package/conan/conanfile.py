# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0
import os

from conan import ConanFile


class BoostConan(ConanFile):
    """Stands for the package of Boost where no remote can be reached: it is the headers in the folder BOOST_INCLUDE. Its
    component json is a macro that tells who is compiled with it."""

    name = "boost"
    package_type = "header-library"

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "Boost")
        self.cpp_info.includedirs = []
        headers = self.cpp_info.components["headers"]
        headers.set_property("cmake_target_name", "Boost::headers")
        headers.includedirs = [os.environ["BOOST_INCLUDE"]]
        headers.bindirs = []
        headers.libdirs = []
        json = self.cpp_info.components["json"]
        json.set_property("cmake_target_name", "Boost::json")
        json.defines = ["HAS_BOOST_JSON=1"]
        json.includedirs = []
        json.bindirs = []
        json.libdirs = []
