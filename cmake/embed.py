#!/usr/bin/env python3
"""Writes gen/assets.h: the data the program ships (assets/*.json) as string literals, without spaces.

Usage: embed.py OUT FILE…    each FILE becomes sb::assets::k<Stem>Json
"""
import json
import pathlib
import sys


def literal(text):
    # Pieces, because compilers limit one literal to 64 KiB.
    pieces = [text[i:i + 12000] for i in range(0, len(text), 12000)]
    return "\n    ".join('R"json(%s)json"' % piece for piece in pieces)


def main(out, files):
    lines = ["// Made by cmake/embed.py from assets/.", "#pragma once", "", "#include <string_view>", "",
             "namespace sb::assets {", ""]
    for name in files:
        path = pathlib.Path(name)
        text = json.dumps(json.loads(path.read_text("utf-8")), ensure_ascii=False,
                          separators=(",", ":"))
        lines += ["inline constexpr std::string_view k%sJson =\n    %s;" %
                  (path.stem.capitalize(), literal(text)), ""]
    lines += ["}  // namespace sb::assets", ""]
    out = pathlib.Path(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("\n".join(lines), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
