// Files as the platform hands them in and takes them out, a piece at a time: those a person chose,
// dropped or pasted, and those shown or downloaded. Part of Host. All calls return at once; what
// comes of them is FileNews. Handles and outs are numbers that mean nothing else; outs are chosen
// by the caller, each once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"

namespace sb {

// How one moves within a PDF that is shown.
enum class FileTurn : std::uint8_t { next_page, previous_page, larger, smaller, fit_width };

struct GivenFile {
  std::uint32_t handle = 0;
  std::string name;              // "" for a pasted picture
  std::uint64_t size = 0;
};

struct FileNews {
  enum class Kind {
    given,           // files: chosen, dropped or pasted
    read,            // bytes of `handle` from `from` on, as asked
    unreadable,      // `handle` cannot be read (any more): moved, changed, taken away
    drag_began,      // files are held over the page
    drag_ended,
    ready,           // `out` can be shown now
    turned,          // `out`, a PDF, is at `page` of `pages`, `zoom` percent of fitting the width
    not_shown,       // `out` cannot be shown, and `why`
    used,            // somebody reads, hears or watches `out`: the program sees no other sign of it
  };
  enum class Why : std::uint8_t {
    unknown,         // a format the browser does not know
    broken,          // a PDF that cannot be read
    password,        // a PDF that asks for one
    not_loaded,      // what shows PDFs is not here: no network when it was first needed
  };
  Kind kind = Kind::given;
  std::vector<GivenFile> files;
  bool by_choice = false;        // given: by choose(), not dropped or pasted
  std::uint32_t handle = 0, out = 0;
  std::uint64_t from = 0;
  Bytes bytes;
  std::uint32_t page = 0, pages = 0, zoom = 0;
  Why why = Why::unknown;
};

class FilePort {
 public:
  virtual ~FilePort() = default;
  virtual std::vector<FileNews> take_news() = 0;

  virtual void choose() = 0;     // the browser's own chooser; only within a user's gesture
  // Answered in the order asked.
  virtual void read(std::uint32_t handle, std::uint64_t from, std::uint32_t most) = 0;
  virtual void let_go(std::uint32_t handle) = 0;

  virtual void begin_out(std::uint32_t out, std::string_view media) = 0;
  virtual void add_out(std::uint32_t out, Bytes bytes) = 0;
  virtual void show_out(std::uint32_t out) = 0;                        // answer: ready
  virtual void download_out(std::uint32_t out, std::string_view name) = 0;
  virtual void turn_out(std::uint32_t out, FileTurn turn) = 0;         // a PDF; answer: turned
  virtual void drop_out(std::uint32_t out) = 0;      // nothing of it is left in the browser
};

// A host that knows no files.
class NoFiles final : public FilePort {
 public:
  std::vector<FileNews> take_news() override { return {}; }
  void choose() override {}
  void read(std::uint32_t, std::uint64_t, std::uint32_t) override {}
  void let_go(std::uint32_t) override {}
  void begin_out(std::uint32_t, std::string_view) override {}
  void add_out(std::uint32_t, Bytes) override {}
  void show_out(std::uint32_t) override {}
  void download_out(std::uint32_t, std::string_view) override {}
  void turn_out(std::uint32_t, FileTurn) override {}
  void drop_out(std::uint32_t) override {}
};

}  // namespace sb
