"""The folder of a build: never put over anything else, and in place only once it is whole."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hgkg.errors import UsageError


def refuse_foreign(out: Path) -> None:
    """Only a former build, or an empty folder, is ever replaced."""
    if out.exists() and not (out.is_dir() and ((out / "report.json").is_file() or not any(out.iterdir()))):
        raise UsageError(
            "something that is no build of hgkg stands here and would be overwritten",
            out,
            "choose another folder with --out, or remove it",
            vi=f"{out}: ở đây có thứ không phải là bản dựng của hgkg và sẽ bị ghi đè; "
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
