#!/bin/sh
# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0
# Compiles the consumer as a makefile would, and runs it:
#   PKG_CONFIG_PATH=<prefix>/share/pkgconfig pkg_config.sh <output> <version> <compiler> [options]
set -eu

output=$1 version=$2
shift 2
cd "$(dirname "$0")/consumer"
test "$(${PKG_CONFIG:-pkg-config} --modversion dossier)" = "$version"
# pkg-config writes for a shell to read: a blank in a path has a backslash before it.
eval "set -- \"\$@\" $(${PKG_CONFIG:-pkg-config} --cflags dossier)"
"$@" main.cpp other.cpp -o "$output" ${LDFLAGS:-}
exec "$output"
