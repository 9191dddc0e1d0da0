// Quotation marks of many nations. One pass with a short stack of open marks: a mark that can close
// an open one does, else it opens. That decides the marks that open in one country and close in
// another („…“ and “…”, «…» and »…«).
#include "base/text.h"
#include "base/text_tables.h"
#include "core/wording.h"

namespace sb {
namespace {

constexpr std::size_t kDeepest = 8;  // marks open at once; more are a mistake

struct Mark {
  char32_t open;
  std::u32string_view closing;
};
// Straight marks also close curly ones: what was pasted and what was typed meet in one note.
constexpr Mark kMarks[] = {
    {U'“', U"”\""}, {U'„', U"“”\""}, {U'”', U"”"},  {U'«', U"»"},  {U'»', U"«»"}, {U'‹', U"›"},
    {U'›', U"‹›"},   {U'‚', U"‘’"},   {U'‘', U"’'"}, {U'’', U"’"},  {U'\'', U"'’"}, {U'"', U"\"”"},
    {U'「', U"」"},  {U'『', U"』"},  {U'｢', U"｣"},  {U'〝', U"〟"}, {U'＂', U"＂"},
};

const Mark* opening(char32_t c) {
  for (const Mark& mark : kMarks)
    if (mark.open == c) return &mark;
  return nullptr;
}

bool is_mark(char32_t c) {
  return opening(c) || c == U'」' || c == U'』' || c == U'｣' || c == U'〟';
}

bool is_blank(char32_t c) { return c <= 0x20 || c == 0xA0 || c == 0x202F || c == 0x3000; }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

struct Around {  // a mark with its neighbours; 0 at the ends of the text
  char32_t before = 0, mark = 0, after = 0;

  // ' and ’ are an apostrophe between letters and before a cut word ('cause, ’90s is as good as).
  bool may_open() const {
    if (mark == '\'' || mark == U'’')
      return !is_word_letter(before) && is_word_letter(after) && !is_digit(after);
    if (mark == '"') return !is_word_letter(before) && !is_blank(after);
    return true;
  }
  bool may_close() const {
    if (mark != '\'' && mark != U'’') return true;
    return !is_word_letter(after) && !is_blank(before);
  }
  // A straight mark that can only open: the one before it was left open.
  bool opens_anew() const { return mark == '"' && is_blank(before) && is_word_letter(after); }
};

class Quotes {
 public:
  void see(const Around& around, std::size_t begin, std::size_t end) {
    if (around.opens_anew()) {
      forget(around.mark);
    } else if (around.may_close() && close(around.mark, end)) {
      return;
    }
    const Mark* mark = around.may_open() ? opening(around.mark) : nullptr;
    if (mark && depth_ < kDeepest) open_[depth_++] = {mark, begin};
  }
  void end_paragraph() { depth_ = 0; }
  std::vector<QuoteSpan> take() { return std::move(spans_); }

 private:
  struct Open {
    const Mark* mark = nullptr;
    std::size_t begin = 0;
  };
  void forget(char32_t c) {
    for (std::size_t i = 0; i < depth_; ++i)
      if (open_[i].mark->open == c) depth_ = i;
  }
  bool close(char32_t c, std::size_t end) {
    for (std::size_t i = depth_; i-- > 0;) {
      if (open_[i].mark->closing.find(c) == std::u32string_view::npos) continue;
      const std::size_t begin = open_[i].begin;
      while (!spans_.empty() && spans_.back().begin >= begin) spans_.pop_back();  // inside this one
      spans_.push_back({begin, end});
      depth_ = i;
      return true;
    }
    return false;
  }
  Open open_[kDeepest];
  std::size_t depth_ = 0;
  std::vector<QuoteSpan> spans_;
};

// A byte that can be (or begin) a mark or a line's end; all else is stepped over quickly.
bool is_of_interest(unsigned char c) {
  return c == '"' || c == '\'' || c == '\n' || c == 0xC2 || c == 0xE2 || c == 0xE3 || c == 0xEF;
}

char32_t code_point_before(std::string_view text, std::size_t at) {
  std::size_t start = at;
  while (start > 0 && at - start < 4) {
    --start;
    if ((static_cast<unsigned char>(text[start]) & 0xC0) != 0x80) break;
  }
  return start == at ? 0 : next_code_point(text, start);
}

bool blank_line_at(std::string_view text, std::size_t at) {
  ++at;
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r')) ++at;
  return at >= text.size() || text[at] == '\n';
}

}  // namespace

std::vector<QuoteSpan> quoted_spans(std::string_view text) {
  Quotes quotes;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_of_interest(static_cast<unsigned char>(text[at]))) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    Around around;
    around.mark = next_code_point(text, at);
    if (around.mark == '\n') {
      if (blank_line_at(text, begin)) quotes.end_paragraph();
    } else if (is_mark(around.mark)) {
      std::size_t behind = at;
      around.before = code_point_before(text, begin);
      around.after = at < text.size() ? next_code_point(text, behind) : 0;
      quotes.see(around, begin, at);
    }
  }
  return quotes.take();
}

}  // namespace sb
