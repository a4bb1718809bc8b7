"""Fetch a page from the web: politely, within limits, and with a plain word for whatever goes wrong."""

from __future__ import annotations

import time
from dataclasses import dataclass

import requests

from generator import __version__
from generator.problems import Problem, ToetssteenError

LIMIT = 20 * 1024 * 1024
"""The largest file that is read, in bytes. News articles are far smaller; films are not."""
PATIENCE = (10.0, 20.0)
"""Seconds to wait for a connection, and for the next piece of a page."""
ALL_TOGETHER = 60.0
"""Seconds in which a page has to be here."""
USER_AGENT = f"Toetssteen/{__version__} (fact-checking tool, run by a person)"
ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/pdf;q=0.9,*/*;q=0.5"

_PIECE = 64 * 1024


@dataclass(frozen=True)
class Download:
    """What came: its bytes, the address it came from after all redirects, and what the server says of it."""

    body: bytes
    address: str
    charset: str | None = None


def fetch(address: str, *, limit: int = LIMIT, patience: tuple[float, float] = PATIENCE) -> Download:
    """Fetch an http or https address.

    Raises:
        ToetssteenError: it cannot be had, is too large, or takes too long; nothing was written.
    """
    with requests.Session() as session:
        session.max_redirects = 8
        session.headers.update({"User-Agent": USER_AGENT, "Accept": ACCEPT})
        try:
            with session.get(address, stream=True, timeout=patience) as answer:
                if not answer.ok:
                    raise _problem("download-status", address, status=answer.status_code)
                return Download(_body(answer, address, limit), answer.url, _charset(answer))
        except requests.RequestException as error:
            raise _explained(error, address) from error


def _body(answer: requests.Response, address: str, limit: int) -> bytes:
    """The body, unpacked; not read further than the limit, whatever the headers say."""
    said = answer.headers.get("Content-Length", "")
    pieces: list[bytes] = []
    length = int(said) if said.isdigit() else 0
    began, read = time.monotonic(), 0
    if length <= limit:
        for piece in answer.iter_content(_PIECE):
            pieces.append(piece)
            read += len(piece)
            if read > limit:
                break
            if time.monotonic() - began > ALL_TOGETHER:
                raise _problem("download-timeout", address)
    if max(length, read) > limit:
        raise _problem("source-too-large", address, limit=limit // 1024**2)
    return b"".join(pieces)


def _charset(answer: requests.Response) -> str | None:
    """The encoding that the server names; requests' own guess where it names none is not one to build on."""
    return answer.encoding if "charset" in answer.headers.get("Content-Type", "").lower() else None


def _explained(error: requests.RequestException, address: str) -> ToetssteenError:
    kinds: tuple[tuple[type[Exception] | tuple[type[Exception], ...], str], ...] = (
        (requests.exceptions.SSLError, "download-insecure"),
        (requests.exceptions.ProxyError, "download-refused"),
        (requests.Timeout, "download-timeout"),
        (requests.TooManyRedirects, "download-loop"),
        ((requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema), "download-no-address"),
        ((requests.exceptions.ChunkedEncodingError, requests.exceptions.ContentDecodingError), "download-broken"),
    )
    for kind, code in kinds:
        if isinstance(error, kind):
            return _problem(code, address)
    words = str(error)
    if "NameResolutionError" in words or "getaddrinfo" in words:
        return _problem("download-no-host", address)
    return _problem(
        "download-broken" if "aborted" in words or "Read timed out" in words else "download-refused", address
    )


def _problem(code: str, address: str, **args: int) -> ToetssteenError:
    return ToetssteenError(Problem(code=code, path=address, args=args))
