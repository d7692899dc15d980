"""The documentation site: ``sphinx-build docs site/en`` and ``sphinx-build -t zh docs site/zh``."""

from servicemodel import __version__

zh = tags.has("zh")  # noqa: F821 (Sphinx puts the tags into this file)

project = "servicemodel"
author = "servicemodel contributors"
copyright = "servicemodel contributors"
release = __version__
language = "zh_CN" if zh else "en"
root_doc = "index.zh" if zh else "index"
extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "servicemodel"
html_copy_source = False
html_show_sourcelink = False
# Formulas are plain text: no page fetches a font, a script or a picture while it is read.
exclude_patterns = ["catalogue/pictures"]
# Pages of the other language are read where they are linked, not built twice.
exclude_patterns += ["index.md"] if zh else ["index.zh.md"]
suppress_warnings = ["myst.xref_missing", "toc.not_included", "misc.highlighting_failure"]
