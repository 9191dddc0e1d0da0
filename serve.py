#!/usr/bin/env python3
"""Serves Sessionbook: ./serve.py [--port N] [--host ADDRESS] [--build-only]

Builds on first use and when a source is newer than the site, then serves build/web/site/ and prints
the URL. One file, standard library. `handle(request, site)` is pure: bytes in, bytes out, no files,
no clock; around it stand a hardened HTTP server for one machine and `application`, a WSGI callable
for gunicorn or waitress behind a TLS proxy. Every file is read at start; a request never becomes a
path. Any static host can serve the same folder; the headers below are what it must send too.
"""
import argparse
import dataclasses
import functools
import hashlib
import http.server
import pathlib
import re
import socketserver
import subprocess
import sys
import threading
import urllib.parse
from http import HTTPStatus

ROOT = pathlib.Path(__file__).resolve().parent
SITE = ROOT / "build/web/site"
STAMP = ROOT / "build/web/site.stamp"
SOURCES = ["src", "shell", "web", "assets", "cmake", "CMakeLists.txt", "CMakePresets.json",
           "package.json", "package-lock.json"]

MAX_BODY = 4 * 1024 * 1024
MAX_THREADS = 64
TIMEOUT_SECONDS = 15

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".wasm": "application/wasm",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".webp": "image/webp",
}
ENCODINGS = {"br": ".br", "gzip": ".gz"}  # in order of preference
HASHED = re.compile(r"-[0-9a-f]{10}\.\w+$")

POLICY = "; ".join([
    "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'",
    "style-src 'self'", "font-src 'self'", "img-src 'self' data: blob:", "media-src blob:",
    "worker-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'",
    "frame-ancestors 'none'"])
COMMON_HEADERS = (
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)


# ---- what is asked and answered ----

@dataclasses.dataclass(frozen=True)
class Request:
    """Header names are lower case; the path is as sent, with its query."""
    method: str
    path: str
    headers: dict = dataclasses.field(default_factory=dict)
    body: bytes = b""


@dataclasses.dataclass(frozen=True)
class Response:
    status: int
    headers: tuple
    body: bytes = b""


@dataclasses.dataclass(frozen=True)
class Asset:
    """One file: its bytes by content coding ("" is plain), and a tag for each."""
    content_type: str
    immutable: bool
    bodies: dict
    tags: dict


def load_site(folder):
    """Reads a site into memory: URL path -> Asset."""
    site = {}
    for file in sorted(folder.iterdir()):
        if not file.is_file() or file.suffix in ENCODINGS.values():
            continue
        bodies = {"": file.read_bytes()}
        for coding, suffix in ENCODINGS.items():
            sibling = file.with_name(file.name + suffix)
            if sibling.is_file():
                bodies[coding] = sibling.read_bytes()
        tags = {coding: '"' + hashlib.sha256(data).hexdigest()[:32] + '"'
                for coding, data in bodies.items()}
        kind = TYPES.get(file.suffix, "application/octet-stream")
        site["/" + file.name] = Asset(kind, bool(HASHED.search(file.name)), bodies, tags)
    if "/index.html" in site:
        site["/"] = site["/index.html"]
    return site


# ---- handle: pure ----

def respond(status, headers=(), body=b""):
    return Response(status, COMMON_HEADERS + tuple(headers), body)


def problem(status, headers=()):
    text = f"{status} {HTTPStatus(status).phrase}\n".encode()
    plain = (("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store"))
    return respond(status, plain + tuple(headers), text)


def accepted(header, coding):
    """Whether an Accept-Encoding header allows a coding (RFC 9110 12.5.3)."""
    star = False
    for part in header.lower().split(","):
        name, *parameters = [piece.strip() for piece in part.split(";")]
        quality = next((p[2:].strip() for p in parameters if p.startswith("q=")), "1")
        allowed = re.fullmatch(r"0(\.0{0,3})?", quality) is None
        if name == coding:
            return allowed
        if name == "*":
            star = allowed
    return star


def matches(header, tag):
    """Whether an If-None-Match header names a tag (weak comparison)."""
    tags = [part.strip().removeprefix("W/") for part in header.split(",")]
    return "*" in tags or tag in tags


def handle(request, site):
    """The answer to one request. The sync API under /v1/ will branch off here."""
    if request.method not in ("GET", "HEAD"):
        return problem(405, [("Allow", "GET, HEAD")])
    path = urllib.parse.unquote(request.path.split("?", 1)[0].split("#", 1)[0])
    asset = site.get(path)
    if asset is None:
        return problem(404)
    wanted = request.headers.get("accept-encoding", "")
    coding = next((c for c in ENCODINGS if c in asset.bodies and accepted(wanted, c)), "")
    headers = [
        ("ETag", asset.tags[coding]),
        ("Vary", "Accept-Encoding"),
        ("Cache-Control",
         "public, max-age=31536000, immutable" if asset.immutable else "no-cache"),
    ]
    if matches(request.headers.get("if-none-match", ""), asset.tags[coding]):
        return respond(304, headers)
    headers.append(("Content-Type", asset.content_type))
    if coding:
        headers.append(("Content-Encoding", coding))
    return respond(200, headers, asset.bodies[coding])


