// The rest of the outside world as app sees it: acts that leave the program, and news that come in.
// Implemented by the platform (web) and by a recording twin for tests. All calls return at once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/file_port.h"
#include "base/bytes.h"

namespace sb {

struct HostNews {
  enum class Kind {
    update_ready,      // a new version is installed and waits
    hidden,            // the page goes to the background: flush drafts now
    shown,
    writer_granted,    // this tab may write (Web Lock held); storage has been (re)loaded
    writer_elsewhere,  // the practice is open in another tab
    writer_lost,       // another tab took over; stop writing at once
    storage_estimate,  // used, quota, persistent
    install_ready,     // the browser offers to install the app
    storage_failed,    // the browser gives no storage at all (private mode, blocked): text says why
    file_saved,        // handed to the browser's downloads: text is its name
    act_failed,        // a file, a PDF or a link came to nothing: text is a sentence to show
  };
  Kind kind;
  std::uint64_t used = 0, quota = 0;  // bytes
  bool persistent = false;
  std::string text;
};

class Host {
 public:
  virtual ~Host() = default;
  virtual std::vector<HostNews> take_news() = 0;
  virtual void request_writer(bool take_over) = 0;      // answer comes as news
  virtual void release_writer() = 0;
  virtual void ask_persistence() = 0;                   // answer: storage_estimate
  virtual void apply_update() = 0;                      // swap the version and reload once
  virtual void offer_install() = 0;                     // show the browser's own prompt
  virtual void save_file(std::string_view name, std::string_view mime, Bytes bytes) = 0;
  // `document` is to_json(Document) of exchange/document.h. Takes seconds when fonts are fetched;
  // answer: file_saved or act_failed.
  virtual void make_pdf(std::string_view name, std::string_view document) = 0;
  virtual FilePort& file_port() = 0;                    // files chosen, read, shown
  virtual void copy_text(std::string_view text) = 0;
  virtual void open_url(std::string_view url) = 0;      // mailto:, tel:, https:
  // Small settings that are no secret and belong to the device: theme, last view. Synchronous.
  virtual std::string setting(std::string_view key) = 0;
  virtual void set_setting(std::string_view key, std::string_view value) = 0;
  virtual std::string version() = 0;                    // "0.1.0+abc1234"
};

}  // namespace sb
