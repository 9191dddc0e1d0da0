# Flags by what they are for: sb_warnings (our code only), sb_common (everything we compile).
add_library(sb_warnings INTERFACE)
target_compile_options(sb_warnings INTERFACE
  -Wall -Wextra -Wshadow -Werror -Wno-missing-field-initializers)

add_library(sb_common INTERFACE)
if(EMSCRIPTEN)
  # Nothing of ours throws, catches or asks for a type's name. What the library would throw (no
  # memory, a wrong index) stops the program either way, and the ways out of every function that
  # exceptions need were a tenth of the code. Both instructions are in all browsers since 2021.
  target_compile_options(sb_common INTERFACE -fno-exceptions -msign-ext -mnontrapping-fptoint
    $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti> $<$<COMPILE_LANGUAGE:CXX>:-fno-threadsafe-statics>)
  if(SB_LTO)
    target_compile_options(sb_common INTERFACE -flto)
    target_link_options(sb_common INTERFACE -flto)
  endif()
  # The preset says -Oz: 35 % less to load (brotli). What is hot stays -O2: libsodium, Dear ImGui and
  # what cmake/hot.cmake names.
  set(SB_OPTIMIZE "-O2" CACHE STRING "Optimisation of our C++ for the web")
  set(CMAKE_CXX_FLAGS_RELEASE "${SB_OPTIMIZE} -DNDEBUG")
  set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG")
elseif(SB_SANITIZE)
  target_compile_options(sb_common INTERFACE -O1 -g1 -fno-omit-frame-pointer
    -fsanitize=address,undefined -fno-sanitize-recover=all)
  target_link_options(sb_common INTERFACE -fsanitize=address,undefined)
endif()
