"""cmake/site.py: mentions are rewritten, what the policy forbids is refused, weights are honest."""
import importlib.util
import json
import pathlib
import re
import sys
import tempfile
import unittest

CMAKE = pathlib.Path(__file__).resolve().parents[2] / "cmake"
sys.path.insert(0, str(CMAKE))

# By its path, because `site` is also a module of the standard library.
SPEC = importlib.util.spec_from_file_location("sessionbook_site", CMAKE / "site.py")
site = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(site)


class SiteTest(unittest.TestCase):
    def setUp(self):
        self.site = site.Site()

    def test_names_carry_the_hash_of_the_content(self):
        name = self.site.add("a.min.js", b"one")
        self.assertRegex(name, r"^a\.min-[0-9a-f]{10}\.js$")
        self.assertIn(site.digest(b"one")[:10], name)
        self.assertNotEqual(name, site.Site().add("a.min.js", b"two"))
        self.assertEqual(self.site.add("sw.js", b"x", hashed=False), "sw.js")

    def test_mentions_are_rewritten(self):
        js, png = self.site.add("main.js", b"x"), self.site.add("icon.png", b"y")
        for text, wanted in (
                ('<script src="main.js">', f'<script src="./{js}">'),
                ("import './main.js';", f"import './{js}';"),
                ("url(icons/icon.png)", f"url(./{png})"),
                ('"icons/icon.png?x"', f'"./{png}?x"'),
                ('new URL("./main.js",u)', f'new URL("./{js}",u)')):
            self.assertEqual(self.site.rewrite(text), wanted)

    def test_other_words_are_left_alone(self):
        self.site.add("main.js", b"x")
        for text in ('"domain.js"', '"main.json"', "main.js in text", '"https://x.y/main.js"'):
            self.assertEqual(self.site.rewrite(text), text)

    def test_what_the_policy_forbids_is_refused(self):
        for page in ("<script>x()</script>", "<style>a{}</style>", '<p style="x">',
                     '<p onclick="x">'):
            with self.assertRaises(SystemExit):
                site.check_page(page)
        site.check_page('<script type="module" src="main.js"></script><p class="style">')

    def test_siblings_only_where_they_help(self):
        self.site.add("a.js", b"abc " * 500)
        self.site.add("b.js", b"x")
        self.site.add("c.woff2", b"abc " * 500)
        with tempfile.TemporaryDirectory() as folder:
            target = pathlib.Path(folder) / "site"
            rows = {row["name"].split("-")[0]: row for row in site.write(self.site, target)}
            endings = sorted("".join(path.suffixes) for path in target.iterdir())
        self.assertEqual(endings, [".js", ".js", ".js.br", ".js.gz", ".woff2"])
        self.assertLess(rows["a"]["brotli"], 100)
        self.assertEqual(rows["c"]["brotli"], rows["c"]["raw"])

    def test_what_is_used_now_and_then_is_not_installed(self):
        self.site.when_used.append(self.site.add("pdf_worker.js", b"export {};"))
        self.site.when_used.insert(0, self.site.add("pdf-face.woff", b"wOFF"))
        self.site.add("main.js", b"go();")
        site.add_worker(self.site, "1")
        text = self.site.files["sw.js"].decode()
        first, later = (json.loads(re.search(rf"const {name} = (\[.*\]);", text)[1])
                        for name in ("kFiles", "kLaterFiles"))
        self.assertEqual([name.split("-")[0] for name in later], ["./pdf_worker", "./pdf"])
        self.assertFalse([name for name in first if "pdf" in name])
        self.assertEqual([name.split("-")[0] for name in first], ["./main"])

    def test_each_face_that_pdfs_are_drawn_with_is_in_the_site(self):
        wanted = (site.SHELL / "pdf_fonts.js").read_text(encoding="utf-8")
        names = re.findall(r"'\./(pdf-[\w-]+\.woff)'", wanted)
        self.assertEqual(sorted(set(names)), sorted(site.pdf_faces()))

    def test_what_shows_pdfs_is_used_now_and_then_and_has_all_it_asks_for(self):
        self.assertLessEqual(set(site.LATER_MODULES), site.LATER)
        wanted = "".join((site.SHELL / name).read_text(encoding="utf-8")
                         for name in ("pdf_view.js", "pdf_view_open.js"))
        names = re.findall(r"'\./(pdf-[\w-]+\.(?:bin|wasm))'", wanted)
        self.assertEqual(sorted(set(names)), sorted(site.pdf_reading()))
        for name in re.findall(r"'\./(\w+_worker\.js)'", wanted):
            self.assertIn(name, site.LATER)

    def test_many_files_are_one_and_found_again(self):
        with tempfile.TemporaryDirectory() as folder:
            files = [pathlib.Path(folder) / name for name in ("a-H.bcmap", "b.bcmap")]
            for file, body in zip(files, (b"one", b"second")):
                file.write_bytes(body)
            packed = site.pack(files)
        length = int.from_bytes(packed[:4], "little")
        listed, bodies = json.loads(packed[4:4 + length]), packed[4 + length:]
        self.assertEqual(listed, {"a-H": [0, 3], "b": [3, 6]})
        self.assertEqual(bodies, b"onesecond")

    def test_a_heavy_first_load_is_an_error(self):
        with self.assertRaises(SystemExit):
            site.check_limit([{"brotli": site.LIMIT + 1, "tier": "first"}])
        site.check_limit([{"brotli": site.LIMIT, "tier": "first"}, {"brotli": 9, "tier": "used"}])


if __name__ == "__main__":
    unittest.main()
