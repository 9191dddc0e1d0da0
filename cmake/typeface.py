#!/usr/bin/env python3
"""Makes a file of Inter as small as the app needs it: typeface.py IN.woff2 OUT.woff2

Keeps the weights of ui/theme.h (enum Weight, 400 to 650) and the glyphs that characters and joining
marks reach. Kerning, ligatures and the alternates of other features go: page and canvas switch them
off (web/style.css, shell/glyphs.js). Latin: 48 to 22 kB. The same input gives the same bytes.

Needs Debian's python3-fonttools and python3-brotli; site.py calls it with Debian's own Python.
"""
import io
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

LIGHTEST, BOLDEST = 400, 650
FEATURES = ["ccmp", "locl", "mark", "mkmk"]


def narrow(file):
    font = TTFont(file, recalcTimestamp=False)
    font = instancer.instantiateVariableFont(font, {"wght": (LIGHTEST, BOLDEST)})
    plain = io.BytesIO()
    font.flavor = None
    font.save(plain)
    plain.seek(0)
    return TTFont(plain, recalcTimestamp=False)


def cut(font):
    options = subset.Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["STAT"]
    options.flavor = "woff2"
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=font.getBestCmap().keys())
    cutter.subset(font)
    return options


def main(source, target):
    font = narrow(source)
    subset.save_font(font, target, cut(font))


if __name__ == "__main__":
    main(*sys.argv[1:])
