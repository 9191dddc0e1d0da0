/* Put before two files of libsodium in the web build (cmake/sodium.cmake). They ask the processor
   whether it has SSSE3; WebAssembly's 128-bit instructions, of which Emscripten makes the same
   intrinsics, are there or the module would not have loaded (shell/main.js asks). */
#pragma once

static inline int sb_has_simd(void) { return 1; }
#define sodium_runtime_has_ssse3 sb_has_simd
