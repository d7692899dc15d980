"""The front door: words in, words out. Environment, clock and streams are touched here and nowhere below."""

from servicemodel.cli.front import run

__all__ = ["run"]
