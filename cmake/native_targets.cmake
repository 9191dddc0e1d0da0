# Executables of the native build: the test suite, fuzz targets, benchmarks.
set(_modules base core store exchange screen app ui platform sim)
set(_tests)
foreach(_module IN LISTS _modules)
  file(GLOB_RECURSE _found CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/${_module}/*.cpp")
  list(APPEND _tests ${_found})
endforeach()
add_executable(sessionbook_tests "${CMAKE_SOURCE_DIR}/tests/main.cpp" ${_tests})
target_include_directories(sessionbook_tests PRIVATE "${CMAKE_SOURCE_DIR}/tests")
target_compile_definitions(sessionbook_tests PRIVATE SB_ROOT="${CMAKE_SOURCE_DIR}")
target_link_libraries(sessionbook_tests
  PRIVATE sb_platform_headless sb_assets sb_doctest sb_json sb_sodium sb_warnings)

# Each fuzz target exists twice: with libFuzzer (SB_FUZZ) or with a driver of ours that runs the
# corpus and seeded mutations of it, which is what tests/run uses.
file(GLOB _fuzzers CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/fuzz/*.cpp")
foreach(_file IN LISTS _fuzzers)
  get_filename_component(_name "${_file}" NAME_WE)
  string(REGEX REPLACE "_fuzz$" "" _name "${_name}")
  add_executable(fuzz_${_name} "${_file}")
  target_include_directories(fuzz_${_name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(fuzz_${_name} PRIVATE sb_platform_headless sb_json sb_sodium sb_warnings)
  if(SB_FUZZ)
    target_compile_options(fuzz_${_name} PRIVATE -fsanitize=fuzzer)
    target_link_options(fuzz_${_name} PRIVATE -fsanitize=fuzzer)
  else()
    target_sources(fuzz_${_name} PRIVATE "${CMAKE_SOURCE_DIR}/tests/fuzz/driver/main.cpp")
  endif()
endforeach()

if(SB_BENCH_NATIVE)
  file(GLOB_RECURSE _benches CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/bench/native/*.cpp")
  if(_benches)
    add_executable(sessionbook_bench ${_benches})
    target_include_directories(sessionbook_bench PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    target_link_libraries(sessionbook_bench
      PRIVATE sb_platform_headless sb_json sb_sodium sb_warnings)
    # ImGui calls the hooks that ui defines (ui/semantics_hooks.cpp): the two need each other.
    target_link_libraries(sessionbook_bench PRIVATE "$<LINK_GROUP:RESCAN,sb_ui,sb_imgui>")
  endif()
  set(_bench "${CMAKE_SOURCE_DIR}/tests/bench")
  add_executable(sessionbook_search_bench
    "${_bench}/search/main.cpp" "${_bench}/search/note_texts.cpp" "${_bench}/native/words.cpp")
  target_include_directories(sessionbook_search_bench PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(sessionbook_search_bench PRIVATE sb_core sb_json sb_warnings)
endif()
