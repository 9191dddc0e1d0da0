#!/usr/bin/env python3
"""Assembles the site: python3 cmake/site.py <build folder> [--weights]

In: <build>/sessionbook.{js,wasm}, web/, shell/, npm's Inter and Lucide.  Out: <build>/site/.

- Every file but the page, sw.js and the manifest gets its content's hash into its name; every
  mention of it (src="main.js", url(style.css), "sessionbook.wasm") is rewritten. A mention is the
  file's name in quotes or in url(), with or without a leading ./ or folder.
- index.html names its modules and styles plainly: <script type="module" src="main.js">. A module is
  looked for in shell/ and bundled with what it imports by esbuild; "./sessionbook.js" (emcc's) and
  each shell/*_worker.js stay files of their own, "./icons.js" is made from assets/icons.txt.
- What makes PDFs (shell/pdf_worker.js, its typefaces: pdf_faces) and what shows them (LATER,
  pdf_reading) are the tier "when used": neither the first load nor the installation waits for them;
  sw.js keeps them in idle time (__LATER__).
- style.css gets Inter's @font-face rules (family "Inter", one file per alphabet) at its start; the
  files are made smaller by typeface.py.
- In index.html, sw.js, the manifest and the bundle, __VERSION__ becomes the site's version; in
  sw.js __PRECACHE__ becomes the list of all other files, each with a hash in its name except "./"
  and the manifest.
- Each file that shrinks gets .gz and .br siblings. Nothing is written when no input changed.
- A table of weights is printed and written to <build>/site-weights.json; with
  --weights (the tests) a first load above LIMIT is an error. An inline script or style always is
  (the Content-Security-Policy forbids them).
SB_SITE_QUICK=1, for working on screens: nothing is compressed and nothing too heavy.
"""
import gzip
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import icons
import notices

ROOT = pathlib.Path(__file__).resolve().parent.parent
WEB = ROOT / "web"
SHELL = ROOT / "shell"
INTER = ROOT / "node_modules/@fontsource-variable/inter"
LIGHTEST, BOLDEST = 400, 650  # typeface.py keeps these weights
ALPHABETS = ["latin", "latin-ext", "greek", "cyrillic", "vietnamese"]
LIMIT = 700_000
QUICK = os.environ.get("SB_SITE_QUICK") == "1"  # while working on screens: nothing is packed
LATER = {"pdf_worker.js", "pdf_view_worker.js", "pdf_view.js"}
LATER_MODULES = ["pdf_view.js"]  # imported by the shell when first needed
PDFJS = ROOT / "node_modules/pdfjs-dist"
FONTSOURCE = ROOT / "node_modules/@fontsource"
# What shell/pdf_fonts.js draws with, smallest first: that is the order they are kept in.
PDF_ALPHABETS = ["latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic",
                 "cyrillic-ext"]
PDF_SCRIPTS = ["hebrew", "armenian", "thai", "tamil", "georgian", "bengali", "devanagari", "arabic"]
PDF_WIDE = {"kr": "korean", "tc": "chinese-traditional", "jp": "japanese",
            "sc": "chinese-simplified"}
STABLE = {"index.html", "sw.js", "manifest.webmanifest", "robots.txt"}
TEXT = {".js", ".css", ".html", ".webmanifest", ".svg", ".json", ".txt"}
PACKED = {".woff", ".woff2", ".png", ".ico", ".jpg", ".webp"}


def stop(text):
    sys.exit(f"site: {text}")


def digest(data):
    return hashlib.sha256(data).hexdigest()


class Site:
    """What is put together: final name -> bytes, and plain name -> final name."""

    def __init__(self):
        self.files = {}
        self.renamed = {}
        self.first_load = []
        self.when_used = []

    def add(self, name, data, hashed=True):
        final = name
        if hashed:
            stem, dot, suffix = name.rpartition(".")
            final = f"{stem}-{digest(data)[:10]}{dot}{suffix}"
        self.files[final] = data
        self.renamed[name] = final
        return final

    def rewrite(self, text):
        """Replaces mentions of renamed files, in quotes or url()."""
        for name, final in self.renamed.items():
            if name == final:
                continue
            mention = r"""(["'(`])(\.?/?(?:[\w-]+/)*?)""" + re.escape(name) + r"""(?=["')`?#])"""
            text = re.sub(mention, lambda m, final=final: m[1] + "./" + final, text)
        return text


