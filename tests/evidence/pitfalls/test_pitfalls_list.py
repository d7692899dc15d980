"""The list of pitfalls of exports: each has one test that brings a file in, by its number."""

import re
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent


def test_each_pitfall_is_one_test():
    found = Counter(
        int(number)
        for file in HERE.glob("test_pitfalls_*.py")
        for number in re.findall(r"^def test_ip_(\d+)_", file.read_text(encoding="utf-8"), re.M)
    )
    assert found == Counter(range(1, 34))
