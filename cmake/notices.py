"""Collects the licences of what is shipped, for the site's licences.txt.

Where a project's own licence file is at hand, it is taken whole. Debian leaves such files out of
its packages and has a copyright file instead, a list of paragraphs: which files, whose, and under
what, then the licences' texts. Of these, the paragraphs that speak of shipped files are taken as
they stand, and after them the texts they name. A text that is not found is named in its place and
on the terminal: the site works, but is not to be published like that.
"""
import os
import pathlib
import re
import shutil

import install

ROOT = pathlib.Path(__file__).resolve().parent.parent
DOC = pathlib.Path("/usr/share/doc")
DEBIANS_EMSCRIPTEN = pathlib.Path("/usr/share/emscripten")
RUN_TIME = ("system/lib/compiler-rt/", "system/lib/dlmalloc.c", "system/lib/libc/",
            "system/lib/libcxx/", "system/lib/libcxxabi/", "system/lib/libunwind/")
OPENING = """\
Sessionbook is made of these works. Where a text below points to
/usr/share/common-licenses/Apache-2.0, the file meant is the Apache License 2.0, the first here.
"""


def selection(text, shipped):
    """What a Debian copyright file says of files whose path starts with one of `shipped`."""
    paragraphs = [part for part in re.split(r"\n[ \t]*\n", text) if part.strip()]
    kept, texts, named = [], [], set()
    for paragraph in paragraphs:
        fields = next(install.stanzas(paragraph), {})
        licence = fields.get("license", "").strip().split("\n")[0]
        files = fields.get("files", "").split()
        if any(file == "*" or file.startswith(tuple(shipped)) for file in files):
            kept.append(paragraph)
            # "Expat or NCSA~LLVM", "Apache-2.0 with LLVM exception": every word that is a name.
            named |= set(licence.casefold().replace(",", " ").split())
        elif licence and not files:
            texts.append((licence, paragraph))
    kept += [paragraph for licence, paragraph in texts if licence.casefold() in named]
    return "\n\n".join(paragraph.strip("\n") for paragraph in kept)


def emscripten_folder():
    """The folder of the Emscripten that builds (in the order of cmake/emscripten.cmake)."""
    if "EMSDK" in os.environ:
        return pathlib.Path(os.environ["EMSDK"]) / "upstream/emscripten"
    emcc = shutil.which("emcc")
    return pathlib.Path(emcc).resolve().parent if emcc else DEBIANS_EMSCRIPTEN


def sections():
    """(name, its own licence files, its Debian copyright file, start of paths shipped of it)"""
    npm, emscripten = ROOT / "node_modules", emscripten_folder()
    imgui, sodium = install.SOURCES / "imgui", install.SOURCES / "libsodium"
    llvm = [emscripten / "system/lib" / part / "LICENSE.TXT"
            for part in ("libcxx", "libcxxabi", "libunwind", "compiler-rt")]
    return [
        ("Sessionbook", [ROOT / "LICENSE"], None, ()),
        ("Dear ImGui", [imgui / "LICENSE.txt"], imgui / "debian/copyright", ("imstb_",)),
        ("libsodium", [sodium / "LICENSE"], sodium / "debian/copyright", ("src/",)),
        ("Emscripten's run-time with libc++ and compiler-rt", [emscripten / "LICENSE", *llvm],
         DOC / "emscripten/copyright" if emscripten == DEBIANS_EMSCRIPTEN else None, RUN_TIME),
        ("musl", [emscripten / "system/lib/libc/musl/COPYRIGHT"], None, ()),
        ("Inter", [npm / "@fontsource-variable/inter/LICENSE"], None, ()),
        ("Noto Sans", [npm / "@fontsource/noto-sans-sc/LICENSE"], None, ()),
        ("Noto Emoji", [npm / "@fontsource/noto-emoji/LICENSE"], None, ()),
        # fontkit and dfa come without a file of their own: same author, same licence.
        ("PDFKit, fontkit and dfa", [npm / "pdfkit/LICENSE"], None, ()),
        *[(name, [npm / name / "LICENSE", npm / name / "LICENSE.txt"], None, ())
          for name in ("@noble/ciphers", "@noble/hashes", "bidi-js", "clone", "fflate",
                       "linebreak", "png-js", "restructure", "tiny-inflate",
                       "unicode-properties")],
        ("PDF.js", [npm / "pdfjs-dist/LICENSE"], None, ()),
        ("core-js, within PDF.js", [ROOT / "cmake/licences/core-js.txt"], None, ()),
        ("OpenJPEG, for PDF.js", [npm / "pdfjs-dist/wasm/LICENSE_OPENJPEG",
                                  npm / "pdfjs-dist/wasm/LICENSE_PDFJS_OPENJPEG"], None, ()),
        ("PDFium's JBIG2, for PDF.js", [npm / "pdfjs-dist/wasm/LICENSE_JBIG2",
                                        npm / "pdfjs-dist/wasm/LICENSE_PDFJS_JBIG2"], None, ()),
        ("Adobe's character maps", [npm / "pdfjs-dist/cmaps/LICENSE"], None, ()),
        ("Foxit's symbols", [npm / "pdfjs-dist/standard_fonts/LICENSE_FOXIT"], None, ()),
        ("Lucide", [npm / "lucide-static/LICENSE"], None, ()),
    ]


def read(file):
    if file is None or not file.is_file():
        return ""
    return file.read_text(encoding="utf-8", errors="replace")


def collect():
    """The whole text, and the names of those whose text is missing."""
    parts, missing = [OPENING], []
    for name, own, debian, shipped in sections():
        found = [read(file).strip("\n") for file in own] + [selection(read(debian), shipped)]
        found = [text for text in found if text]
        if not found:
            missing.append(name)
            found = ["The text of this licence was not found when the site was built."]
        parts.append("\n\n".join([f"==== {name} ====", *found]) + "\n")
    return "\n\n".join(parts), missing
