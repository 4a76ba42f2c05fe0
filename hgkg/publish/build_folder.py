"""The folder of a build or of a site: never put over anything else, and in place only once it is whole."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hgkg.errors import UsageError

BUILD, SITE = "report.json", "hgkg-site.json"
"""The file by which a folder is known for a build, or for a site."""


def refuse_foreign(out: Path, mark: str = BUILD) -> None:
    """Only what an earlier run made, or an empty folder, is ever replaced.

    Raises:
        UsageError: something stands at ``out`` that has no file called ``mark``.
    """
    if out.exists() and not (out.is_dir() and ((out / mark).is_file() or not any(out.iterdir()))):
        raise UsageError(
            "something that hgkg did not make stands here and would be overwritten",
            out,
            "choose another folder with --out, or remove it",
            vi=f"{out}: ở đây có thứ không do hgkg làm ra và sẽ bị ghi đè; "
            "hãy chọn thư mục khác bằng --out, hoặc xóa nó",
        )


def temporary_beside(out: Path) -> Path:
    """A new folder beside ``out``, on its disk.

    Raises:
        UsageError: nothing can be written there.
    """
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    except OSError as error:
        raise UsageError(
            f"nothing can be written here ({error.strerror})",
            out,
            "choose another folder with --out",
            vi=f"{out}: không ghi được vào đây ({error.strerror}); hãy chọn thư mục khác bằng --out",
        ) from error


def put_in_place(temporary: Path, out: Path) -> None:
    """Put a finished folder in place; the former one goes only then."""
    if not out.exists():
        temporary.rename(out)
        return
    former = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    out.rename(former / "build")
    try:
        temporary.rename(out)
    except OSError:
        (former / "build").rename(out)
        raise
    shutil.rmtree(former, ignore_errors=True)
