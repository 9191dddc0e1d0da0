#include "platform/headless/system_zones.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/text.h"

namespace sb {
namespace {

constexpr std::uintmax_t kLargestFile = 1 << 20;

// A name such as "America/Argentina/Salta" and nothing that could leave the directory.
bool is_plain_name(std::string_view name) {
  if (name.empty() || name.size() > 64 || name.front() == '/' || name.back() == '/') return false;
  for (char c : name) {
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!letter && std::string_view("/_+-").find(c) == std::string_view::npos) return false;
  }
  return true;  // without a dot there is no ".."
}

std::string read_file(const std::filesystem::path& path) {
  std::error_code failed;
  if (!std::filesystem::is_regular_file(path, failed)) return {};
  auto size = std::filesystem::file_size(path, failed);
  if (failed || size > kLargestFile) return {};
  std::ifstream in(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

// "/usr/share/zoneinfo/Europe/Vienna" → "Europe/Vienna"; other texts stay.
std::string after_zoneinfo(std::string_view path) {
  constexpr std::string_view kMark = "zoneinfo/";
  auto at = path.rfind(kMark);
  return std::string(at == std::string_view::npos ? path : path.substr(at + kMark.size()));
}

std::string from_environment() {
  const char* tz = std::getenv("TZ");
  std::string_view name = tz == nullptr ? "" : tz;
  if (!name.empty() && name[0] == ':') name.remove_prefix(1);
  return after_zoneinfo(name);
}

std::string from_link() {
  std::error_code failed;
  auto target = std::filesystem::read_symlink("/etc/localtime", failed);
  return failed ? std::string() : after_zoneinfo(target.string());
}

}  // namespace

SystemZones::SystemZones() {
  const char* directory = std::getenv("TZDIR");
  directory_ = directory != nullptr && *directory != 0 ? directory : "/usr/share/zoneinfo";
}

std::string SystemZones::device_zone() {
  std::string candidates[] = {from_environment(), std::string(trim(read_file("/etc/timezone"))),
                              from_link()};
  for (const std::string& name : candidates) {
    if (!name.empty() && load(name).ok()) return name;
  }
  return "UTC";
}

Result<Zone> SystemZones::load(std::string_view iana_name) {
  std::string name(iana_name);
  if (name == "UTC") return Zone();
  std::string file = is_plain_name(name) ? read_file(directory_ + "/" + name) : std::string();
  if (file.substr(0, 4) != "TZif") {
    return Error{Fault::not_found, "There is no time zone of this name.", "zone"};
  }
  return zone_from_tzif(std::move(name), file);
}

}  // namespace sb
