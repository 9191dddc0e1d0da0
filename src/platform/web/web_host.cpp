#include "platform/web/web_host.h"

#include <optional>
#include <utility>

#include "platform/web/bridge.h"
#include "platform/web/parcel.h"

namespace sb {
namespace {

using Kind = HostNews::Kind;

// The shell tells news by the enum's names.
constexpr std::pair<std::string_view, Kind> kKinds[] = {
    {"update_ready", Kind::update_ready},
    {"hidden", Kind::hidden},
    {"shown", Kind::shown},
    {"writer_granted", Kind::writer_granted},
    {"writer_elsewhere", Kind::writer_elsewhere},
    {"writer_lost", Kind::writer_lost},
    {"storage_estimate", Kind::storage_estimate},
    {"install_ready", Kind::install_ready},
    {"storage_failed", Kind::storage_failed},
    {"file_saved", Kind::file_saved},
    {"act_failed", Kind::act_failed},
};

std::optional<Kind> kind_of(std::string_view name) {
  for (const auto& [text, kind] : kKinds) {
    if (text == name) return kind;
  }
  return std::nullopt;
}

}  // namespace

std::vector<HostNews> WebHost::take_news() {
  std::vector<HostNews> all;
  Bytes parcel = take_answer_bytes(js_host_news());
  ByteReader in(parcel);
  read_list(in, [&] {
    std::optional<Kind> kind = kind_of(read_text(in));
    HostNews news{kind.value_or(Kind::shown)};
    news.used = in.u64();
    news.quota = in.u64();
    news.persistent = in.u8() != 0;
    news.text = read_text(in);
    if (kind == Kind::writer_granted) storage_.reload();
    if (kind) all.push_back(std::move(news));
  });
  return all;
}

void WebHost::request_writer(bool take_over) { js_host_request_writer(take_over ? 1 : 0); }
void WebHost::release_writer() { js_host_release_writer(); }
void WebHost::ask_persistence() { js_host_ask_persistence(); }
void WebHost::apply_update() { js_host_apply_update(); }
void WebHost::offer_install() { js_host_offer_install(); }

void WebHost::save_file(std::string_view name, std::string_view mime, Bytes bytes) {
  js_host_save_file(name.data(), size_of(name), mime.data(), size_of(mime), bytes.data(),
                    static_cast<int>(bytes.size()));
}

void WebHost::make_pdf(std::string_view name, std::string_view document) {
  js_host_make_pdf(name.data(), size_of(name), document.data(), size_of(document));
}

void WebHost::copy_text(std::string_view text) { js_host_copy_text(text.data(), size_of(text)); }
void WebHost::open_url(std::string_view url) { js_host_open_url(url.data(), size_of(url)); }

std::string WebHost::setting(std::string_view key) {
  return take_answer(js_host_setting(key.data(), size_of(key)));
}

void WebHost::set_setting(std::string_view key, std::string_view value) {
  js_host_set_setting(key.data(), size_of(key), value.data(), size_of(value));
}

std::string WebHost::version() { return take_answer(js_host_version()); }

}  // namespace sb