def npm_tool(*command):
    tool = ROOT / "node_modules/.bin" / command[0]
    if not tool.exists():
        stop(f"{command[0]} is missing. Run: python3 cmake/install.py web")
    done = subprocess.run([tool, *map(str, command[1:])], capture_output=True, check=False,
                          cwd=ROOT, env={**os.environ, "NODE_PATH": str(ROOT / "node_modules")})
    if done.returncode != 0:
        stop(f"{command[0]} failed:\n{done.stderr.decode(errors='replace')}")
    return done.stdout


def inter(build, alphabet):
    """A file of Inter as cmake/typeface.py leaves it; made once for an input and a script."""
    source = INTER / f"files/inter-{alphabet}-wght-normal.woff2"
    script = ROOT / "cmake/typeface.py"
    made = build / f"stage/inter-{digest(source.read_bytes() + script.read_bytes())[:16]}.woff2"
    if not made.is_file():
        made.parent.mkdir(parents=True, exist_ok=True)
        # Debian's own Python has Debian's fontTools, whichever runs this.
        done = subprocess.run(["/usr/bin/python3", script, source, made], check=False)
        if done.returncode != 0:
            stop(f"{source.name} could not be cut. Run: python3 cmake/install.py web")
    return made.read_bytes()


def add_fonts(site, build):
    """Adds Inter's files; returns their @font-face rules, latin last as the package has it."""
    rules = []
    css = (INTER / "wght.css").read_text(encoding="utf-8")
    for alphabet in ALPHABETS:
        file = f"inter-{alphabet}-wght-normal.woff2"
        found = re.search(r"@font-face \{[^}]*" + re.escape(file) + r"[^}]*\}", css)
        if not found:
            stop(f"the Inter package has no {alphabet}")
        name = f"inter-{alphabet}.woff2"
        final = site.add(name, inter(build, alphabet))
        ranges = re.search(r"unicode-range:\s*([^;]+);", found[0])[1]
        rules.append('@font-face{font-family:"Inter";font-style:normal;font-display:swap;'
                     f'font-weight:{LIGHTEST} {BOLDEST};src:url("./{final}") format("woff2");'
                     f"unicode-range:{ranges}}}")
        if alphabet == "latin":
            site.first_load.append(final)
    return "\n".join(reversed(rules)) + "\n"


def pdf_faces():
    """Name in the site -> file of an npm package. WOFF, because pdfkit can't cut WOFF2 to size."""
    faces = {}
    for alphabet in PDF_ALPHABETS:
        for weight in (400, 600):
            faces[f"pdf-inter-{alphabet}-{weight}.woff"] = ("inter", f"{alphabet}-{weight}")
    for script in PDF_SCRIPTS:
        faces[f"pdf-noto-{script}.woff"] = (f"noto-sans-{script}", f"{script}-400")
    faces["pdf-noto-emoji.woff"] = ("noto-emoji", "emoji-400")
    for short, name in PDF_WIDE.items():
        faces[f"pdf-noto-{short}.woff"] = (f"noto-sans-{short}", f"{name}-400")
    return {name: FONTSOURCE / package / f"files/{package}-{part}-normal.woff"
            for name, (package, part) in faces.items()}


def add_pdf_faces(site):
    for name, file in pdf_faces().items():
        if not file.is_file():
            stop(f"{file.relative_to(ROOT)} is missing. Run: python3 cmake/install.py web")
        site.when_used.append(site.add(name, file.read_bytes()))


def pack(files):
    """Many small files as one: the length of a list, {name: [from, size]} as JSON, their bytes."""
    bodies = {file.stem: file.read_bytes() for file in files}
    listed, size = {}, 0
    for name, body in bodies.items():
        listed[name] = [size, len(body)]
        size += len(body)
    head = json.dumps(listed, separators=(",", ":")).encode()
    return len(head).to_bytes(4, "little") + head + b"".join(bodies.values())


def pdf_reading():
    """What shell/pdf_view_open.js fetches for a PDF that asks for it: name in the site -> bytes.
    Other typefaces that a PDF names and does not hold are the system's own."""
    maps = sorted((PDFJS / "cmaps").glob("*.bcmap"))
    parts = {"pdf-symbol.bin": "standard_fonts/FoxitSymbol.pfb",
             "pdf-dingbats.bin": "standard_fonts/FoxitDingbats.pfb",
             "pdf-jbig2.wasm": "wasm/jbig2.wasm", "pdf-openjpeg.wasm": "wasm/openjpeg.wasm"}
    if not maps or not all((PDFJS / part).is_file() for part in parts.values()):
        stop("pdfjs-dist is missing or another version. Run: python3 cmake/install.py web")
    files = {name: (PDFJS / part).read_bytes() for name, part in parts.items()}
    return {**files, "pdf-cmaps.bin": pack(maps)}


