# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0
import os
import re

from conan import ConanFile
from conan.tools.files import load


class BoostConan(ConanFile):
    """Stands for the package of Boost where no remote can be reached: it is the headers in the folder BOOST_INCLUDE."""

    name = "boost"
    package_type = "header-library"

    def set_version(self):
        header = load(self, os.path.join(os.environ["BOOST_INCLUDE"], "boost", "version.hpp"))
        self.version = re.search(r'BOOST_LIB_VERSION "(\d+)_(\d+)', header).expand(r"\1.\2.0")

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "Boost")
        self.cpp_info.includedirs = []
        headers = self.cpp_info.components["headers"]
        headers.set_property("cmake_target_name", "Boost::headers")
        headers.includedirs = [os.environ["BOOST_INCLUDE"]]
        headers.bindirs = []
        headers.libdirs = []
