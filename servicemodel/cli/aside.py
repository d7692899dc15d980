"""Voices for a command that calls another: its results stand beside the one that was asked for."""

from attrs import fields

from servicemodel.cli.voice import Voice


class Aside(Voice):
    """Tells results on stderr: stdout is for the one document that was asked for."""

    def result(self, words: str) -> None:
        """Tell ``words`` beside the result."""
        self.warn(words.rstrip())


class Mute(Voice):
    """Says nothing but errors."""

    def result(self, words: str) -> None:
        """Nothing."""


def spoken_by(kind: type[Voice], voice: Voice) -> Voice:
    """``voice`` as one of that ``kind`` that says nothing of what it does."""
    parts = {each.name: getattr(voice, each.name) for each in fields(Voice)}
    return kind(**{**parts, "quiet": True})
