"""Which fonts count as there."""

from servicemodel.views import fonts


def test_a_font_file_that_fontconfig_does_not_list_does_not_count(monkeypatch):
    monkeypatch.setattr(fonts, "_listed", lambda: ())
    assert fonts.chinese_font() is None
