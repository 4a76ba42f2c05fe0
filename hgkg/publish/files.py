"""Making a folder, and writing a file whole or not at all."""

from __future__ import annotations

import os
from codecs import iterencode
from collections.abc import Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile

from hgkg.errors import UsageError


def make_folder(path: Path) -> Path:
    """Make a folder, and those above it, where they are not there.

    Raises:
        UsageError: a file stands in its place, or it may not be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _refused(path, error) from error
    return path


def write_text(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """Write ``text`` as ``write_pieces`` does."""
    return write_pieces(path, (text,), encoding)


def write_pieces(path: Path, pieces: Iterable[str], encoding: str = "utf-8") -> Path:
    """Write text beside ``path`` first, then rename: a reader never meets half a file. Newlines stay as they are.

    Raises:
        UsageError: the place cannot be written to; nothing is left behind, whatever goes wrong.
    """
    return _write(path, iterencode(pieces, encoding))


def write_bytes(path: Path, content: bytes) -> Path:
    """Write bytes beside ``path`` first, then rename, as ``write_pieces`` does for text.

    Raises:
        UsageError: the place cannot be written to; nothing is left behind.
    """
    return _write(path, (content,))


def _write(path: Path, pieces: Iterable[bytes]) -> Path:
    try:
        with NamedTemporaryFile("wb", dir=path.parent, prefix=".hgkg-", suffix=".part", delete=False) as file:
            part = Path(file.name)
            try:
                file.writelines(pieces)
            except BaseException:
                file.close()
                part.unlink()
                raise
    except OSError as error:
        raise _refused(path, error) from error
    return _rename(part, path)


def _rename(part: Path, path: Path) -> Path:
    try:
        part.chmod(0o666 & ~_umask())
        os.replace(part, path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise _refused(path, error) from error
    return path


def _umask() -> int:
    """The process's mask for new files; temporary files are made for their owner only."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _refused(path: Path, error: OSError) -> UsageError:
    reason = error.strerror or type(error).__name__
    return UsageError(
        f"cannot be written ({reason})",
        path,
        "name a file in a folder that exists and may be written to",
        vi=f"{path}: không ghi được ({reason}); hãy chọn tệp trong một thư mục có sẵn và được phép ghi",
    )
