"""Fetching from a real server on this machine, which does all that servers do wrong."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from generator import __version__
from generator.intake.fetch import Download, fetch
from generator.problems import ToetssteenError

MEGABYTE = 1024 * 1024


class _Site(BaseHTTPRequestHandler):
    """A path for each way in which a page comes or does not come."""

    def do_GET(self) -> None:
        name = self.path.strip("/")
        if name.isdigit():
            self.send_error(int(name))
        elif name == "moved":
            self._answer(301, {"Location": "/page"})
        elif name == "loop":
            self._answer(302, {"Location": "/loop"})
        elif name == "to-file":
            self._answer(302, {"Location": "file:///etc/hostname"})
        elif name == "says-large":
            self._answer(200, {"Content-Length": str(50 * MEGABYTE)})
        elif name == "is-large":
            self._answer(200, {}, *(b" " * MEGABYTE for _ in range(50)))
        elif name == "bomb":
            self._answer(200, {"Content-Encoding": "gzip"}, gzip.compress(b" " * 50 * MEGABYTE))
        elif name == "half":
            self._answer(200, {"Content-Length": "1000"}, b"half of it")
        elif name == "slow":
            time.sleep(1)
        elif name == "latin":
            self._answer(200, {"Content-Type": "text/html; charset=ISO-8859-1"}, "é".encode("latin-1"))
        else:
            self._answer(200, {"Content-Type": "text/html"}, self.headers["User-Agent"].encode())

    def _answer(self, status: int, headers: dict[str, str], *pieces: bytes) -> None:
        self.send_response(status)
        for header, value in headers.items():
            self.send_header(header, value)
        self.end_headers()
        try:
            for piece in pieces:
                self.wfile.write(piece)
        except OSError:
            pass  # the other side has had enough

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_the_page_comes_and_the_site_is_told_who_asks(site: str) -> None:
    page = fetch(f"{site}/page")
    assert page == Download(page.body, f"{site}/page", None)
    assert page.body.decode().startswith(f"Toetssteen/{__version__} ")


def test_the_address_is_that_after_the_redirects(site: str) -> None:
    assert fetch(f"{site}/moved").address == f"{site}/page"


def test_the_encoding_that_the_server_names_is_handed_on(site: str) -> None:
    assert fetch(f"{site}/latin").charset == "ISO-8859-1"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("404", "download-status"),
        ("500", "download-status"),
        ("403", "download-status"),
        ("loop", "download-loop"),
        ("to-file", "download-no-address"),
        ("says-large", "source-too-large"),
        ("is-large", "source-too-large"),
        ("bomb", "source-too-large"),
        ("half", "download-broken"),
    ],
)
def test_what_goes_wrong_has_a_name(site: str, path: str, code: str) -> None:
    with pytest.raises(ToetssteenError) as caught:
        fetch(f"{site}/{path}")
    (problem,) = caught.value.problems
    assert (problem.code, problem.path) == (code, f"{site}/{path}")
    if code == "download-status":
        assert problem.args["status"] == int(path)


def test_a_site_that_does_not_answer_is_not_waited_for(site: str) -> None:
    with pytest.raises(ToetssteenError, match="download-timeout"):
        fetch(f"{site}/slow", patience=(1, 0.2))


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("http://no-such-site.invalid/", "download-no-host"),
        ("http://127.0.0.1:9/", "download-refused"),
        ("http://[::1", "download-no-address"),
        ("http://exa mple/", "download-no-address"),
    ],
)
def test_a_site_that_is_not_there_is_told(address: str, code: str) -> None:
    with pytest.raises(ToetssteenError) as caught:
        fetch(address)
    assert caught.value.problems[0].code == code
