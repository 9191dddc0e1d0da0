#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "base/order.h"
#include "base/text.h"
#include "core/codec_json.h"

namespace sb::json {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool interpret(Value& value, int left);

bool interpret_each(Map& map, int left) {
  return std::all_of(map.begin(), map.end(),
                     [&](auto& e) { return interpret(e.second, left - 1); });
}

// Turns {"$bytes": hex} into bytes and {"$map": {…}} into the map inside, in place; false
// for bytes that are none, and below the deepest level.
bool interpret(Value& value, int left) {
  if (left < 0) return false;
  if (List* list = std::get_if<List>(&value.v)) {
    return std::all_of(list->begin(), list->end(),
                       [&](Value& v) { return interpret(v, left - 1); });
  }
  Map* map = std::get_if<Map>(&value.v);
  if (!map) return true;
  if (map->size() != 1) return interpret_each(*map, left);
  auto& [name, only] = (*map)[0];
  if (name == "$bytes" && only.get<std::string>()) {
    std::optional<Bytes> bytes = from_hex(*only.get<std::string>());
    if (bytes) value = Value(std::move(*bytes));
    return bytes.has_value();
  }
  if (name == "$map" && only.get<Map>()) {
    Map inside = std::move(std::get<Map>(only.v));
    const bool fine = interpret_each(inside, left);
    value = Value(std::move(inside));
    return fine;
  }
  return interpret_each(*map, left);
}

class Parser {
 public:
  Parser(std::string_view in, int deepest) : in_(in), deepest_(deepest) {}

  Result<Value> run() {
    if (!is_valid_utf8(in_)) fail();
    Value value = this->value(0);
    space();
    if (at_ != in_.size()) fail();
    if (ok_ && interpret(value, deepest_)) return value;
    return Error{Fault::damaged,
                 "This is no valid JSON near character " + std::to_string(at_ + 1) + ".",
                 {}};
  }

 private:
  void fail() { ok_ = false; }
  char peek() const { return ok_ && at_ < in_.size() ? in_[at_] : '\0'; }
  void space() {
    while (at_ < in_.size() && std::string_view(" \t\r\n").find(in_[at_]) != std::string_view::npos)
      ++at_;
  }
  bool take(char c) {
    if (!ok_ || at_ >= in_.size() || in_[at_] != c) return false;
    ++at_;
    return true;
  }
  void want(char c) {
    if (!take(c)) fail();
  }
  Value word(std::string_view word, Value value) {
    if (in_.substr(at_, word.size()) != word) return fail(), Value{};
    at_ += word.size();
    return value;
  }

  Value value(int depth);
  Value list(int depth);
  Value map(int depth);
  Value number();
  std::string text();
  void escape(std::string& out);
  char32_t hex4();

  std::string_view in_;
  int deepest_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

Value Parser::value(int depth) {
  if (depth > 2 * deepest_) fail();  // a wrapped map is two levels of text and one of value
  space();
  switch (peek()) {
    case '{': return map(depth);
    case '[': return list(depth);
    case '"': return text();
    case 't': return word("true", true);
    case 'f': return word("false", false);
    case 'n': return word("null", Value{});
    default: return number();
  }
}

Value Parser::list(int depth) {
  List out;
  want('[');
  space();
  if (take(']')) return out;
  do {
    out.push_back(value(depth + 1));
    space();
  } while (take(','));
  want(']');
  return out;
}

Value Parser::map(int depth) {
  Map out;
  want('{');
  space();
  if (take('}')) return out;
  do {
    space();
    std::string name = text();
    space();
    want(':');
    out.emplace_back(std::move(name), value(depth + 1));
    space();
  } while (take(','));
  want('}');
  std::vector<std::string_view> names;
  for (const auto& entry : out) names.push_back(entry.first);
  put_in_order(names.begin(), names.end());
  if (std::adjacent_find(names.begin(), names.end()) != names.end()) fail();
  return out;
}

Value Parser::number() {
  const std::size_t from = at_;
  const auto digits = [&] {
    const std::size_t first = at_;
    while (is_digit(peek())) ++at_;
    return at_ > first;
  };
  take('-');
  const bool zero = peek() == '0';
  const std::size_t first = at_;
  if (!digits() || (zero && at_ > first + 1)) return fail(), Value{};
  const bool whole = peek() != '.' && peek() != 'e' && peek() != 'E';
  if (take('.') && !digits()) fail();
  if (take('e') || take('E')) {
    if (!take('+')) take('-');
    if (!digits()) fail();
  }
  const std::string token(in_.substr(from, at_ - from));
  if (!ok_) return {};
  if (!whole) {
    const double d = std::strtod(token.c_str(), nullptr);
    if (!std::isfinite(d)) fail();
    return d;
  }
  errno = 0;
  const long long i = std::strtoll(token.c_str(), nullptr, 10);
  if (errno == ERANGE) fail();
  return static_cast<std::int64_t>(i);
}

std::string Parser::text() {
  std::string out;
  want('"');
  while (ok_ && !take('"')) {
    if (at_ >= in_.size() || static_cast<unsigned char>(in_[at_]) < 0x20) {
      fail();
    } else if (take('\\')) {
      escape(out);
    } else {
      out += in_[at_++];
    }
  }
  return out;
}

void Parser::escape(std::string& out) {
  constexpr std::string_view kNames = "\"\\/bfnrt", kMeant = "\"\\/\b\f\n\r\t";
  const char c = peek();
  const std::size_t known = c ? kNames.find(c) : std::string_view::npos;
  if (known != std::string_view::npos) {
    ++at_;
    out += kMeant[known];
    return;
  }
  want('u');
  char32_t code = hex4();
  if (code >= 0xd800 && code < 0xdc00) {
    want('\\');
    want('u');
    const char32_t low = hex4();
    if (low < 0xdc00 || low > 0xdfff) return fail();
    code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
  } else if (code >= 0xdc00 && code < 0xe000) {
    return fail();
  }
  if (ok_) append_utf8(out, code);
}

char32_t Parser::hex4() {
  char32_t code = 0;
  for (int i = 0; i < 4; ++i) {
    const char c = peek();
    const char lower = static_cast<char>(c | 0x20);
    const bool letter = lower >= 'a' && lower <= 'f';
    if (!is_digit(c) && !letter) return fail(), 0;
    code = code << 4 | static_cast<char32_t>(letter ? lower - 'a' + 10 : c - '0');
    ++at_;
  }
  return code;
}

}  // namespace

Result<Value> read(std::string_view text, int deepest) { return Parser(text, deepest).run(); }

}  // namespace sb::json
