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
    not_shown,       // the browser cannot show `out`: a format it does not know
  };
  Kind kind = Kind::given;
  std::vector<GivenFile> files;
  bool by_choice = false;        // given: by choose(), not dropped or pasted
  std::uint32_t handle = 0, out = 0;
  std::uint64_t from = 0;
  Bytes bytes;
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
  virtual void open_outside(std::uint32_t out) = 0;  // shown before; a tab of its own, in a gesture
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
  void open_outside(std::uint32_t) override {}
  void drop_out(std::uint32_t) override {}
};

}  // namespace sb
