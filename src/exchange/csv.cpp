#include "exchange/csv.h"

#include "base/text.h"

namespace sb {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_blank(char32_t c) {
  return c == ' ' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200B) || c == 0xFEFF ||
         c == 0x202F || c == 0x205F || c == 0x1680;
}

bool is_trigger(char32_t c) {
  switch (c) {
    case '=': case '+': case '-': case '@': case '\t': case '\r': case '\n': return true;
    case 0xFF1D: case 0xFF0B: case 0xFF0D: case 0xFF20: return true;  // full-width = + - @
    case 0x2212: return true;  // minus sign: some spreadsheets read it as one
    default: return false;
  }
}

}  // namespace

// Apostrophes are skipped so that defusing can be undone: a text stays dangerous with one more or
// one less of them in front.
bool reads_as_formula(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    char32_t c = next_code_point(text, at);
    if (is_trigger(c)) return true;
    if (c != '\'' && !is_blank(c)) return false;
  }
  return false;
}

std::string defuse_formula(std::string_view text) {
  std::string out(text);
  if (reads_as_formula(text)) out.insert(out.begin(), '\'');
  return out;
}

std::string restore_formula(std::string_view cell) {
  if (!cell.empty() && cell.front() == '\'' && reads_as_formula(cell)) cell.remove_prefix(1);
  return std::string(cell);
}

CsvWriter::CsvWriter(const std::vector<std::string>& columns)
    : out_(kByteOrderMark), columns_(columns.size()) {
  for (const std::string& name : columns) text(name);
  end_row();
  rows_ = 0;
}

void CsvWriter::cell(std::string_view plain) {
  if (at_++ > 0) out_ += ',';
  if (plain.find_first_of(",\"\r\n") == std::string_view::npos) {
    out_ += plain;
    return;
  }
  out_ += '"';
  for (char c : plain) {
    if (c == '"') out_ += '"';
    out_ += c;
  }
  out_ += '"';
}

CsvWriter& CsvWriter::text(std::string_view value) {
  cell(defuse_formula(clean_text(value).text));
  return *this;
}

CsvWriter& CsvWriter::number(std::int64_t value) {
  cell(std::to_string(value));
  return *this;
}

CsvWriter& CsvWriter::decimal(std::int64_t scaled, int digits) {
  const bool negative = scaled < 0;
  const auto bits = static_cast<std::uint64_t>(scaled);
  std::string plain = std::to_string(negative ? 0 - bits : bits);
  const auto places = static_cast<std::size_t>(digits < 0 ? 0 : digits > 9 ? 9 : digits);
  if (places > 0) {
    if (plain.size() <= places) plain.insert(0, places + 1 - plain.size(), '0');
    plain.insert(plain.size() - places, 1, '.');
  }
  cell(negative ? "-" + plain : plain);
  return *this;
}

CsvWriter& CsvWriter::day(Day value) {
  cell(to_iso(value));
  return *this;
}

CsvWriter& CsvWriter::time(int minute_of_day) {
  cell(to_hhmm(minute_of_day));
  return *this;
}

CsvWriter& CsvWriter::local(LocalTime value) {
  cell(to_iso(value));
  return *this;
}

CsvWriter& CsvWriter::empty() {
  cell({});
  return *this;
}

void CsvWriter::end_row() {
  while (at_ < columns_) cell({});
  out_ += "\r\n";
  at_ = 0;
  ++rows_;
}

std::string CsvWriter::finish() {
  if (at_ > 0) end_row();
  std::string file;
  file.swap(out_);
  rows_ = 0;
  return file;
}

}  // namespace sb
