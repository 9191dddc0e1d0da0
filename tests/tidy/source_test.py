"""source.py: literals, functions and statements are found where they are."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import source  # noqa: E402

CPP = r'''
#define BRACES { { {
namespace sb {
struct Point { int x = 0; int y{1}; };
Point::Point(int a) : x_{a}, y_(2), z_{
    "}" } {
  if (a) { b(); }
  const char* text = "{ not a brace"; char c = '{'; long n = 10'000;
  auto raw = R"(}}}{)";
}
template <class T>
Result<T> parse(std::string_view text) noexcept(true) {
  auto add = [&](int i) -> int {
    return i;
  };
  for (int i = 0; i < 3; ++i) { add(i); }
  switch (text[0]) { case 'a': { break; } default: { break; } }
  return Result<T>{text};
}
class Thing final : public Base {
 public:
  int get() const override {
    return 1;
  }
  enum class Kind { a, b };
};
constexpr int kNumbers[] = {1, 2, 3};
auto tail() -> std::vector<int> {
  return {};
}
TEST_CASE("a { b") {
  CHECK(true);
}
}  // namespace sb
'''

SCRIPT = r'''
import { a } from './a.js';
export class Heap {
  #view = null;
  get attached() { return this.#view !== null; }
  call(name, ...args) {
    const text = `a ${b ? `{${c}` : '}'} {`;
    return text.replace(/[{"'/]/g, '');
  }
}
export const long = async (a, { b }) => {
  if (a / 2 > b / 3) { return; }
  for (const x of a) { x(); }
};
function last() {
  return { a: 1 };
}
'''


def functions(text, script):
    found, _ = source.scan(source.strip(text, script), script)
    return {function.name: function.length for function in found}


class SourceTest(unittest.TestCase):
    def test_cpp_functions(self):
        self.assertEqual(functions(CPP, False), {
            "Point::Point": 6, "add": 3, "parse": 9, "get": 3, "tail": 3, "TEST_CASE": 3})

    def test_script_functions(self):
        found = functions(SCRIPT, True)
        self.assertEqual((found["call"], found["last"], found["attached"]), (4, 3, 1))
        self.assertIn(4, found.values())

    def test_positions_are_kept(self):
        for text, script in ((CPP, False), (SCRIPT, True)):
            self.assertEqual([len(line) for line in source.strip(text, script).split("\n")],
                             [len(line) for line in text.split("\n")])

    def test_statements_know_where_they_stand(self):
        _, statements = source.scan(source.strip(
            "int a;\nnamespace n {\nint b = 1;\n}\nstruct S {\n int c;\n};\nvoid f() { int d; }\n",
            False), False)
        self.assertEqual([(s.kind, s.text, s.line) for s in statements if s.text != "@class"],
                         [("scope", "int a", 1), ("scope", "int b = 1", 3), ("class", "int c", 6),
                          ("function", "int d", 8)])


if __name__ == "__main__":
    unittest.main()
