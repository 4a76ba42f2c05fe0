"""What can be wrong with a file, in one sentence each, Vietnamese and English."""

from __future__ import annotations

from pathlib import Path

from hgkg.errors import DocumentError
from hgkg.model.document import CatalogueEntry


def missing(path: Path) -> DocumentError:
    return DocumentError(
        "there is no such file or folder",
        path,
        "check the path",
        vi=f"{path}: không có tệp hoặc thư mục này; hãy kiểm tra đường dẫn",
    )


def gone(catalogue: Path, file: str, slug: str) -> DocumentError:
    return DocumentError(
        f"the catalogue names the file {file}, which is not there",
        catalogue,
        f"put the file back, or take it out with: hgkg remove {slug} --documents {catalogue.parent}",
        vi=f"{catalogue}: danh mục nêu tệp {file} nhưng không có tệp đó; "
        f"hãy đặt lại tệp, hoặc bỏ khỏi danh mục bằng: hgkg remove {slug} --documents {catalogue.parent}",
    )


def no_documents(folder: Path, suffixes: str) -> DocumentError:
    return DocumentError(
        f"this folder holds no documents ({suffixes})",
        folder,
        "put documents into it or name another folder",
        vi=f"{folder}: thư mục không có văn bản nào ({suffixes}); hãy đặt văn bản vào đó hoặc chỉ thư mục khác",
    )


def unreadable(path: Path, error: OSError) -> DocumentError:
    reason = error.strerror or error
    return DocumentError(
        f"cannot be read ({reason})",
        path,
        "check that you may read it and that no other program holds it",
        vi=f"{path}: không đọc được ({reason}); hãy kiểm tra quyền đọc và đóng chương trình đang mở tệp",
    )


def not_read(path: Path, suffixes: str) -> DocumentError:
    suffix = path.suffix or path.name
    return DocumentError(
        f"files of the format {suffix!r} are not read",
        path,
        f"save it as plain text ({suffixes})",
        vi=f"{path}: không đọc được định dạng {suffix!r}; hãy lưu thành văn bản thuần ({suffixes})",
    )


def too_large(path: Path, limit: int) -> DocumentError:
    megabytes = limit // 1_000_000
    return DocumentError(
        f"the file is larger than {megabytes} MB",
        path,
        "split it or take out what is not text",
        vi=f"{path}: tệp lớn hơn {megabytes} MB; hãy chia nhỏ hoặc bỏ phần không phải văn bản",
    )


def empty(path: Path) -> DocumentError:
    return DocumentError(
        "the file is empty",
        path,
        "check that the text was saved into it, or leave it out",
        vi=f"{path}: tệp không có chữ nào; hãy kiểm tra lại bản lưu hoặc bỏ tệp ra",
    )


def not_text(path: Path) -> DocumentError:
    return DocumentError(
        "this is not a text file",
        path,
        "open it in the program it was written with and save it as plain text (UTF-8)",
        vi=f"{path}: không phải tệp văn bản; hãy mở tệp bằng chương trình đã soạn ra nó rồi lưu thành văn bản thuần "
        "(UTF-8)",
    )


def unknown_encoding(path: Path, first_bad: int, tried: str) -> DocumentError:
    return DocumentError(
        f"this is not UTF-8 text (byte {first_bad} does not fit), and none of {tried} makes Vietnamese of it",
        path,
        "open it in the program it was written with and save it as UTF-8",
        vi=f"{path}: không phải văn bản UTF-8 (byte {first_bad} không hợp lệ), và không bảng mã nào trong {tried} cho "
        "ra tiếng Việt; hãy mở tệp bằng chương trình đã soạn ra nó rồi lưu lại theo UTF-8",
    )


def changed(path: Path, catalogue: Path, entry: CatalogueEntry, found: str) -> DocumentError:
    folder = f"--documents {catalogue.parent}"
    remove = f"`hgkg remove {entry.slug} {folder}`"
    return DocumentError(
        f"the file has changed: {catalogue} states SHA-256 {entry.sha256}, the file has {found}",
        path,
        f"restore the file, or {remove} and then `hgkg add FILE {folder}` with the file that was put away",
        vi=f"{path}: tệp đã thay đổi: {catalogue} ghi SHA-256 {entry.sha256}, còn tệp có {found}; hãy khôi phục tệp, "
        f"hoặc chạy {remove} rồi `hgkg add TỆP {folder}` với tệp vừa được cất đi",
    )


def shared_slug(path: Path, other: Path, slug: str) -> DocumentError:
    return DocumentError(
        f"goes by the same slug as {other}: {slug}",
        path,
        "rename one of them, remove one, or give each its own slug in catalogue.toml",
        vi=f"{path}: trùng tên ngắn (slug) với {other}: {slug}; hãy đổi tên hoặc bỏ một tệp, hoặc đặt cho mỗi tệp một "
        "slug riêng trong catalogue.toml",
    )
