"""Where the pages of the site are, and links into what lies outside it.

The addresses are public: others cite them, so they never change.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urljoin

_LONG_QUOTE = 12
_SHORT_QUOTE = 6
_ENDS = 5
_AROUND = 3
_EDGES = re.compile(r"^\W+|\W+$")
_EDGES_BEHIND = re.compile(r"\W+$")


@dataclass(frozen=True)
class Links:
    """Links from one page of the site to the others. `page` is its address relative to the site's root: `claims/x/`."""

    page: str
    directory_urls: bool = True

    def home(self) -> str:
        return self._to("" if self.directory_urls else "index.html")

    def claims(self, **filters: str) -> str:
        """The list of all claims, filtered as asked: `claims/?verdict=false`."""
        return self._to(self._list("claims")) + (f"?{urlencode(filters)}" if filters else "")

    def claims_part(self, number: int) -> str:
        """A page of the list of all claims."""
        return self.claims() if number == 1 else self._to(self._leaf(f"claims/page/{number}"))

    def claim(self, claim_id: str) -> str:
        return self._to(self._leaf(f"claims/{claim_id}"))

    def speakers(self) -> str:
        return self._to(self._list("speakers"))

    def speaker(self, slug: str) -> str:
        return self._to(self._leaf(f"speakers/{slug}"))

    def kinds(self, kind: str = "") -> str:
        """The kinds of claims, or one of them on that page."""
        return self._to(self._leaf("kinds")) + (f"#{kind}" if kind else "")

    def corrections(self) -> str:
        return self._to(self._leaf("corrections"))

    def figures(self) -> str:
        return self._to(self._leaf("figures"))

    def articles(self) -> str:
        return self._to(self._list("articles"))

    def article(self, article_id: str) -> str:
        return self._to(self._leaf(f"articles/{quote(article_id)}"))

    def verdicts(self, key: str = "") -> str:
        """The rating scale, or one verdict's definition on it."""
        return self._to(self._leaf("verdicts")) + (f"#{key}" if key else "")

    def asset(self, path: str) -> str:
        """A file of the site, by its path from the root."""
        return self._to(path)

    def _leaf(self, path: str) -> str:
        return f"{path}/" if self.directory_urls else f"{path}.html"

    def _list(self, path: str) -> str:
        return f"{path}/" if self.directory_urls else f"{path}/index.html"

    def _to(self, target: str) -> str:
        here = self.page if self.page.endswith("/") or not self.page else posixpath.dirname(self.page)
        path = posixpath.relpath(target or ".", here or ".")
        return f"{path}/" if target.endswith("/") or not target else path


def text_fragment(url: str, passage: str, before: str = "", after: str = "") -> str:
    """`url` with a directive that makes a browser scroll to `passage` and mark it (https://wicg.github.io/scroll-to-text-fragment/).

    Of a long passage only its first and last words are named, so that a small change inside does not break the link. A
    short one may stand twice in the text, so the words `before` and `after` it tell which is meant.
    """
    words = passage.split()
    parts = [words] if len(words) <= _LONG_QUOTE else [words[:_ENDS], words[-_ENDS:]]
    text = ",".join(_encoded(_EDGES.sub("", " ".join(part))) for part in parts)
    if len(words) < _SHORT_QUOTE:
        text = _prefix(passage, before) + text + _suffix(passage, after)
    return f"{url}{'' if '#' in url else '#'}:~:text={text}"


def _prefix(passage: str, before: str) -> str:
    """The last words before the passage. Not beside quotation marks or dashes: the original may have other ones."""
    words = before.split()[-_AROUND:]
    fits = words and re.match(r"\w", passage) and re.search(r"[\w,;]\s+$", before)
    return f"{_encoded(' '.join(words))}-," if fits else ""


def _suffix(passage: str, after: str) -> str:
    words = after.split()[:_AROUND]
    fits = words and re.search(r"\w$", passage) and re.match(r"[,;]?\s+\w", after)
    return f",-{_encoded(_EDGES_BEHIND.sub('', ' '.join(words)))}" if fits else ""


def _encoded(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D")


def line_in_repository(
    repo_url: str | None, edit_uri: str | None, edit_uri_template: str | None, path: str, line: int
) -> str | None:
    """The web address of a line of a file in the site's repository, from MkDocs' own settings; None without repository.

    `path` is the file's path as seen from docs_dir (`../claims.yaml`). GitHub and GitLab show lines in their view of a
    file, not in their editor, so the address leads there.
    """
    if not repo_url or not (edit_uri or edit_uri_template):
        return None
    uri = (
        edit_uri_template.format(path=path, path_noext=posixpath.splitext(path)[0])
        if edit_uri_template
        else f"{edit_uri}{path}"
    )
    base = repo_url if repo_url.endswith("/") or uri.startswith(("?", "#")) else f"{repo_url}/"
    address = re.sub(r"/edit/", "/blob/", urljoin(base, uri), count=1)
    return f"{address}#{'lines-' if 'bitbucket.org' in address else 'L'}{line}"
