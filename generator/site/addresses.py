"""Where the pages of the site are, and links into what lies outside it.

The addresses are public: others cite them, so they never change.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urljoin

_LONG_QUOTE = 12
_ENDS = 5


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

    def claim(self, claim_id: str) -> str:
        return self._to(self._leaf(f"claims/{claim_id}"))

    def articles(self) -> str:
        return self._to(self._list("articles"))

    def article(self, article_id: str) -> str:
        return self._to(self._leaf(f"articles/{quote(article_id)}"))

    def verdicts(self, key: str = "") -> str:
        """The rating scale, or one verdict's definition on it."""
        return self._to(self._leaf("verdicts")) + (f"#{key}" if key else "")

    def _leaf(self, path: str) -> str:
        return f"{path}/" if self.directory_urls else f"{path}.html"

    def _list(self, path: str) -> str:
        return f"{path}/" if self.directory_urls else f"{path}/index.html"

    def _to(self, target: str) -> str:
        here = self.page if self.page.endswith("/") or not self.page else posixpath.dirname(self.page)
        path = posixpath.relpath(target or ".", here or ".")
        return f"{path}/" if target.endswith("/") or not target else path


def text_fragment(url: str, passage: str) -> str:
    """`url` with a directive that makes a browser scroll to `passage` and mark it (https://wicg.github.io/scroll-to-text-fragment/).

    Of a long passage only its first and last words are named, so that a small change inside does not break the link.
    """
    words = passage.split()
    parts = [words] if len(words) <= _LONG_QUOTE else [words[:_ENDS], words[-_ENDS:]]
    directive = ",".join(quote(" ".join(part), safe="").replace("-", "%2D") for part in parts)
    return f"{url}{'' if '#' in url else '#'}:~:text={directive}"


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
