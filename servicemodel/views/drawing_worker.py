"""The process that lays out and paints: reads jobs as JSON, writes one line of JSON for each step.

It runs on its own because a layout can neither be interrupted nor survive an assertion of the engine.
Input: ``[{"dot": text, "formats": ["svg", "png"]}, …]``. Output lines: ``{"start": n}`` before job n,
then ``{"done": n, "format": f, "data": base64}`` for each format.
"""

import base64
import json
import sys
import tempfile
from typing import Any


def _paint(graphs: Any, context: Any, text: str, formats: list[str]) -> dict[str, bytes]:
    """Lay out once and paint each format; once more, at twice the resolution of a screen, for PNG."""
    painted: dict[str, bytes] = {}
    for some, dots in (
        ([f for f in formats if f != "png"], b""),
        ([f for f in formats if f == "png"], b"192"),
    ):
        if some:
            graph = _read(graphs, text)
            if dots:
                graphs.agattr(graph, 0, b"dpi", dots)
            graphs.gvLayout(context, graph, b"dot")
            painted |= {one: graphs.gvRenderData(context, graph, _device(one).encode())[1] for one in some}
            graphs.gvFreeLayout(context, graph)
            graphs.agclose(graph)
    return painted


def _read(graphs: Any, text: str) -> Any:
    with tempfile.TemporaryFile("w+", encoding="utf-8") as file:
        file.write(text)
        file.seek(0)
        return graphs.agread(file, None)


def _device(format: str) -> str:
    return {"png": "png:cairo", "pdf": "pdf:cairo"}.get(format, format)


def _say(**words: object) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def main() -> int:
    """Work through the jobs on standard input; 3 if the drawing engine cannot be loaded."""
    try:
        from pygraphviz import graphviz as graphs
    except ImportError as problem:
        sys.stderr.write(str(problem))
        return 3
    context = graphs.gvContextWithBuiltins()
    for number, job in enumerate(json.load(sys.stdin)):
        _say(start=number)
        for format, data in _paint(graphs, context, job["dot"], job["formats"]).items():
            _say(done=number, format=format, data=base64.b64encode(data).decode("ascii"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
