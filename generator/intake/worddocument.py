"""A Word document (.docx) to an article, by mammoth: its styles say what is a title, a heading, a list, a quotation."""

from __future__ import annotations

import io
import zipfile
from typing import Any, NoReturn

from generator.intake.draft import Draft
from generator.intake.fetch import LIMIT
from generator.intake.markdown import blocks_of
from generator.intake.plaintext import drafted
from generator.problems import Problem, ToetssteenError

_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Titel'] => h1.title:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Citaat'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
p[style-name='caption'] => !
p[style-name='Caption'] => !
"""
_UNPACKED = 10 * LIMIT


def read_document(body: bytes, name: str) -> Draft:
    """The words of a document. Its file knows who typed it and when, not who wrote it and when it appeared.

    Raises:
        ToetssteenError: it is damaged, or there are no words in it.
    """
    import mammoth  # noqa: PLC0415
    from lxml import html  # noqa: PLC0415

    try:
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            size = sum(part.file_size for part in packed.infolist())
        if size > _UNPACKED:
            return _refuse_size(name)
        converted: str = mammoth.convert_to_html(io.BytesIO(body), style_map=_STYLES).value
    except ToetssteenError:
        raise
    except Exception as error:  # a damaged file fails anywhere in the reader
        raise ToetssteenError(Problem(code="document-broken", path=name)) from error
    tree = html.fragment_fromstring(converted, create_parent="div")
    title = _take_title(tree)
    return drafted(blocks_of(tree), title, name)


def _refuse_size(name: str) -> NoReturn:
    raise ToetssteenError(Problem(code="source-too-large", path=name, args={"limit": LIMIT // 1024**2}))


def _take_title(tree: Any) -> str:
    """The words of the title, which leaves the tree: what has that style, or the one heading, if it stands first."""
    own = tree.xpath("./h1[@class='title']") or tree.xpath("./h1[count(../h1)=1 and not(preceding-sibling::*)]")
    if not own:
        return ""
    tree.remove(own[0])
    return " ".join("".join(own[0].itertext()).split())
