#!/bin/bash -eu
# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0
# Builds the targets of tests/fuzz with the compiler and engine that OSS-Fuzz sets, their dictionary and their seeds.
cd "$SRC/dossier"
build=$WORK/dossier
Boost_ROOT=$(.ci/boost 1.90) cmake -S . -B "$build" -G Ninja -D CMAKE_BUILD_TYPE=None -D CMAKE_CXX_COMPILER="$CXX" -D CMAKE_CXX_FLAGS="$CXXFLAGS" \
    -D DOSSIER_INSTALL=OFF -D DOSSIER_BUILD_EXAMPLES=OFF -D DOSSIER_FUZZ_ENGINE="$LIB_FUZZING_ENGINE"
cmake --build "$build" --target dossier_fuzzers
"$build/tests/fuzz/dossier_fuzz_seeds" "$build" tests/fixtures
(cd "$build/seeds" && zip -q "$WORK/seeds.zip" ./*)
for source in tests/fuzz/targets/*.cpp; do
    target=dossier_fuzz_$(basename "$source" .cpp)
    cp "$build/tests/fuzz/$target" "$OUT/"
    cp "$build/words" "$OUT/$target.dict"
    cp "$WORK/seeds.zip" "$OUT/${target}_seed_corpus.zip"
done
