# libsodium for wasm: Debian's source. What its configure would write (version.h) is written here; the
# files for SSE/AVX/NEON and for other machines stay out, but for one that unlocking waits for: with
# WebAssembly's 128-bit instructions Argon2 takes 0.7 of the time.
set(_sodium "${SB_SOURCES}/libsodium")
sb_require("${_sodium}/src/libsodium/sodium/core.c" "web")
set(_gen "${CMAKE_BINARY_DIR}/gen/sodium")
set(VERSION 1.0.18)
set(SODIUM_LIBRARY_VERSION_MAJOR 10)
set(SODIUM_LIBRARY_VERSION_MINOR 3)
set(SODIUM_LIBRARY_MINIMAL_DEF)
# One folder holds Debian's headers and ours, because they include each other by bare name.
file(COPY "${_sodium}/src/libsodium/include/" DESTINATION "${_gen}"
  FILES_MATCHING PATTERN "*.h" PATTERN "*.h.in" EXCLUDE)
configure_file("${_sodium}/src/libsodium/include/sodium/version.h.in"
  "${_gen}/sodium/version.h" @ONLY)

file(GLOB_RECURSE _sources "${_sodium}/src/libsodium/*.c")
list(FILTER _sources EXCLUDE REGEX
  "sse|ssse3|avx|aesni|armcrypto|sandy2x|xmm6|xmm6int|_asm|/nativeclient/|randombytes/internal")
# ChaCha20 stays portable: its SSSE3 file, built so by emcc 3.1.6, gives another keystream than ChaCha20.
# What it seals it opens again, but nobody else does, and it opens nothing sealed before
# (tests/store/crypto_test.cpp has known answers, which the wasm suite asks for).
set(_fast "${_sodium}/src/libsodium/crypto_pwhash/argon2/argon2-fill-block-ssse3.c")
set(_choose "${_sodium}/src/libsodium/crypto_pwhash/argon2/argon2-core.c")
set_source_files_properties(${_fast} ${_choose} PROPERTIES
  COMPILE_DEFINITIONS "HAVE_EMMINTRIN_H=1;HAVE_TMMINTRIN_H=1")
set_source_files_properties(${_fast} PROPERTIES COMPILE_OPTIONS "-msimd128;-mssse3")
set_source_files_properties(${_choose} PROPERTIES COMPILE_OPTIONS
  "-msimd128;-mssse3;-include;${CMAKE_SOURCE_DIR}/cmake/sodium_simd.h")
add_library(sb_sodium STATIC ${_sources} ${_fast})
target_include_directories(sb_sodium SYSTEM PUBLIC "${_gen}" PRIVATE "${_gen}/sodium")
target_compile_definitions(sb_sodium PRIVATE
  CONFIGURED=1 NATIVE_LITTLE_ENDIAN=1 HAVE_WEAK_SYMBOLS=1 HAVE_C11_MEMORY_FENCES=1)
target_compile_definitions(sb_sodium PUBLIC SODIUM_STATIC=1)
target_compile_options(sb_sodium PRIVATE -w -O3)
target_link_libraries(sb_sodium PUBLIC sb_common)
