// Files in and out of the browser, behind app/file_port.h: forwards to shell/file_pick.js and
// shell/file_show.js and reads their news. Keeps nothing.
#pragma once

#include "app/file_port.h"

namespace sb {

class WebFiles final : public FilePort {
 public:
  std::vector<FileNews> take_news() override;
  void choose() override;
  void read(std::uint32_t handle, std::uint64_t from, std::uint32_t most) override;
  void let_go(std::uint32_t handle) override;
  void begin_out(std::uint32_t out, std::string_view media) override;
  void add_out(std::uint32_t out, Bytes bytes) override;
  void show_out(std::uint32_t out) override;
  void download_out(std::uint32_t out, std::string_view name) override;
  void turn_out(std::uint32_t out, FileTurn turn) override;
  void drop_out(std::uint32_t out) override;
};

}  // namespace sb