# ---- the two fronts ----

class Handler(http.server.BaseHTTPRequestHandler):
    """Turns a connection into Requests; the standard library caps header lines and their number."""
    protocol_version = "HTTP/1.1"
    timeout = TIMEOUT_SECONDS
    server_version = "Sessionbook"
    sys_version = ""
    error_message_format = "%(code)d %(message)s\n"
    error_content_type = "text/plain; charset=utf-8"

    def read_body(self):
        """The body, or the status of a refusal."""
        if self.headers.get("Transfer-Encoding"):
            return None, 411
        length = self.headers.get("Content-Length", "0")
        if not re.fullmatch(r"[0-9]{1,12}", length):
            return None, 400
        if int(length) > MAX_BODY:
            return None, 413
        body = self.rfile.read(int(length))
        return (body, 0) if len(body) == int(length) else (None, 400)

    def answer(self):
        body, refusal = self.read_body()
        if refusal:
            self.close_connection = True
            response = problem(refusal, [("Connection", "close")])
        else:
            headers = {name.lower(): value for name, value in self.headers.items()}
            response = handle(Request(self.command, self.path, headers, body), self.server.site)
        self.send_response(response.status)
        for name, value in response.headers:
            self.send_header(name, value)
        if response.status != 304:
            self.send_header("Content-Length", str(len(response.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(response.body)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = answer

    def handle_one_request(self):
        try:
            super().handle_one_request()
        except (ConnectionError, TimeoutError):
            self.close_connection = True

    def log_message(self, *_):
        """Says nothing: an access log is a record of who opened what."""


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    """At most MAX_THREADS connections at a time; more are told to come back."""
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address, site):
        super().__init__(address, Handler)
        self.site = site
        self.free = threading.BoundedSemaphore(MAX_THREADS)

    def process_request(self, request, client_address):
        if not self.free.acquire(blocking=False):
            try:
                request.sendall(b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\n"
                                b"Content-Length: 0\r\nConnection: close\r\n\r\n")
            except OSError:
                pass
            self.shutdown_request(request)
            return
        super().process_request(request, client_address)

    def process_request_thread(self, request, client_address):
        try:
            super().process_request_thread(request, client_address)
        finally:
            self.free.release()

    def handle_error(self, request, client_address):
        kind = sys.exc_info()[0]
        if kind is not None and not issubclass(kind, OSError):
            super().handle_error(request, client_address)


@functools.lru_cache(maxsize=1)
def built_site():
    return load_site(SITE)


def application(environ, start_response):
    """WSGI: gunicorn serve:application"""
    headers = {key[5:].replace("_", "-").lower(): value
               for key, value in environ.items() if key.startswith("HTTP_")}
    path = environ.get("PATH_INFO", "/")
    response = handle(Request(environ["REQUEST_METHOD"], path, headers), built_site())
    fields = list(response.headers)
    if response.status != 304:
        fields.append(("Content-Length", str(len(response.body))))
    start_response(f"{response.status} {HTTPStatus(response.status).phrase}", fields)
    return [b"" if environ["REQUEST_METHOD"] == "HEAD" else response.body]


# ---- the command ----

def newest_source():
    newest = 0.0
    for name in SOURCES:
        top = ROOT / name
        files = top.rglob("*") if top.is_dir() else [top]
        newest = max([newest] + [file.stat().st_mtime for file in files
                                 if file.is_file() and file.suffix != ".pyc"])
    return newest


def build_if_needed():
    fresh = (SITE / "index.html").is_file() and (
        not (ROOT / "src").is_dir()
        or STAMP.is_file() and STAMP.stat().st_mtime >= newest_source())
    if fresh:
        return
    print("Building the site; the first time this installs what is missing and takes minutes.",
          flush=True)
    done = subprocess.run([sys.executable, str(ROOT / "cmake/build.py"), "web"], check=False)
    if done.returncode != 0:
        sys.exit("serve: the build failed, see above")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=8000, help="0 takes any free port")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--build-only", action="store_true")
    arguments = parser.parse_args()
    build_if_needed()
    if arguments.build_only:
        return
    try:
        server = Server((arguments.host, arguments.port), load_site(SITE))
    except OSError as error:
        sys.exit(f"serve: cannot listen on {arguments.host}:{arguments.port}: {error.strerror}")
    port = server.server_address[1]
    print(f"Sessionbook is at http://{arguments.host}:{port}/  (Ctrl+C stops it)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
