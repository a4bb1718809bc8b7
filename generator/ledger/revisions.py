"""The ledger as git has it: through the git program, and silent where there is none or no repository."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

_PATIENCE = 30


def changed_since(revision: str, ledger: Path) -> dict[Path, str] | None:
    """The text at a revision of each file of the ledger that is other now or gone; None where git knows no such
    revision here, or nothing at all.

    Of another branch, it is the text where the two parted: what that branch did since is not undone here.
    """
    if revision.startswith("-"):  # git would take it for an option
        return None
    target = Path(os.path.realpath(ledger))
    folder, name = (target, ".") if target.is_dir() else (target.parent, target.name)
    if revision != "HEAD" and (parted := _git(folder, ["merge-base", revision, "HEAD"])):
        revision = parted.decode().strip()
    changed = _git(folder, ["diff", "--name-only", "--relative", "--no-renames", "-z", revision, "--", name])
    if changed is None:
        return None
    names = [path for path in changed.decode("utf-8", "replace").split("\0") if path and "\n" not in path]
    asked = "".join(f"{revision}:./{path}\n" for path in names).encode()
    blobs = (_git(folder, ["cat-file", "--batch"], asked) or b"") if names else b""
    root = ledger if name == "." else ledger.parent
    texts = zip(names, _contents(blobs), strict=False)
    return {root / path: text for path, text in texts if text is not None and path.endswith((".yaml", ".yml"))}


def _git(folder: Path, arguments: Sequence[str], given: bytes = b"") -> bytes | None:
    """What git prints; None where it fails, for whatever reason."""
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0"}
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(  # the arguments are ours, but for a revision that git itself judges
            command, input=given, capture_output=True, check=False, timeout=_PATIENCE, env=environment
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def _contents(batch: bytes) -> list[str | None]:
    """The texts in what `git cat-file --batch` prints; None for each that the revision does not have."""
    texts: list[str | None] = []
    at = 0
    while at < len(batch):
        end = batch.index(b"\n", at)
        header = batch[at:end].rsplit(b" ", 2)
        if header[-1] == b"missing" or header[1:2] != [b"blob"]:
            texts.append(None)
            at = end + 1
            continue
        size = int(header[2])
        texts.append(batch[end + 1 : end + 1 + size].decode("utf-8", "replace"))
        at = end + size + 2
    return texts
