"""The process that lays out and paints: reads jobs as JSON, writes one line of JSON for each step.

It runs on its own because a layout can neither be interrupted nor survive an assertion of the engine.
Input: ``[{"dot": text, "formats": ["svg", "png"], "engine": "dot", "pages": [[842, 595]]}, …]``. Output
lines: ``{"start": n}`` before job n, then ``{"done": n, "format": f, "zoom": 1.0, "data": base64}`` for each
format.
"""

import base64
import json
import sys
import tempfile
from typing import Any

#: Margin of a page in points; letters grow at most so many times to fill it.
_MARGIN, _MOST_ZOOM = 24.0, 1.5


def _paint(graphs: Any, context: Any, job: dict[str, Any]) -> list[tuple[str, float, bytes]]:
    """Lay out once and paint each format; once more, at twice the resolution of a screen, for PNG."""
    painted = []
    formats = job["formats"]
    for some, dots in (
        ([f for f in formats if f != "png"], b""),
        ([f for f in formats if f == "png"], b"192"),
    ):
        if some:
            graph, zoom = _laid_out(graphs, context, job, dots)
            for one in some:
                data = graphs.gvRenderData(context, graph, _device(one).encode())[1]
                painted.append((one, zoom, data))
            graphs.gvFreeLayout(context, graph)
            graphs.agclose(graph)
    return painted


def _laid_out(graphs: Any, context: Any, job: dict[str, Any], dots: bytes) -> tuple[Any, float]:
    """The graph with its layout, on the page that it fills best; the second number is its scale there."""
    graph, engine = _read(graphs, job["dot"], dots), job["engine"].encode()
    graphs.gvLayout(context, graph, engine)
    if not job["pages"]:
        return graph, 1.0
    page = max(job["pages"], key=lambda page: _zoom(graphs, context, graph, page))
    if job["engine"] == "dot":
        graphs.gvFreeLayout(context, graph)
        graphs.agclose(graph)
        graph = _read(graphs, job["dot"], dots)
        graphs.agattr(graph, 0, b"ratio", f"{page[1] / page[0]:.4f}".encode())
        graphs.gvLayout(context, graph, engine)
    zoom = _zoom(graphs, context, graph, page)
    graphs.agattr(graph, 0, b"viewport", f"{page[0]},{page[1]},{zoom:.4f}".encode())
    return graph, zoom


def _zoom(graphs: Any, context: Any, graph: Any, page: list[float]) -> float:
    """How far the drawing can be enlarged on ``page``, at most ``_MOST_ZOOM``."""
    words = graphs.gvRenderData(context, graph, b"plain")[1].split(b"\n", 1)[0].split()
    wide, high = (max(1.0, float(word) * 72) for word in words[2:4])
    return min(_MOST_ZOOM, (page[0] - 2 * _MARGIN) / wide, (page[1] - 2 * _MARGIN) / high)


def _read(graphs: Any, text: str, dots: bytes) -> Any:
    """The graph of a DOT text, drawn with ``dots`` to the inch (b"": as the device likes it)."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as file:
        file.write(text)
        file.seek(0)
        graph = graphs.agread(file, None)
    if dots:
        graphs.agattr(graph, 0, b"dpi", dots)
    return graph


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
        for format, zoom, data in _paint(graphs, context, job):
            _say(done=number, format=format, zoom=zoom, data=base64.b64encode(data).decode("ascii"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
