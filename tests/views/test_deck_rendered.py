"""The deck as LibreOffice draws it: the right number of pages, no text on text, nothing past an edge."""

import re
import shutil
import subprocess
from itertools import pairwise

import pytest
from decks import deck, saved
from pptx.util import Pt

from servicemodel.domain.text import Language
from servicemodel.views.deck import template
from servicemodel.views.deck.canvas import Canvas, line
from servicemodel.views.deck.fitting import lines
from servicemodel.views.deck.look import Frame
from servicemodel.views.deck.room import layout, look

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")), reason="needs LibreOffice and pdftotext"
)
WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')


def pages(data, folder):
    """Size of each page, and its words as (left, top, right, bottom, text), in points."""
    (folder / "deck.pptx").write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "deck.pptx")], check=True, capture_output=True, timeout=240)
    run = subprocess.run(
        ["pdftotext", "-bbox", str(folder / "deck.pdf"), "-"], check=True, capture_output=True, timeout=60
    )
    told = re.split(r"<page ", run.stdout.decode())[1:]
    return [[(*map(float, word[:4]), word[4]) for word in WORD.findall(page)] for page in told]


def overlaps(words):
    """Pairs of words whose cores lie on each other."""
    cores = [(x + 1, y + (v - y) * 0.3, u - 1, v - (v - y) * 0.3, said) for x, y, u, v, said in words]
    return [
        (one[4], other[4])
        for at, one in enumerate(cores)
        for other in cores[at + 1 :]
        if min(one[2], other[2]) > max(one[0], other[0]) and min(one[3], other[3]) > max(one[1], other[1])
    ]


@pytest.mark.parametrize(
    ("source", "language"), [("q-company", Language.EN), ("proactive", Language.ZH)], ids=["en", "zh"]
)
def test_every_slide_is_a_page_and_no_text_lies_on_text_or_past_an_edge(source, language, tmp_path):
    made = deck(source, language)
    drawn = pages(made.data, tmp_path)
    assert len(drawn) == len(made.slides)
    for words in drawn:
        assert words
        assert all(x > 0 and y > 0 and u < 960 and v < 540 for x, y, u, v, _ in words)
        assert overlaps(words) == []


TEXTS = (
    "Two broken return paths cause half of repeat calls; closing them costs CNY 0.6 m a year",
    "Of the 4,020 contacts a year 2,670 are the same people calling again, W & M, iIlj 1,111",
    "工作所需的信息中有75%缺失、有误或迟到；3项行动每年可节省9,410美元至5.72万美元（2.84万美元）",
    "客户服务前台对“产品性能”的知悉度为37–99%（77%），工作需要100%；CRM系统与VIP客户",
    "Technical support first-hand: problem solutions, technical detail of the product and innovation",
)


def test_measured_lines_are_those_that_libreoffice_breaks(tmp_path):
    """Never fewer lines than drawn: what fits by our measure fits; at most one more."""
    made = template.plain()
    sheet = layout(made)
    canvas = Canvas(made.slides.add_slide(sheet), Language.ZH, look(made, sheet))
    made.slides[0].shapes.title.text = " "
    rooms = [(text, size, wide) for text in TEXTS for size, wide in ((11, 190), (11, 260), (14, 330))]
    high = 76
    for at, (text, size, wide) in enumerate(rooms):
        frame = Frame(10 + 340 * (at % 2), 10 + high * (at // 2), wide, high)
        canvas.text(f"text {at}", frame, [line(text, size, "#000000")])
    made.slide_height = Pt(20 + high * 8)
    (words,) = pages(saved(made), tmp_path)
    for at, (text, size, wide) in enumerate(rooms):
        left, top = 10 + 340 * (at % 2), 10 + high * (at // 2)
        own = [w for w in words if left - 2 <= w[0] < left + 338 and top - 4 <= w[1] < top + high - 4]
        rows = sorted({round(w[3], 0) for w in own})
        count = 1 + sum(after - before > size * 0.7 for before, after in pairwise(rows))
        assert own
        assert count <= len(lines(text, size, wide)) <= count + 1, text