def add_pdf_reading(site):
    for name, data in pdf_reading().items():
        site.when_used.append(site.add(name, data))


def add_wasm(site, build):
    wasm, glue = build / "sessionbook.wasm", build / "sessionbook.js"
    if not wasm.is_file():
        stop(f"{wasm} is not built (target sessionbook)")
    site.first_load.append(site.add("sessionbook.wasm", wasm.read_bytes()))
    text = site.rewrite(glue.read_text(encoding="utf-8"))
    staged = build / "stage/sessionbook.js"
    staged.parent.mkdir(parents=True, exist_ok=True)
    staged.write_text(text, encoding="utf-8")
    small = npm_tool("esbuild", staged, "--minify", "--format=esm", "--target=es2022",
                     "--log-level=error")
    site.first_load.append(site.add("sessionbook.js", small))


def add_web_files(site):
    """Pictures and the like: everything in web/ that is not text with mentions of others."""
    for file in sorted(WEB.rglob("*")):
        if file.is_file() and file.suffix not in {".html", ".css", ".js", ".webmanifest"}:
            site.add(file.name, file.read_bytes(), hashed=file.name not in STABLE)


def bundle(site, file, version):
    """One module with all it imports, except emcc's, which stays a file of its own."""
    text = npm_tool("esbuild", file, "--bundle", "--minify", "--format=esm", "--target=es2022",
                    "--external:./sessionbook.js", "--log-level=warning",
                    *(f"--external:./{name}" for name in LATER_MODULES),
                    # Only WOFF2 needs it, and none goes that way (pdf_faces).
                    f"--alias:brotli/decompress.js={SHELL / 'no_brotli.js'}").decode("utf-8")
    text = site.rewrite(text).replace("__VERSION__", version)
    tier = site.when_used if file.name in LATER else site.first_load
    tier.append(site.add(file.name, text.encode("utf-8")))


def add_modules(site, build, page, version):
    """Bundles each shell/*_worker.js, LATER_MODULES, then each module that index.html names."""
    stage = build / "stage"
    for file in SHELL.glob("*.js"):
        shutil.copyfile(file, stage / file.name)
    icons.write(stage / "icons.js", icons.module(icons.names()))
    for name in [*sorted(file.name for file in SHELL.glob("*_worker.js")), *LATER_MODULES]:
        bundle(site, stage / name, version)
    for source in re.findall(r"<script\b[^>]*\bsrc=[\"']([^\"']+)", page):
        name = pathlib.PurePosixPath(source).name
        if name in site.renamed:
            continue
        folder = stage if (SHELL / name).is_file() else WEB
        if not (folder / name).is_file():
            stop(f"index.html names {source}, which is neither in shell/ nor in web/")
        bundle(site, folder / name, version)


def add_styles(site, faces):
    for file in sorted(WEB.rglob("*.css")):
        text = file.read_text(encoding="utf-8")
        if file.name == "style.css":
            text = faces + text
        staged = small_css(site.rewrite(text))
        site.first_load.append(site.add(file.name, staged))


