"""Puts the drivers of imports and of the command line on the import path."""

import sys
from pathlib import Path

TESTS = Path(__file__).parents[2]
sys.path[:0] = [str(TESTS / "evidence" / "importing"), str(TESTS / "cli")]
