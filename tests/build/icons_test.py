"""cmake/icons.py: shapes as path data, names as constants."""
import pathlib
import sys
import unittest
import xml.etree.ElementTree as ET

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "cmake"))
import icons  # noqa: E402


def path(shape):
    return icons.path_data(f'<svg xmlns="http://www.w3.org/2000/svg">{shape}</svg>')


class IconsTest(unittest.TestCase):
    def test_shapes(self):
        self.assertEqual(path('<circle cx="9" cy="7" r="4"/>'),
                         "M5 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z")
        self.assertEqual(path('<line x1="1" y1="2" x2="3.5" y2="4"/>'), "M1 2L3.5 4")
        self.assertEqual(path('<polyline points="1 2 3,4 5 6"/>'), "M1 2L3 4L5 6")
        self.assertEqual(path('<rect x="1" y="2" width="3" height="4"/>'), "M1 2h3v4h-3Z")
        self.assertIn("a2 2 0 0 1 2 2", path('<rect x="3" y="3" width="18" height="9" rx="2"/>'))

    def test_a_relative_start_counts_from_the_origin(self):
        self.assertEqual(path('<path d="M1 1h2"/><path d="m3 4 5 6"/>'), "M1 1h2M0 0m3 4 5 6")

    def test_an_unknown_shape_is_an_error(self):
        with self.assertRaises(SystemExit):
            icons.shape(ET.fromstring("<text/>"))

    def test_header(self):
        text = icons.header(["eye-off", "lock"])
        self.assertIn("k_eye_off = 0xE000;", text)
        self.assertIn('lock = "\\xEE\\x80\\x81";', text)

    def test_all_names_are_good(self):
        self.assertGreater(len(icons.names()), 50)


if __name__ == "__main__":
    unittest.main()
