"""Optional parts of the program: a command that needs one says how to install it."""

from importlib.util import find_spec

from servicemodel.cli.voice import Stop
from servicemodel.domain.text import Text

#: Extra of the package -> a module of each library it brings.
EXTRAS = {
    "evidence": ("duckdb", "ibis", "pyarrow", "python_calamine"),
    "queueing": ("ciw",),
    "bdd": ("gherkin",),
}
#: What each extra is needed for.
PURPOSES = {
    "evidence": Text("reading records needs {names}", "读取服务记录需要 {names}"),
    "bdd": Text("reading specifications needs {names}", "读取规范文档需要 {names}"),
    "queueing": Text("simulating priorities needs {names}", "模拟优先服务需要 {names}"),
}


def needs(extra: str) -> None:
    """Stop with code 3 and the line that installs ``extra`` where a library of it is not there."""
    lacking = [library for library in EXTRAS[extra] if find_spec(library) is None]
    if lacking:
        names = ", ".join(lacking)
        install = f"python3 -m pip install 'servicemodel[{extra}]'"
        said = PURPOSES[extra]
        told = Text(said.en.format(names=names), said.zh.format(names=names))
        raise Stop(3, told, Text(install, install))
