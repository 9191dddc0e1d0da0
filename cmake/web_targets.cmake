# Executables of the web build: the app's wasm module, and the test suite below ui under node.

# Debian's emscripten finds its JS parser only on this path when node is not Debian's own.
set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")

# The stack's option was renamed in 3.1.27.
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.27)
  set(_stack TOTAL_STACK)
else()
  set(_stack STACK_SIZE)
endif()
set(_memory -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=33554432 -sMAXIMUM_MEMORY=2147483648
  -s${_stack}=2097152)

if(EXISTS "${CMAKE_SOURCE_DIR}/src/main.cpp")
  add_executable(sessionbook "${CMAKE_SOURCE_DIR}/src/main.cpp")
  target_link_libraries(sessionbook PRIVATE sb_platform_web sb_assets sb_warnings)
  target_link_options(sessionbook PRIVATE ${_memory}
    -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=createSessionbook -sENVIRONMENT=web
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    -sDYNAMIC_EXECUTION=0 -sFORCE_FILESYSTEM=1 -lidbfs.js
    -sEXPORTED_RUNTIME_METHODS=FS,IDBFS,UTF8ToString,stringToUTF8,lengthBytesUTF8
    -sEXPORTED_FUNCTIONS=_main,_malloc,_free)
  set(_bridge "${CMAKE_SOURCE_DIR}/shell/bridge.js")
  if(EXISTS "${_bridge}")
    target_link_options(sessionbook PRIVATE "SHELL:--js-library \"${_bridge}\"")
    set_property(TARGET sessionbook APPEND PROPERTY LINK_DEPENDS "${_bridge}")
  endif()
endif()

# The finished site: hashed names, compressed siblings, service worker list (cmake/site.py).
if(TARGET sessionbook)
  add_custom_target(site
    COMMAND "${Python3_EXECUTABLE}" "${CMAKE_SOURCE_DIR}/cmake/site.py" "${CMAKE_BINARY_DIR}"
    DEPENDS sessionbook
    USES_TERMINAL VERBATIM)
endif()

set(_tests)
foreach(_module base core store exchange screen app)
  file(GLOB_RECURSE _found CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/${_module}/*.cpp")
  list(APPEND _tests ${_found})
endforeach()
add_executable(sessionbook_tests_web EXCLUDE_FROM_ALL
  "${CMAKE_SOURCE_DIR}/tests/main.cpp" ${_tests})
target_include_directories(sessionbook_tests_web PRIVATE "${CMAKE_SOURCE_DIR}/tests")
target_compile_definitions(sessionbook_tests_web PRIVATE SB_ROOT="${CMAKE_SOURCE_DIR}")
target_link_libraries(sessionbook_tests_web
  PRIVATE sb_app sb_assets sb_doctest sb_json sb_sodium sb_warnings)
target_link_options(sessionbook_tests_web PRIVATE ${_memory}
  -sENVIRONMENT=node -sEXIT_RUNTIME=1 -sNODERAWFS=1 -g1
  "SHELL:--pre-js \"${CMAKE_SOURCE_DIR}/cmake/node_pre.js\"")
# A folder of its own, because node would take the script for an ES module next to our package.json.
set_target_properties(sessionbook_tests_web PROPERTIES
  RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/node")
file(WRITE "${CMAKE_BINARY_DIR}/node/package.json" "{ \"type\": \"commonjs\" }\n")

# The search alone, for the page where tests/bench measures it beside its peer.
add_executable(search_bench EXCLUDE_FROM_ALL "${CMAKE_SOURCE_DIR}/tests/bench/search/module.cpp")
target_include_directories(search_bench PRIVATE "${CMAKE_SOURCE_DIR}/tests")
target_link_libraries(search_bench PRIVATE sb_core sb_warnings)
target_link_options(search_bench PRIVATE ${_memory} --no-entry
  -sMODULARIZE=1 -sEXPORT_NAME=createShelf -sENVIRONMENT=web -sSINGLE_FILE=1
  -sEXPORTED_RUNTIME_METHODS=HEAPU8 -sEXPORTED_FUNCTIONS=_malloc,_free)
