# Files that unlocking, searching and every keystroke run through are optimised for speed in the web
# build too; the rest for size (SB_OPTIMIZE): it runs once per act and the network carries it. What
# it brings, and where it does not reach: docs/ui.md, "Weight of a first load".
if(EMSCRIPTEN AND NOT SB_OPTIMIZE STREQUAL "-O1")
  set(_hot base/bytes base/id base/text base/text_fold
    core/book_fold core/book_ids core/book_index core/book_table core/codec core/codec_cbor
    core/schema core/schema_forms core/value core/search core/search_find core/search_phrases
    core/search_terms core/wording_words store/reader store/row store/segment store/snapshot)
  foreach(_file ${_hot})
    set_source_files_properties("${CMAKE_SOURCE_DIR}/src/${_file}.cpp" PROPERTIES COMPILE_OPTIONS -O2)
  endforeach()
endif()
