// Files as a person would choose and open them, in memory: the twin of the browser's side of
// app/file_port.h. give() is choosing or dropping; what is shown or downloaded can be looked at.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/file_port.h"

namespace sb::app_test {

class MemoryFiles final : public FilePort {
 public:
  struct Out {
    std::string media, bytes, name;      // name: downloaded as
    bool shown = false, downloaded = false, dropped = false;
    std::vector<FileTurn> turns;
  };

  void give(std::vector<std::pair<std::string, std::string>> named, bool by_choice = true) {
    FileNews one;
    one.by_choice = by_choice;
    for (auto& [name, bytes] : named) {
      const std::uint32_t handle = ++last_;
      one.files.push_back({handle, name, bytes.size()});
      given[handle] = std::move(bytes);
    }
    news.push_back(std::move(one));
  }
  void say(FileNews::Kind kind) {
    FileNews one;
    one.kind = kind;
    news.push_back(std::move(one));
  }

  std::vector<FileNews> take_news() override { return std::exchange(news, {}); }
  void choose() override { ++chosen; }
  void read(std::uint32_t handle, std::uint64_t from, std::uint32_t most) override {
    FileNews one;
    one.handle = handle;
    one.from = from;
    ++reads;
    const auto it = given.find(handle);
    // As in the browser: exactly what is asked for, or nothing.
    if (it == given.end() || reads == unreadable_at || from + most > it->second.size()) {
      one.kind = FileNews::Kind::unreadable;
    } else {
      one.kind = FileNews::Kind::read;
      const std::string part = it->second.substr(static_cast<std::size_t>(from), most);
      one.bytes.assign(part.begin(), part.end());
    }
    news.push_back(std::move(one));
  }
  void let_go(std::uint32_t handle) override { given.erase(handle); }

  void begin_out(std::uint32_t out, std::string_view media) override {
    outs[out].media = std::string(media);
  }
  void add_out(std::uint32_t out, Bytes bytes) override {
    outs[out].bytes.append(bytes.begin(), bytes.end());
  }
  void show_out(std::uint32_t out) override {
    outs[out].shown = true;
    FileNews one;
    one.kind = FileNews::Kind::ready;
    one.out = out;
    news.push_back(std::move(one));
  }
  void download_out(std::uint32_t out, std::string_view name) override {
    outs[out].downloaded = true;
    outs[out].name = std::string(name);
  }
  void turn_out(std::uint32_t out, FileTurn turn) override { outs[out].turns.push_back(turn); }
  void drop_out(std::uint32_t out) override { outs[out].dropped = true; }

  // Those that still hold something.
  std::size_t alive() const {
    return static_cast<std::size_t>(std::count_if(
        outs.begin(), outs.end(), [](const auto& one) { return !one.second.dropped; }));
  }

  std::vector<FileNews> news;
  std::map<std::uint32_t, std::string> given;
  std::map<std::uint32_t, Out> outs;
  int chosen = 0, reads = 0;
  int unreadable_at = 0;                 // the k-th read fails

 private:
  std::uint32_t last_ = 0;
};

}  // namespace sb::app_test
