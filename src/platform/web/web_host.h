// The browser as app/host.h sees it: forwards acts to shell/host.js and reads its news. Nothing
// here blocks. Reloads the storage before it hands on writer_granted, because another tab may have
// written since. Borrows the storage, which must outlive it.
#pragma once

#include "app/host.h"
#include "platform/web/web_files.h"
#include "platform/web/web_storage.h"

namespace sb {

class WebHost final : public Host {
 public:
  explicit WebHost(WebStorage& storage) : storage_(storage) {}

  std::vector<HostNews> take_news() override;
  void request_writer(bool take_over) override;
  void release_writer() override;
  void ask_persistence() override;
  void apply_update() override;
  void offer_install() override;
  void save_file(std::string_view name, std::string_view mime, Bytes bytes) override;
  void make_pdf(std::string_view name, std::string_view document) override;
  FilePort& file_port() override { return files_; }
  void copy_text(std::string_view text) override;
  void open_url(std::string_view url) override;
  std::string setting(std::string_view key) override;
  void set_setting(std::string_view key, std::string_view value) override;
  std::string version() override;

 private:
  WebFiles files_;
  WebStorage& storage_;
};

}  // namespace sb