def small_css(text):
    """Drops comments and indentation."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    return (re.sub(r"\s*\n\s*", "\n", text).strip() + "\n").encode("utf-8")


def check_page(page):
    """The Content-Security-Policy forbids what this refuses."""
    if re.search(r"<script\b(?![^>]*\bsrc=)", page) or re.search(r"<style\b", page):
        stop("index.html has an inline script or style")
    if re.search(r"\s(?:style|on\w+)\s*=", page):
        stop("index.html has a style= or on…= attribute")


def add_notices(site):
    """The licences of what is shipped."""
    text, missing = notices.collect()
    for name in missing:
        print(f"site: the licence of {name} was not found; licences.txt lacks it", flush=True)
    site.add("licences.txt", text.encode("utf-8"), hashed=False)


def assemble(build, version):
    site = Site()
    page_file = WEB / "index.html"
    if not page_file.is_file():
        stop("web/index.html is missing")
    page = page_file.read_text(encoding="utf-8")
    check_page(page)
    faces = add_fonts(site, build)
    add_wasm(site, build)
    add_web_files(site)
    add_pdf_faces(site)
    add_pdf_reading(site)
    add_styles(site, faces)
    add_modules(site, build, page, version)
    for file in sorted(WEB.rglob("*.webmanifest")):
        text = site.rewrite(file.read_text(encoding="utf-8")).replace("__VERSION__", version)
        site.first_load.append(site.add(file.name, text.encode("utf-8"), hashed=False))
    page = site.rewrite(page).replace("__VERSION__", version)
    site.first_load.insert(0, site.add("index.html", page.encode("utf-8"), hashed=False))
    add_worker(site, version)
    add_notices(site)
    return site


def add_worker(site, version):
    worker = WEB / "sw.js"
    if not worker.is_file():
        return
    listed = ["./" if name == "index.html" else f"./{name}" for name in site.files
              if name not in site.when_used]
    # The program first, then faces in their order: what is needed most often is kept soonest.
    later = sorted((f"./{name}" for name in site.when_used), key=lambda name: ".woff" in name)
    text = worker.read_text(encoding="utf-8").replace("__LATER__", json.dumps(later))
    # The version changes with any file's content: a new list must be a new worker.
    text = text.replace("__PRECACHE__", json.dumps(listed)).replace("__VERSION__", version)
    site.add("sw.js", text.encode("utf-8"), hashed=False)


def brotli(data):
    done = subprocess.run(["brotli", "-q", "11", "-w", "24", "-c"], input=data,
                          capture_output=True, check=False)
    if done.returncode != 0:
        stop("brotli failed")
    return done.stdout


def write(site, folder):
    """Writes the site beside the old one, then swaps; returns the rows of the weight table."""
    fresh = folder.with_name("site.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    rows = []
    for name, data in site.files.items():
        (fresh / name).write_bytes(data)
        sizes = {"gz": len(data), "br": len(data)}
        if pathlib.PurePosixPath(name).suffix not in PACKED and not QUICK:
            for kind, packed in (("gz", gzip.compress(data, 9, mtime=0)), ("br", brotli(data))):
                if len(packed) < len(data):
                    (fresh / f"{name}.{kind}").write_bytes(packed)
                    sizes[kind] = len(packed)
        rows.append({"name": name, "raw": len(data), "gzip": sizes["gz"], "brotli": sizes["br"],
                     "tier": "first" if name in site.first_load else
                     "used" if name in site.when_used else "later"})
    shutil.rmtree(folder, ignore_errors=True)
    fresh.rename(folder)
    return rows


def print_weights(rows):
    width = max(len(row["name"]) for row in rows)
    columns = ("raw", "gzip", "brotli")
    print(f"{'':{width}}  {'raw':>9} {'gzip':>9} {'brotli':>9}")
    titles = {"first": "first load:", "later": "later, in the background:",
              "used": "when used, or kept in idle time:"}
    for tier, title in titles.items():
        part = [row for row in rows if row["tier"] == tier]
        print(title)
        total = {column: sum(row[column] for row in part) for column in columns}
        for row in sorted(part, key=lambda row: -row["brotli"]) + [{"name": "total", **total}]:
            print(f"{row['name']:{width}}  " + " ".join(f"{row[c]:>9,}" for c in columns))


def inputs_digest(build):
    """One hash over everything the site is made from."""
    files = [build / "sessionbook.js", build / "sessionbook.wasm", ROOT / "package.json",
             ROOT / "LICENSE", ROOT / "assets/icons.txt"]
    for folder in (WEB, SHELL, ROOT / "cmake"):
        files += sorted(path for path in folder.rglob("*")
                        if path.is_file() and "__pycache__" not in path.parts)
    parts = [f"{file.name}:{digest(file.read_bytes())}" for file in files if file.is_file()]
    return digest("\n".join(parts).encode())


def check_limit(rows):
    first = sum(row["brotli"] for row in rows if row["tier"] == "first")
    if first > LIMIT and not QUICK:
        stop(f"the first load is {first:,} bytes (brotli), the limit is {LIMIT:,}")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    build = pathlib.Path(sys.argv[1]).resolve()
    weights, stamp = build / "site-weights.json", build / "site.stamp"
    want = inputs_digest(build)
    if (build / "site/index.html").is_file() and stamp.is_file() \
            and stamp.read_text(encoding="utf-8") == want:
        rows = json.loads(weights.read_text(encoding="utf-8"))
        stamp.touch()  # serve.py compares its time with the sources'
        if "--weights" in sys.argv:
            print_weights(rows)
            check_limit(rows)
        return
    release = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["version"]
    rows = write(assemble(build, f"{release}+{want[:8]}"), build / "site")
    weights.write_text(json.dumps(rows, indent=1), encoding="utf-8")
    print_weights(rows)
    stamp.write_text(want, encoding="utf-8")
    if "--weights" in sys.argv:
        check_limit(rows)


if __name__ == "__main__":
    main()
