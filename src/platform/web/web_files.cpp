#include "platform/web/web_files.h"

#include <optional>
#include <utility>

#include "platform/web/bridge.h"
#include "platform/web/parcel.h"

namespace sb {
namespace {

using Kind = FileNews::Kind;

// The shell tells news by the enum's names.
constexpr std::pair<std::string_view, Kind> kKinds[] = {
    {"given", Kind::given},           {"read", Kind::read},
    {"unreadable", Kind::unreadable}, {"drag_began", Kind::drag_began},
    {"drag_ended", Kind::drag_ended}, {"ready", Kind::ready},
    {"turned", Kind::turned},         {"not_shown", Kind::not_shown},
    {"used", Kind::used},
};

constexpr std::pair<std::string_view, FileNews::Why> kWhys[] = {
    {"broken", FileNews::Why::broken},
    {"password", FileNews::Why::password},
    {"not_loaded", FileNews::Why::not_loaded},
};

FileNews::Why why_of(std::string_view name) {
  for (const auto& [text, why] : kWhys) {
    if (text == name) return why;
  }
  return FileNews::Why::unknown;
}

std::optional<Kind> kind_of(std::string_view name) {
  for (const auto& [text, kind] : kKinds) {
    if (text == name) return kind;
  }
  return std::nullopt;
}

}  // namespace

std::vector<FileNews> WebFiles::take_news() {
  std::vector<FileNews> all;
  Bytes parcel = take_answer_bytes(js_files_news());
  ByteReader in(parcel);
  read_list(in, [&] {
    const std::optional<Kind> kind = kind_of(read_text(in));
    FileNews news;
    news.by_choice = in.u8() != 0;
    news.handle = in.u32();
    news.out = in.u32();
    news.from = in.u64();
    news.bytes = read_bytes(in);
    news.page = in.u32();
    news.pages = in.u32();
    news.zoom = in.u32();
    news.why = why_of(read_text(in));
    read_list(in, [&] {
      GivenFile file;
      file.handle = in.u32();
      file.name = read_text(in);
      file.size = in.u64();
      news.files.push_back(std::move(file));
    });
    if (!kind) return;
    news.kind = *kind;
    all.push_back(std::move(news));
  });
  return all;
}

void WebFiles::choose() { js_files_choose(); }
void WebFiles::read(std::uint32_t handle, std::uint64_t from, std::uint32_t most) {
  js_files_read(handle, static_cast<double>(from), most);
}
void WebFiles::let_go(std::uint32_t handle) { js_files_let_go(handle); }
void WebFiles::begin_out(std::uint32_t out, std::string_view media) {
  js_files_out_begin(out, media.data(), size_of(media));
}
void WebFiles::add_out(std::uint32_t out, Bytes bytes) {
  js_files_out_add(out, bytes.data(), size_of(bytes));
}
void WebFiles::show_out(std::uint32_t out) { js_files_out_show(out); }
void WebFiles::download_out(std::uint32_t out, std::string_view name) {
  js_files_out_download(out, name.data(), size_of(name));
}
void WebFiles::turn_out(std::uint32_t out, FileTurn turn) {
  js_files_out_turn(out, static_cast<int>(turn));
}
void WebFiles::drop_out(std::uint32_t out) { js_files_out_drop(out); }

}  // namespace sb
