"""cmake/install.py: where Debian's archive is found, what is done when a suite cannot be read."""
import os
import pathlib
import sys
import tempfile
import unittest
from unittest import mock

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

# Reads lists as an archive whose testing is a month old and whose sid is out of reach.
APT_GET = """\
#!/bin/sh
case "$*" in
*apt/sid/*update) exit 100 ;;
*Check-Valid-Until=false*update) exit 0 ;;
*update) exit 100 ;;
*) echo "'http://mirror.test/imgui_1.92.9+ds-1.dsc' imgui_1.92.9+ds-1.dsc 1 SHA256:0" ;;
esac
"""


class PrivateAptTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = pathlib.Path(folder.name)
        (self.home / "apt-get").write_text(APT_GET, encoding="utf-8")
        (self.home / "apt-get").chmod(0o755)
        path = f"{self.home}{os.pathsep}{os.environ['PATH']}"
        for patch in (mock.patch.dict(os.environ, PATH=path),
                      mock.patch.object(install, "CACHE", self.home),
                      mock.patch.object(install, "SOURCES", self.home / "sources"),
                      mock.patch.object(install, "KEYRINGS", [str(self.home / "apt-get")]),
                      mock.patch.object(install, "say"),
                      mock.patch.object(install, "mirror",
                                        return_value=("http://mirror.test/debian", "bookworm"))):
            patch.start()
            self.addCleanup(patch.stop)

    def test_a_mirror_that_stood_still_is_read(self):
        apt = install.PrivateApt("http://mirror.test/debian", "testing")
        self.assertTrue(apt.reached)
        self.assertEqual(apt.version("imgui"), "1.92.9+ds-1")

    def test_a_suite_out_of_reach_is_passed_over(self):
        with self.assertRaisesRegex(SystemExit, "imgui 1.93 or newer in Debian sid or testing"):
            install.install_source("imgui", "imgui.cpp", ["sid", "testing"], "1.93")
        told = [call.args[0] for call in install.say.call_args_list]
        self.assertIn("the lists of sid cannot be read", told)
        self.assertIn("testing has 1.92.9+ds-1, needed is 1.93 or newer", told)


if __name__ == "__main__":
    unittest.main()
