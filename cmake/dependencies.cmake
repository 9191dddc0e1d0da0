# Third-party code. Headers of Debian's header-only packages are linked into a folder of our own:
# emcc must never see the system's include folder. Dear ImGui, and libsodium for the web, are
# compiled here from Debian source packages that cmake/install.py fetched and apt verified.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

if(DEFINED ENV{XDG_CACHE_HOME})
  set(_cache "$ENV{XDG_CACHE_HOME}/sessionbook")
else()
  set(_cache "$ENV{HOME}/.cache/sessionbook")
endif()
set(SB_SOURCES "${_cache}/sources" CACHE PATH "Folder of fetched source packages")

function(sb_require file hint)
  if(NOT EXISTS "${file}")
    message(FATAL_ERROR "Missing ${file}. Run: python3 cmake/install.py ${hint}")
  endif()
endfunction()

set(_headers "${CMAKE_BINARY_DIR}/third_party/include")
file(MAKE_DIRECTORY "${_headers}")
foreach(_package nlohmann doctest)
  sb_require("/usr/include/${_package}" "native")
  file(CREATE_LINK "/usr/include/${_package}" "${_headers}/${_package}" SYMBOLIC)
endforeach()
add_library(sb_json INTERFACE)
target_include_directories(sb_json SYSTEM INTERFACE "${_headers}")
add_library(sb_doctest INTERFACE)
target_include_directories(sb_doctest SYSTEM INTERFACE "${_headers}")
if(EMSCRIPTEN)  # -fno-exceptions: a failed REQUIRE ends the run instead of the case
  target_compile_definitions(sb_doctest INTERFACE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS)
endif()

# Dear ImGui -----------------------------------------------------------------------------------
set(_imgui "${SB_SOURCES}/imgui")
sb_require("${_imgui}/imgui.cpp" "native")
add_library(sb_imgui STATIC
  "${_imgui}/imgui.cpp" "${_imgui}/imgui_draw.cpp"
  "${_imgui}/imgui_tables.cpp" "${_imgui}/imgui_widgets.cpp")
if(EMSCRIPTEN)
  target_sources(sb_imgui PRIVATE "${_imgui}/backends/imgui_impl_opengl3.cpp")
  target_compile_definitions(sb_imgui PRIVATE IMGUI_IMPL_OPENGL_ES3)
  # Answers without waiting for the GPU: src/platform/web/gl_state.cpp.
  set_source_files_properties("${_imgui}/backends/imgui_impl_opengl3.cpp"
    PROPERTIES COMPILE_DEFINITIONS glGetIntegerv=sb_gl_get_integer)
endif()
target_include_directories(sb_imgui SYSTEM PUBLIC "${_imgui}" "${_imgui}/backends")
target_include_directories(sb_imgui PUBLIC "${CMAKE_SOURCE_DIR}/src")
target_compile_definitions(sb_imgui PUBLIC IMGUI_USER_CONFIG="ui/imgui_config.h")
target_compile_options(sb_imgui PRIVATE -w)
# Faces are drawn by the platform: src/ui/fonts.cpp stands in for FreeType, and ImGui's own reader
# stays out.
target_compile_definitions(sb_imgui PRIVATE IMGUI_ENABLE_FREETYPE)
if(EMSCRIPTEN AND NOT SB_OPTIMIZE STREQUAL "-O2")
  target_compile_options(sb_imgui PRIVATE -O2)
endif()
target_link_libraries(sb_imgui PUBLIC sb_common)

# libsodium ------------------------------------------------------------------------------------
if(EMSCRIPTEN)
  include(sodium)
else()
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
  add_library(sb_sodium INTERFACE)
  target_link_libraries(sb_sodium INTERFACE PkgConfig::SODIUM)
endif()
