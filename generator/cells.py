"""Texts in the cells of a spreadsheet that no spreadsheet takes for a formula.

A text that it would take for one gets an apostrophe before it (OWASP, CSV injection:
https://owasp.org/www-community/attacks/CSV_Injection), which is taken off again when it comes back.
"""

from __future__ import annotations

import re

_FORMULA = r"\s*[=+\-@\t\r＝＋－＠]"  # spreadsheets take the wide forms, too, and look past spaces
_UNSAFE = re.compile(f"'*{_FORMULA}")
_ESCAPED = re.compile(f"'+{_FORMULA}")


def escaped(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if _UNSAFE.match(text) else text


def unescaped(text: str) -> str:
    """The text that `escaped` was given."""
    return text[1:] if _ESCAPED.match(text) else text
