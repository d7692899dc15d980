"""What the browser tests open: the models, and a page as they see it."""

import os
from pathlib import Path

ROOT = Path(__file__).parents[2]
OPEN_DATA = Path(os.environ.get("SERVICEMODEL_INPUTS", ROOT.parent / "shared" / "inputs"))
ARCHISURANCE = OPEN_DATA / "models" / "archimate" / "Archisurance.archimate"
MODELS = ("q-company", "proactive", "archisurance")


class Sheet:
    """An open page: ``page``, what its console ``said``, and what it asked the network for."""

    def __init__(self, page, path):
        self.page, self.said, self.asked = page, [], []
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))
        page.goto(path.as_uri())
        self.language = "en"

    def to(self, language):
        """Switch the language as a person does."""
        # At its place on the screen: click() may scroll to the sticky bar first, which no person does.
        box = self.page.locator(f"label[for=switch-{language}]").bounding_box()
        self.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self.language = language

    def part(self, slug):
        """The chapter of that slug in the language shown."""
        return self.page.locator(f"#{self.language}-{slug}")
