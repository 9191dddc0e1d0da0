"""cmake/install.py: where the system's own Debian archive is found."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "cmake"))
import install  # noqa: E402

DEB822 = """\
Types: deb deb-src
# a remark
URIs: http://mirror.test/debian
Suites: trixie
  trixie-updates
Components: main contrib
Signed-By: /usr/share/keyrings/x.gpg

Types: deb-src
URIs: http://source.test/debian
Suites: trixie
Components: main

Enabled: no
Types: deb
URIs: http://off.test/debian
Suites: trixie
Components: main
"""

ONE_LINE = """\
# deb http://remark.test/debian bookworm main
deb-src http://source.test/debian bookworm main
deb [arch=amd64 signed-by=/x.gpg] http://mirror.test/debian bookworm main  # why
"""


class ArchivesTest(unittest.TestCase):
    def archives(self, name, text):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / name
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
            return list(install.archives(pathlib.Path(folder)))

    def test_deb822(self):
        self.assertEqual(self.archives("sources.list.d/debian.sources", DEB822), [
            ("http://mirror.test/debian", "trixie", ["main", "contrib"]),
            ("http://mirror.test/debian", "trixie-updates", ["main", "contrib"])])

    def test_one_line(self):
        for name in ("sources.list", "sources.list.d/debian.list"):
            self.assertEqual(self.archives(name, ONE_LINE),
                             [("http://mirror.test/debian", "bookworm", ["main"])])


if __name__ == "__main__":
    unittest.main()
