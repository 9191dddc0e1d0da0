#!/usr/bin/env python3
"""A server for the browser tests: python3 tests/e2e/serve.py <folder> [port]

The project's own serve.py, headers and all, over any site folder; prints the port it listens on.
It ends when its standard input closes, so that no server outlives a test run.
"""
import pathlib
import sys
import threading

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))
import serve  # noqa: E402  (found by the line above)


def main():
    folder = pathlib.Path(sys.argv[1])
    port = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    server = serve.Server(("127.0.0.1", port), serve.load_site(folder))
    print(server.server_address[1], flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()


if __name__ == "__main__":
    main()
