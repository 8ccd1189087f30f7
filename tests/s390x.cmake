# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

# Builds tests for a processor that stores the highest byte first, by Debian's cross compiler, and runs them by QEMU:
#   CMAKE_TOOLCHAIN_FILE=$PWD/tests/s390x.cmake CXX=s390x-linux-gnu-g++ Boost_ROOT=<one without other headers> tests/run text value
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR s390x)
set(CMAKE_CXX_COMPILER s390x-linux-gnu-g++)
set(CMAKE_CROSSCOMPILING_EMULATOR qemu-s390x)
set(CMAKE_EXE_LINKER_FLAGS_INIT -static)
