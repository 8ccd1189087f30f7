# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0

# Writes into SOURCE a file that includes what the headers in ROOT include of the standard library and of Boost, then defines
# macros as <windows.h> and other headers do, then includes every header outside of interop/.

file(GLOB_RECURSE headers RELATIVE ${ROOT}/include ${ROOT}/include/dossier/*.hpp)
list(FILTER headers EXCLUDE REGEX "^dossier/interop/")
set(outside)
set(own)
foreach(header IN LISTS headers)
  file(STRINGS ${ROOT}/include/${header} includes REGEX "^#include <")
  list(FILTER includes EXCLUDE REGEX "<dossier/|intrin")
  list(APPEND outside ${includes})
  list(APPEND own "#include <${header}>")
endforeach()
list(REMOVE_DUPLICATES outside)

set(macros
  # windows.h and what it includes; rpcndr.h; dlgs.h; winsock2.h
  "far" "near" "FAR" "NEAR" "pascal" "cdecl __attribute__((__cdecl__))" "PASCAL" "CALLBACK" "WINAPI" "IN" "OUT" "OPTIONAL"
  "CONST const" "VOID void" "BOOL int" "TRUE 1" "FALSE 0" "STRICT 1" "ERROR 0" "NO_ERROR 0L" "IGNORE 0" "DELETE (0x00010000L)"
  "INFINITE 0xffffffff" "ABSOLUTE 1" "RELATIVE 2" "OPAQUE 2" "TRANSPARENT 1" "DIFFERENCE 11" "PURE" "THIS" "interface struct"
  "small char" "hyper long long" "uuid(x)" "environ (*environ_())" "rad1 0x0420"
  "rad2 0x0421" "grp1 0x0430" "chx1 0x0410" "edt1 0x0480" "lst1 0x0460" "cmb1 0x0470" "stc1 0x0440" "min(a, b) (((a) < (b)) ? (a) : (b))"
  "max(a, b) (((a) > (b)) ? (a) : (b))" "Yield()" "GetObject GetObjectA" "GetMessage GetMessageA" "CreateFile CreateFileA"
  "DrawText DrawTextA" "FindText FindTextA" "GetFirstChild(h) h" "GetNextSibling(h) h" "IsMaximized(h) h" "SEVERITY_ERROR 1"
  "SEVERITY_SUCCESS 0" "s_addr S_un.S_addr" "h_addr h_addr_list[0]" "MAX_PATH 260" "DOMAIN 1" "OVERFLOW 3" "UNDERFLOW 4" "HUGE 1e300"
  # X11/X.h and X11/Xlib.h
  "Bool int" "True 1" "False 0" "None 0L" "Status int" "Success 0" "Always 2" "Above 0" "Below 1" "Unsorted 0" "Complex 0"
  # sys/sysmacros.h, sys/param.h, the dialects of GNU
  "major(x) x" "minor(x) x" "unix 1" "linux 1" "howmany(x, y) x" "powerof2(x) x")
list(TRANSFORM macros REPLACE "^([A-Za-z0-9_]+)" "#undef \\1\n#define \\1")
list(JOIN outside "\n" outside)
list(JOIN macros "\n" macros)
list(JOIN own "\n" own)
file(CONFIGURE OUTPUT ${SOURCE} CONTENT "${outside}\n\n${macros}\n\n${own}\n" @ONLY)
