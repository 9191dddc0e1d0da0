// TZif files (RFC 8536), versions 1 to 4: the second half of base/zone.h.
#include <optional>

#include "base/bytes.h"
#include "base/posix_rule.h"
#include "base/zone.h"

namespace sb {
namespace {

constexpr int kLastYear = 2100;                        // of what the footer's rule expands to
constexpr std::int64_t kFirst_s = -62135596800;        // 0001-01-01
constexpr std::int64_t kLast_s = 253402300799;         // 9999-12-31
constexpr std::int32_t kMostOffset_s = 26 * 3600;

// TZif counts and times are big-endian.
std::uint32_t be32(ByteReader& in) {
  std::uint32_t v = 0;
  for (int i = 0; i < 4; ++i) v = v << 8 | in.u8();
  return v;
}

std::int64_t time_of(ByteReader& in, int width) {
  if (width == 4) return static_cast<std::int32_t>(be32(in));
  std::uint64_t high = be32(in);
  return static_cast<std::int64_t>(high << 32 | be32(in));
}

struct Header {
  std::uint8_t version = 0;  // '\0', '2', '3' or '4'
  std::uint32_t isut = 0, isstd = 0, leaps = 0, times = 0, types = 0, chars = 0;
  std::uint64_t body_bytes(int width) const {
    std::uint64_t time_bytes = static_cast<std::uint64_t>(width);
    std::uint64_t rows = times * (time_bytes + 1) + types * 6ull + leaps * (time_bytes + 4);
    return rows + chars + isstd + isut;
  }
};

std::optional<Header> read_header(ByteReader& in) {
  if (text_of(in.raw(4)) != "TZif") return std::nullopt;
  Header h;
  h.version = in.u8();
  in.raw(15);
  h.isut = be32(in);
  h.isstd = be32(in);
  h.leaps = be32(in);
  h.times = be32(in);
  h.types = be32(in);
  h.chars = be32(in);
  bool sane = in.ok() && h.types >= 1 && h.types <= 256;
  return sane ? std::optional(h) : std::nullopt;
}

struct Table {
  std::int32_t first_offset_s = 0;
  std::vector<ZoneTransition> transitions;
};

// Reads one body; false for anything the RFC forbids and this program relies on.
bool read_table(ByteReader& in, const Header& h, int width, Table& out) {
  if (h.body_bytes(width) > in.left()) return false;
  std::vector<std::int64_t> times(h.times);
  for (auto& t : times) t = time_of(in, width);
  ByteView type_of = in.raw(h.times);
  std::vector<std::int32_t> offsets(h.types);
  for (auto& offset : offsets) {
    offset = static_cast<std::int32_t>(be32(in));
    if (offset < -kMostOffset_s || offset > kMostOffset_s) return false;
    in.raw(2);  // DST flag and abbreviation, which nobody here asks for
  }
  in.raw(static_cast<std::size_t>(h.body_bytes(width) - h.times * (std::uint64_t(width) + 1) -
                                  h.types * 6ull));
  out.first_offset_s = offsets[0];
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (type_of[i] >= offsets.size() || (i > 0 && times[i] <= times[i - 1])) return false;
    if (times[i] > kLast_s) break;
    std::int32_t offset = offsets[type_of[i]];
    if (times[i] < kFirst_s) {
      out.first_offset_s = offset;
    } else {
      out.transitions.push_back({{times[i] * 1000}, offset});
    }
  }
  return in.ok();
}

// The line after the second body; nothing when it is not there as it must be.
std::optional<std::string_view> read_footer(ByteReader& in) {
  std::string_view rest = text_of(in.raw(in.left()));
  if (rest.empty() || rest[0] != '\n') return std::nullopt;
  std::size_t end = rest.find('\n', 1);
  if (end == std::string_view::npos) return std::nullopt;
  return rest.substr(1, end - 1);
}

bool append_rule(std::string_view footer, Table& table) {
  if (footer.empty()) return true;  // the last offset holds for ever
  auto rule = posix_rule_from(footer);
  if (!rule) return false;
  int first_year = 1900;
  if (!table.transitions.empty()) {
    std::int64_t last_s = table.transitions.back().at.ms / 1000;
    // One year early: a rule's last change before New Year may lie behind it in UTC.
    first_year = date_of({static_cast<std::int32_t>(last_s / 86400)}).year - 1;
  }
  for (const ZoneTransition& x : expand_rule(*rule, first_year, kLastYear)) {
    bool later = table.transitions.empty() || table.transitions.back().at < x.at;
    // Sorted, and of two at one instant the second holds: the zone keeps that one.
    bool same = !table.transitions.empty() && table.transitions.back().at == x.at;
    if (later || same) table.transitions.push_back(x);
  }
  return true;
}

Error damaged(const std::string& name) {
  return {Fault::damaged, "The time zone data of this device for " + name + " cannot be read.",
          "zone"};
}

}  // namespace

Result<Zone> zone_from_tzif(std::string name, std::string_view file) {
  ByteReader in(view_of(file));
  auto header = read_header(in);
  if (!header) return damaged(name);
  int width = 4;
  if (header->version >= '2') {  // the second body repeats the first with 64-bit times
    if (header->body_bytes(4) > in.left()) return damaged(name);
    in.raw(static_cast<std::size_t>(header->body_bytes(4)));
    header = read_header(in);
    width = 8;
    if (!header) return damaged(name);
  }
  if (header->leaps > 0) {
    return Error{Fault::foreign, "The time zone " + name + " counts leap seconds; choose another.",
                 "zone"};
  }
  Table table;
  if (!read_table(in, *header, width, table)) return damaged(name);
  if (width == 8) {
    auto footer = read_footer(in);
    if (!footer || !append_rule(*footer, table)) return damaged(name);
  }
  return Zone(std::move(name), table.first_offset_s, std::move(table.transitions));
}

}  // namespace sb
