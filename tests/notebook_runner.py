"""``python tests/notebook_runner.py``: run the notebooks from clean kernels and keep what they print."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
NOTEBOOKS = ROOT / "notebooks"
SECONDS = 120
"""How long one cell may take."""


def executed(path: Path, folder: Path) -> Any:
    """The notebook with the outputs of a run in ``folder``, where it finds a copy of the documents and nothing else.

    The kernel is a new one of this interpreter; it is talked to without the network, and reads this checkout.
    """
    import nbformat
    from nbclient import NotebookClient
    from traitlets.config import Config

    shutil.copytree(ROOT / "data" / "documents", folder / "data" / "documents")
    notebook = nbformat.read(path, as_version=4)
    with tempfile.TemporaryDirectory(prefix="hgkg-") as sockets:
        config = Config()
        if os.name != "nt":  # Windows has no sockets that are files: there the kernel listens on this machine alone
            config.KernelManager.transport, config.KernelManager.ip = "ipc", str(Path(sockets) / "kernel")
        client = NotebookClient(
            notebook,
            config=config,
            kernel_name="python3",
            timeout=SECONDS,
            resources={"metadata": {"path": str(folder)}},
            record_timing=False,
        )
        client.execute(env={**os.environ, "PYTHONPATH": str(ROOT)})
    return notebook


def printed(notebook: Any) -> list[str]:
    """For each cell of code the text that it printed and that its value is shown as."""
    return [
        "".join(output.get("text") or output.get("data", {}).get("text/plain", "") for output in cell["outputs"])
        for cell in notebook["cells"]
        if cell["cell_type"] == "code"
    ]


def main() -> None:
    """Run every notebook and write it with its outputs."""
    import nbformat

    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        with tempfile.TemporaryDirectory(prefix="hgkg-") as folder:
            notebook = executed(path, Path(folder))
        notebook["metadata"]["language_info"] = {"name": "python"}
        nbformat.write(notebook, path)
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
