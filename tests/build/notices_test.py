"""cmake/notices.py: of a Debian copyright file, what is shipped and the texts it names; no more."""
import pathlib
import sys
import tempfile
import unittest
from unittest import mock

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "cmake"))
import notices  # noqa: E402

COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Source: https://work.test/

Files:
 *
Copyright:
  2010 The Authors
License: Expat or NCSA~X

Files: lib/a.c
 lib/b/*
Copyright: 2011 Robin
License: BSD-2-Clause
Comment:
 A remark.
 .
 Its second part.

Files: test/*
Copyright: 2012 Kim
License: GPL-2

License: BSD-2-clause
 Redistribution is permitted.

License: Expat
 Permission is hereby granted.

License: GPL-2
 Free software.

License: NCSA~X
 Neither the names.
"""


class SelectionTest(unittest.TestCase):
    def test_what_is_shipped_and_the_texts_it_names(self):
        text = notices.selection(COPYRIGHT, ["lib/"])
        for part in ("The Authors", "lib/a.c", "Robin", "Its second part.",
                     "Redistribution is permitted.", "hereby granted", "Neither the names."):
            self.assertIn(part, text)
        for part in ("Format:", "Kim", "GPL-2", "Free software"):
            self.assertNotIn(part, text)

    def test_other_paths_are_left_out(self):
        text = notices.selection(COPYRIGHT, ["src/"])
        self.assertIn("The Authors", text)
        self.assertNotIn("Robin", text)
        self.assertEqual(notices.selection("", ["src/"]), "")


class CollectTest(unittest.TestCase):
    def test_each_work_has_its_section_and_a_missing_text_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            own = pathlib.Path(folder) / "LICENSE"
            own.write_text("Do as you like.\n", encoding="utf-8")
            debian = pathlib.Path(folder) / "copyright"
            debian.write_text(COPYRIGHT, encoding="utf-8")
            works = [("One", [own], None, ()), ("Two", [], debian, ("lib/",)),
                     ("Three", [own.with_name("none")], None, ())]
            with mock.patch.object(notices, "sections", return_value=works):
                text, missing = notices.collect()
        self.assertEqual(missing, ["Three"])
        one, two, three = (text.index(f"==== {name} ====") for name in ("One", "Two", "Three"))
        self.assertIn("Do as you like.", text[one:two])
        self.assertIn("Robin", text[two:three])
        self.assertIn("not found", text[three:])


if __name__ == "__main__":
    unittest.main()
