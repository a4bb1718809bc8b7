"""A strict Content-Security-Policy inside each page, so that it holds on every host (https://www.w3.org/TR/CSP3/).

Only what the site brings itself may run or load. Scripts that stand in a page, as a theme's do, are let in one by one,
by their hash. A host that can send headers does well to send `frame-ancestors` besides: a page cannot. See
docs/hosting.md.
"""

from __future__ import annotations

import base64
import hashlib
import re

DIRECTIVES = (
    ("default-src", "'none'"),
    ("script-src", "'self'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("worker-src", "'self'"),
    ("manifest-src", "'self'"),
    ("frame-src", "'self'"),
    ("form-action", "'self'"),
    ("base-uri", "'self'"),
)
_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL | re.IGNORECASE)
_STYLE = re.compile(r"<style[^>]*>(?P<code>.*?)</style>", re.DOTALL | re.IGNORECASE)
_HEAD = re.compile(r"<head[^>]*>\s*(?:<meta charset=[^>]*>)?", re.IGNORECASE)
_DATA = re.compile(r"""type=["']?application/(?:ld\+)?json""", re.IGNORECASE)


def with_policy(page: str) -> str:
    """The HTML of a page with the policy as its first word after the character set."""
    head = _HEAD.search(page)
    if not head:
        return page
    scripts = [script["code"] for script in _SCRIPT.finditer(page) if _runs(script)]
    policy = _policy({"script-src": scripts, "style-src": [style["code"] for style in _STYLE.finditer(page)]})
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return page[: head.end()] + meta + page[head.end() :]


def _runs(script: re.Match[str]) -> bool:
    """Whether a script element holds code: data and scripts with an address need no hash."""
    attributes = script["attributes"]
    return bool(script["code"]) and " src=" not in attributes and not _DATA.search(attributes)


def _policy(inline: dict[str, list[str]]) -> str:
    parts = []
    for name, sources in DIRECTIVES:
        hashes = dict.fromkeys(_hash(code) for code in inline.get(name, ()))
        parts.append(" ".join([name, sources, *hashes]))
    return "; ".join(parts)


def _hash(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"
