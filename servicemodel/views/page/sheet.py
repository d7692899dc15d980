"""What every page is printed on: it opens from a file and asks the network for nothing.

Every language is a whole document inside the page; a switch without script shows one of them. The
policy in the head lets the browser load nothing and run only the script whose hash it names.
"""

import base64
import hashlib
from importlib.resources import files
from typing import Any

from servicemodel import __version__
from servicemodel.domain.text import Language
from servicemodel.views.page.report_words import KEYS
from servicemodel.views.theme import DARK, LIGHT, rules, variables

TAGS = {Language.EN: "en", Language.ZH: "zh-CN"}
SCRIPTS = ("page.js", "pictures.js", "tools.js")
NATIVE = {Language.EN: "English", Language.ZH: "中文"}


def rendered(template: str, languages: tuple[Language, ...], **context: Any) -> str:
    """The page of ``template`` as HTML, ``languages[0]`` shown first. Same arguments, same bytes."""
    import jinja2
    from markupsafe import Markup

    loader = jinja2.FunctionLoader(lambda name: _asset(f"templates/{name}"))
    environment = jinja2.Environment(
        loader=loader,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_held_together,
    )
    script = "".join(_asset(name) for name in SCRIPTS)
    context |= {
        "first": languages[0].value,
        "tags": {language.value: tag for language, tag in TAGS.items()},
        "keys": {language.value: [(key, said.to(language)) for key, said in KEYS] for language in Language},
        "tool": f"servicemodel {__version__}",
        "policy": _policy(script),
        "css": _css(languages),
        "script": script,
    }
    # Ours: style, script and the drawings, whose texts the drawing engine escaped. All else is escaped here.
    for name in ("css", "script"):
        context[name] = Markup(context[name])  # noqa: S704
    environment.filters["drawn"] = Markup
    return environment.get_template(template).render(**context)


def _held_together(text: Any) -> Any:
    """A per-cent sign never stands alone at the head of a line; drawings and assets pass untouched."""
    if isinstance(text, str) and not hasattr(text, "__html__"):
        return text.replace(" %", "\N{NO-BREAK SPACE}%").replace(" points", "\N{NO-BREAK SPACE}points")
    return text


def _asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _policy(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
    # A picture is downloaded as PNG by way of an image of the page's own making.
    script_only = f"script-src 'sha256-{digest}'"
    parts = ("default-src 'none'", "style-src 'unsafe-inline'", script_only, "img-src blob:")
    return "; ".join((*parts, "base-uri 'none'", "form-action 'none'"))


def _css(languages: tuple[Language, ...]) -> str:
    light, dark = variables(LIGHT), variables(DARK)
    themes = (
        f":root{{{light}}}@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}"
        f":root[data-theme=dark]{{{dark}}}@media print{{:root:root:root{{{light}}}}}"
    )
    # The switch: whatever belongs to a language that is not chosen is not there.
    codes = [language.value for language in languages]
    switch = "".join(
        f"#switch-{chosen}:checked~.only-{code},#switch-{chosen}:checked~* .only-{code}{{display:none}}"
        for chosen in codes
        for code in codes
        if code != chosen
    )
    pressed = ",".join(f"#switch-{code}:checked~header [for=switch-{code}]" for code in codes)
    focus = ",".join(f"#switch-{code}:focus-visible~header [for=switch-{code}]" for code in codes)
    chosen = (
        f"{pressed}{{background:var(--accent);color:var(--sm-on_dark)}}"
        f"{focus}{{outline:3px solid var(--accent);outline-offset:2px}}"
    )
    return themes + rules() + _asset("page.css") + switch + chosen
