"""Workbooks computed anew by LibreOffice: cached values taken out, so that every figure must be its own."""

import re
import shutil
import subprocess
import zipfile
from io import BytesIO

from python_calamine import CalamineWorkbook

SOFFICE = shutil.which("soffice")
_CACHED = re.compile(rb"(<c [^>]*?)( t=\"(?:str|b|n)\")?(>\s*<f>[^<]*</f>)<v>[^<]*</v>")


def without_values(data):
    """``data`` with every formula and no cached value."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, _CACHED.sub(rb"\1\3", text) if "worksheets/sheet" in name else text)
    return out.getvalue()


def recalculated(data, folder):
    """The workbook as LibreOffice computes it."""
    (folder / "in").mkdir()
    (folder / "in" / "case.xlsx").write_bytes(without_values(data))
    command = [
        SOFFICE,
        f"-env:UserInstallation=file://{folder}/profile",
        "--headless",
        "--convert-to",
        "xlsx",
    ]
    subprocess.run(
        [*command, "--outdir", str(folder), str(folder / "in" / "case.xlsx")],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return (folder / "case.xlsx").read_bytes()


def cells(data):
    """Every cell that holds something, by sheet, row and column."""
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    found = {}
    for name in book.sheet_names:
        for row, values in enumerate(book.get_sheet_by_name(name).to_python(skip_empty_area=False)):
            for column, value in enumerate(values):
                found[name, row, column] = value
    return found


def formulas(data):
    """The places of all formulas as (sheet file, cell)."""
    with zipfile.ZipFile(BytesIO(data)) as book:
        names = sorted(name for name in book.namelist() if "worksheets/sheet" in name)
        return {
            (name, cell.decode())
            for name in names
            for cell in re.findall(rb"<c r=\"([A-Z]+[0-9]+)\"[^>]*><f>", book.read(name))
        }
