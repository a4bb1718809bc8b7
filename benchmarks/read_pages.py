"""What a first visit costs a reader with a phone: how much comes over the wire, and when the largest part is painted.

python -m benchmarks.read_pages

Chromium over loopback, with the network and processor of a mid-range phone (Lighthouse's mobile profile: 150 ms, 1.6
Mbit/s, four times slower; https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md). Largest Contentful
Paint: https://web.dev/articles/lcp.
"""

from __future__ import annotations

import gzip
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
PAGES = ("", "claims/", "claims/top-moskou-veertigste/", "articles/2023-03-22-xi-vertrekt-uit-moskou/")
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
SLOWER = 4
PAINTED = """new Promise(done => {
  new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
    .observe({type: "largest-contentful-paint", buffered: true})
})"""
Row = tuple[str, str, str]


class Compressing(SimpleHTTPRequestHandler):
    """Serves files as hosts do: text compressed."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        kind = self.guess_type(str(path))
        packs = kind.startswith("text/") or kind.endswith(("json", "javascript", "xml"))
        body = gzip.compress(path.read_bytes()) if packs else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if packs:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class calls it so
        pass


def measure() -> Iterator[Row]:
    """What was measured, the seconds it took, and what belongs beside that."""
    program = next((found for name in ("chromium", "google-chrome") if (found := shutil.which(name))), None)
    if program is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", folder]
        subprocess.run(command, cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressing, directory=folder))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
            for path in PAGES:
                seconds, size, requests = visit(browser, f"http://127.0.0.1:{server.server_port}/{path}")
                yield (
                    f"largest part of /{path} on a phone",
                    f"{seconds:.1f}",
                    f"{size / 1000:.0f} kB in {requests} files",
                )
            browser.close()
        server.shutdown()


def visit(browser: Browser, address: str) -> tuple[float, int, int]:
    """Seconds to the largest contentful paint of a first visit, and the bytes and files that came over the wire."""
    page = browser.new_page(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    session = page.context.new_cdp_session(page)
    sizes: list[int] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(int(event["encodedDataLength"])))
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="networkidle")
    painted = float(page.evaluate(PAINTED)) / 1000
    page.context.close()
    return painted, sum(sizes), len(sizes)


if __name__ == "__main__":
    for row in measure():
        print(*row, sep="\t", flush=True)
