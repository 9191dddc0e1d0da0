// The search over notes as WebAssembly, for the page of browser/search.mjs: texts and questions
// come in as UTF-8 (pointer, length), counts and bytes go out. One shelf per page.
#include <emscripten.h>
#include <malloc.h>

#include <memory>

#include "bench/search/shelf.h"

namespace {

struct Page {
  std::unique_ptr<sb::bench::Shelf> shelf = std::make_unique<sb::bench::Shelf>();
};

Page& page() {
  static Page one;
  return one;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void shelf_add(const char* text, std::size_t length) {
  page().shelf->add(std::string(text, length));
}
EMSCRIPTEN_KEEPALIVE void shelf_begin() { page().shelf->begin(); }
EMSCRIPTEN_KEEPALIVE int shelf_step(std::size_t bytes) { return page().shelf->step(bytes); }
EMSCRIPTEN_KEEPALIVE double shelf_index_bytes() {
  return static_cast<double>(page().shelf->memory());
}
EMSCRIPTEN_KEEPALIVE double shelf_heap_bytes() {  // in use, whatever of it
  return static_cast<double>(static_cast<std::size_t>(mallinfo().uordblks));
}
EMSCRIPTEN_KEEPALIVE std::size_t shelf_find(const char* text, std::size_t length, int excerpts) {
  return page().shelf->find({text, length}, excerpts != 0);
}

}  // extern "C"
