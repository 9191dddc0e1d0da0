#include "ui/text.h"

#include <doctest/doctest.h>

#include <string>

#include "sketch.h"

namespace sb::ui {
namespace {

// Paints nothing but remembers; every character is 10 px wide.
struct FakePainter : RunPainter {
  int painted = 0, measured = 0;
  std::vector<std::string> runs;
  float measure(const RunSpec& spec) override {
    ++measured;
    return 10.f * static_cast<float>(spec.text.size());
  }
  bool paint(const RunSpec& spec, RunImage& out) override {
    ++painted;
    runs.emplace_back(spec.text);
    out.width = 200;
    out.height = 40;
    out.rgba.assign(200 * 40, 0xffffffff);
    out.ascent = 15;
    out.advance = 10.f * static_cast<float>(spec.text.size());
    return true;
  }
};

// Runs the function in a frame that has a text engine.
void with_text(const std::function<void(Screen&)>& use, RunPainter* painter = nullptr) {
  Sketch sketch(use, painter);
  sketch.user.frame();
}

std::vector<std::string> lines_of(Screen& s, std::string_view text, float width) {
  std::vector<std::string> out;
  for (const Line& line : s.text.wrap(text, style::body, width).lines)
    out.emplace_back(text.substr(line.begin, line.end - line.begin));
  return out;
}

using Lines = std::vector<std::string>;

TEST_CASE("wrapping: at spaces, which hang") {
  with_text([](Screen& s) {
    float w = s.text.width("hello brave", style::body) + 1;
    CHECK(lines_of(s, "hello brave new world", w) == Lines{"hello brave", "new world"});
    CHECK(lines_of(s, "hello brave    new", w) == Lines{"hello brave", "new"});
    CHECK(lines_of(s, "", w) == Lines{""});
    CHECK(lines_of(s, "a\n\nb\n", w) == Lines{"a", "", "b", ""});
    CHECK(lines_of(s, "  x", w) == Lines{"  x"});
  });
}

TEST_CASE("wrapping: hyphens, dashes, slashes, but not numbers") {
  with_text([](Screen& s) {
    float w = s.text.width("well-", style::body) + 1;
    CHECK(lines_of(s, "well-known", w).front() == "well-");
    CHECK(lines_of(s, "and/or", s.text.width("and/", style::body) + 1).front() == "and/");
    CHECK(lines_of(s, "xx 10-20", s.text.width("10-20", style::body) + 1) ==
          Lines{"xx", "10-20"});
  });
}

TEST_CASE("wrapping: Chinese between characters, closing marks stay with their character") {
  with_text([](Screen& s) {
    float w = s.text.width("王小", style::body) + 1;
    CHECK(lines_of(s, "王小明好", w) == Lines{"王小", "明好"});
    CHECK(lines_of(s, "王小。明", w) == Lines{"王", "小。", "明"});
  });
}

TEST_CASE("wrapping: a word longer than the line breaks anywhere, never inside a character") {
  with_text([](Screen& s) {
    std::string word(50, 'a');
    float w = s.text.width("aaaaaaaaaa", style::body) + 1;
    CHECK(lines_of(s, word, w).size() == 5);
    std::string umlauts;
    for (int i = 0; i < 40; ++i) umlauts += "ü";
    for (const std::string& line : lines_of(s, umlauts, w)) CHECK(line.size() % 2 == 0);
    CHECK(lines_of(s, "abc", 0.1f).size() == 3);  // no room at all: one character each
  });
}

TEST_CASE("a megabyte without a space is wrapped in time and once") {
  with_text([](Screen& s) {
    std::string word(1 << 20, 'x');
    const Wrapped& wrapped = s.text.wrap(word, style::body, 400);
    CHECK(wrapped.lines.size() > 10000);
    CHECK(&s.text.wrap(word, style::body, 400) == &wrapped);  // kept
    CHECK(s.text.fit(word, style::body, 200).size() < 40);
    CHECK(s.text.draw_wrapped(*ImGui::GetWindowDrawList(), {0, 0}, word, style::body, 400) > 1e5f);
  });
}

TEST_CASE("fit: cut with an ellipsis only when too long") {
  with_text([](Screen& s) {
    float w = s.text.width("Amara Okafor", style::body);
    CHECK(s.text.fit("Amara Okafor", style::body, w) == "Amara Okafor");
    std::string cut = s.text.fit("Amara Okafor", style::body, w * 0.6f);
    CHECK(cut.ends_with("…"));
    CHECK(s.text.width(cut, style::body) <= w * 0.6f + 1);
    CHECK(s.text.fit("two\nlines", style::body, 500) == "two…");
  });
}

TEST_CASE("which text needs the shaper") {
  CHECK_FALSE(has_complex("Tomás Ångström — “quoted” Ελληνικά Кириллица 王小明 한국어 日本"));
  CHECK(has_complex("שלום"));
  CHECK(has_complex("مرحبا"));
  CHECK(has_complex("हिन्दी"));
  CHECK(has_complex("a\u0301"));
  CHECK(has_complex("ok 👍"));
  CHECK(has_rtl("abc שלום"));
  CHECK(starts_rtl("(שלום abc"));
  CHECK_FALSE(starts_rtl("abc שלום"));
}

TEST_CASE("complex words are painted as runs, once; the rest stays glyphs") {
  FakePainter painter;
  Sketch sketch([](Screen& s) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    s.text.draw(list, {20, 20}, "plain हिन्दी भाषा plain", style::body);
    s.text.draw(list, {20, 60}, "abc שלום xyz", style::body);
  }, &painter);
  sketch.user.frame();
  sketch.user.frame();
  CHECK(painter.painted == 2);
  CHECK(painter.runs == std::vector<std::string>{"हिन्दी भाषा", "abc שלום xyz"});
}

TEST_CASE("pictures of runs are evicted: the atlas stays small") {
  FakePainter painter;
  int round = 0, pixels = 0;
  Sketch sketch([&](Screen& s) {
    for (int i = 0; i < 40; ++i)
      s.text.draw(*ImGui::GetWindowDrawList(), {20, 20},
                  "שלום " + std::to_string(round * 40 + i), style::body);
  }, &painter);
  for (round = 0; round < 40; ++round) sketch.user.frame();
  pixels = ImGui::GetIO().Fonts->TexData->Width * ImGui::GetIO().Fonts->TexData->Height;
  CHECK(painter.painted == 1600);
  CHECK(pixels <= 2048 * 4096);
}

}  // namespace
}  // namespace sb::ui
