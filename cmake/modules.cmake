# sb_module(<path under src> [LINK targets…] [PRIVATE targets…]): one static library per folder,
# named sb_<path with _>. A folder with headers only, or none yet, becomes an INTERFACE library.
function(sb_module path)
  cmake_parse_arguments(ARG "" "" "LINK;PRIVATE" ${ARGN})
  string(REPLACE "/" "_" name "sb_${path}")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/${path}/*.cpp")
  if(sources)
    add_library(${name} STATIC ${sources})
    target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}/src")
    target_link_libraries(${name}
      PUBLIC sb_common ${ARG_LINK} PRIVATE sb_warnings ${ARG_PRIVATE})
  else()
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE "${CMAKE_SOURCE_DIR}/src")
    target_link_libraries(${name} INTERFACE sb_common ${ARG_LINK})
  endif()
endfunction()

# Names for the private-use code points of assets/icons.txt: #include "gen/icons.h".
function(sb_generate_icons target)
  set(header "${CMAKE_BINARY_DIR}/gen/include/gen/icons.h")
  add_custom_command(OUTPUT "${header}"
    COMMAND "${Python3_EXECUTABLE}" "${CMAKE_SOURCE_DIR}/cmake/icons.py" --header "${header}"
    DEPENDS "${CMAKE_SOURCE_DIR}/cmake/icons.py" "${CMAKE_SOURCE_DIR}/assets/icons.txt"
    VERBATIM)
  add_custom_target(sb_icons_header DEPENDS "${header}")
  add_library(sb_icons INTERFACE)
  target_include_directories(sb_icons SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/gen/include")
  add_dependencies(sb_icons sb_icons_header)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "INTERFACE_LIBRARY")
    target_link_libraries(${target} INTERFACE sb_icons)
  else()
    target_link_libraries(${target} PUBLIC sb_icons)
  endif()
endfunction()

# sb_embed(<header> <names under assets>…): writes gen/<header>.h.
function(sb_embed name)
  set(header "${CMAKE_BINARY_DIR}/gen/include/gen/${name}.h")
  set(files ${ARGN})
  list(TRANSFORM files PREPEND "${CMAKE_SOURCE_DIR}/assets/")
  list(TRANSFORM files APPEND ".json")
  add_custom_command(OUTPUT "${header}"
    COMMAND "${Python3_EXECUTABLE}" "${CMAKE_SOURCE_DIR}/cmake/embed.py" "${header}" ${files}
    DEPENDS "${CMAKE_SOURCE_DIR}/cmake/embed.py" ${files}
    VERBATIM)
endfunction()

# The program's data as literals, linked as sb_assets: #include "gen/assets.h" for note templates and
# demo, "gen/wording.h" for the rules of the wording check and what a note says.
function(sb_embed_assets)
  sb_embed(assets templates demo)
  sb_embed(wording wording/en says/en)
  set(folder "${CMAKE_BINARY_DIR}/gen/include/gen")
  add_custom_target(sb_assets_header DEPENDS "${folder}/assets.h" "${folder}/wording.h")
  add_library(sb_assets INTERFACE)
  target_include_directories(sb_assets SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/gen/include")
  add_dependencies(sb_assets sb_assets_header)
endfunction()
