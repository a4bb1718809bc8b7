"""Web addresses of articles: without what only counts visitors, and by what two of them are the same."""

from __future__ import annotations

from urllib.parse import parse_qsl, urljoin, urlsplit, urlunsplit

from courlan import clean_url


def is_web_address(text: str) -> bool:
    """Whether a text is an address that can be fetched. No other scheme is, `file:` least of all."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme.lower() in ("http", "https") and bool(parts.hostname)


def cleaned(address: str) -> str:
    """The address without its fragment and without what is there to count visitors (`utm_source`)."""
    return clean_url(address.partition("#")[0]) or address


def canonical(named: str | None, fetched: str) -> str:
    """The address that a page names as its own, or else the one it came from.

    A page below a front page that names the front page is mistaken; so is one that names no web address.
    """
    own = urljoin(fetched, named or "")
    if named and is_web_address(own) and (not fetched or _path(own) or not _path(fetched)):
        return cleaned(own)
    return cleaned(fetched) if is_web_address(fetched) else ""


def key(address: str) -> tuple[str, ...]:
    """The same for addresses of the same page: scheme, `www.`, a last slash and counters make no difference."""
    parts = urlsplit(cleaned(address))
    host = (parts.netloc or "").lower().removeprefix("www.")
    return (host, _path(urlunsplit(parts)), *(f"{name}={value}" for name, value in sorted(parse_qsl(parts.query))))


def _path(address: str) -> str:
    return urlsplit(address).path.strip("/")
