# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0
set(PACKAGE_VERSION 1.90.0)
set(PACKAGE_VERSION_COMPATIBLE TRUE)
