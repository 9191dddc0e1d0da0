"""serve.py: what a request is answered with, and what the server refuses."""
import http.client
import pathlib
import socket
import sys
import tempfile
import threading
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
import serve  # noqa: E402

FILES = {
    "index.html": b"<!doctype html><title>x</title>",
    "main-0123456789.js": b"export {};" * 50,
    "main-0123456789.js.br": b"br bytes",
    "main-0123456789.js.gz": b"gz bytes",
    "sessionbook-aaaaaaaaaa.wasm": b"\0asm",
    "sw.js": b"self;",
}


def make_site():
    with tempfile.TemporaryDirectory() as folder:
        for name, data in FILES.items():
            (pathlib.Path(folder) / name).write_bytes(data)
        return serve.load_site(pathlib.Path(folder))


class HandleTest(unittest.TestCase):
    def setUp(self):
        self.site = make_site()

    def ask(self, path, method="GET", **headers):
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        response = serve.handle(serve.Request(method, path, named), self.site)
        return response, dict(response.headers)

    def test_page(self):
        response, headers = self.ask("/")
        self.assertEqual(response.status, 200)
        self.assertEqual(response.body, FILES["index.html"])
        self.assertEqual(headers["Content-Type"], "text/html; charset=utf-8")
        self.assertEqual(headers["Cache-Control"], "no-cache")

    def test_security_headers_on_every_answer(self):
        policy = ("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; "
                  "style-src 'self'; font-src 'self'; img-src 'self' data: blob:; "
                  "media-src blob:; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
                  "form-action 'none'; frame-ancestors 'none'")
        for path, method in (("/", "GET"), ("/none", "GET"), ("/", "POST")):
            _, headers = self.ask(path, method)
            self.assertEqual(headers["Content-Security-Policy"], policy)
            self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
            self.assertEqual(headers["Referrer-Policy"], "no-referrer")
            self.assertEqual(headers["Cross-Origin-Opener-Policy"], "same-origin")

    def test_hashed_names_are_immutable_and_the_worker_is_not(self):
        _, headers = self.ask("/main-0123456789.js")
        self.assertIn("immutable", headers["Cache-Control"])
        _, headers = self.ask("/sw.js")
        self.assertEqual(headers["Cache-Control"], "no-cache")

    def test_types(self):
        self.assertEqual(self.ask("/sessionbook-aaaaaaaaaa.wasm")[1]["Content-Type"],
                         "application/wasm")
        self.assertEqual(self.ask("/sw.js")[1]["Content-Type"], "text/javascript; charset=utf-8")

    def test_codings(self):
        script = "/main-0123456789.js"
        for asked, coding, body in (
                ("gzip, deflate, br", "br", b"br bytes"), ("gzip", "gzip", b"gz bytes"),
                ("br;q=0, gzip;q=0.5", "gzip", b"gz bytes"), ("*", "br", b"br bytes"),
                ("identity", None, FILES[script[1:]]), ("*;q=0", None, FILES[script[1:]])):
            response, headers = self.ask(script, accept_encoding=asked)
            self.assertEqual(headers.get("Content-Encoding"), coding, asked)
            self.assertEqual(response.body, body)
            self.assertEqual(headers["Vary"], "Accept-Encoding")
        response, headers = self.ask("/", accept_encoding="br")
        self.assertNotIn("Content-Encoding", headers)

    def test_tags(self):
        _, plain = self.ask("/main-0123456789.js")
        _, packed = self.ask("/main-0123456789.js", accept_encoding="br")
        self.assertNotEqual(plain["ETag"], packed["ETag"])
        for known in (plain["ETag"], "W/" + plain["ETag"], '"other", ' + plain["ETag"], "*"):
            response, headers = self.ask("/main-0123456789.js", if_none_match=known)
            self.assertEqual((response.status, response.body), (304, b""))
            self.assertEqual(headers["ETag"], plain["ETag"])
        self.assertEqual(self.ask("/main-0123456789.js", if_none_match='"x"')[0].status, 200)

    def test_what_is_not_there(self):
        for path in ("/none", "/../serve.py", "/%2e%2e/serve.py", "//index.html", "", "*",
                     "/main-0123456789.js.br", "/index.html/", "/%00", "/%ff"):
            self.assertEqual(self.ask(path)[0].status, 404, path)

    def test_query_is_ignored(self):
        self.assertEqual(self.ask("/?source=pwa")[0].status, 200)

    def test_methods(self):
        self.assertEqual(self.ask("/", "HEAD")[0].status, 200)
        for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE"):
            response, headers = self.ask("/", method)
            self.assertEqual((response.status, headers["Allow"]), (405, "GET, HEAD"))

    def test_wsgi(self):
        seen = []
        original, serve.built_site = serve.built_site, lambda: self.site
        try:
            body = serve.application(
                {"REQUEST_METHOD": "GET", "PATH_INFO": "/sw.js"},
                lambda status, headers: seen.append((status, dict(headers))))
        finally:
            serve.built_site = original
        self.assertEqual(seen[0][0], "200 OK")
        self.assertEqual(seen[0][1]["Content-Length"], "5")
        self.assertEqual(b"".join(body), b"self;")


class ServerTest(unittest.TestCase):
    def setUp(self):
        self.server = serve.Server(("127.0.0.1", 0), make_site())
        self.address = self.server.server_address
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def tearDown(self):
        self.server.shutdown()
        self.server.server_close()

    def raw(self, request):
        with socket.create_connection(self.address, timeout=5) as connection:
            connection.sendall(request)
            answer = b""
            while chunk := connection.recv(65536):
                answer += chunk
            return answer

    def test_keeps_the_connection(self):
        connection = http.client.HTTPConnection(*self.address, timeout=5)
        for path, status in (("/", 200), ("/none", 404), ("/sw.js", 200)):
            connection.request("GET", path)
            response = connection.getresponse()
            response.read()
            self.assertEqual(response.status, status)
        connection.request("HEAD", "/sw.js")
        response = connection.getresponse()
        self.assertEqual((response.read(), response.headers["Content-Length"]), (b"", "5"))
        connection.close()

    def test_refuses_bodies_it_cannot_measure(self):
        for header, status in ((b"Content-Length: 99999999", b"413"),
                               (b"Content-Length: -1", b"400"),
                               (b"Transfer-Encoding: chunked", b"411")):
            answer = self.raw(b"POST / HTTP/1.1\r\nHost: x\r\n" + header + b"\r\n\r\n")
            self.assertTrue(answer.startswith(b"HTTP/1.1 " + status), answer[:40])

    def test_refuses_garbage(self):
        self.assertIn(b"400", self.raw(b"\x16\x03\x01 nonsense here and there\r\n\r\n")[:40])
        many = b"".join(b"X-%d: y\r\n" % i for i in range(200))
        self.assertIn(b"431", self.raw(b"GET / HTTP/1.1\r\n" + many + b"\r\n")[:40])

    def test_says_busy_when_full(self):
        for _ in range(serve.MAX_THREADS):
            self.server.free.acquire()
        self.assertTrue(self.raw(b"").startswith(b"HTTP/1.1 503"))
        for _ in range(serve.MAX_THREADS):
            self.server.free.release()


if __name__ == "__main__":
    unittest.main()
