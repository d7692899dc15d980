"""Text is measured with margins: lines never wider than the room, sizes that fit, nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from servicemodel.views.deck.fitting import height, largest, leading, lines, shortened, width
from servicemodel.views.deck.network_rows import arranged

WORDS = st.text(alphabet="abc XYZ 12,.% 客户服务中心，。（）“”→—", min_size=1, max_size=80)
ROOMS = st.floats(min_value=40, max_value=600)
SIZES = st.sampled_from([9.0, 10.5, 12.0, 18.0, 24.0])


def bare(text):
    return "".join(text.split())


@given(WORDS, SIZES, ROOMS)
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(text, size, room):
    taken = lines(text, size, room)
    assert bare("".join(taken)) == bare(text)
    assert all(width(line, size) <= room or len(line) <= 3 for line in taken)


@given(WORDS, ROOMS)
def test_larger_letters_take_more_room(text, room):
    assert width(text, 12) <= width(text, 14)
    assert len(lines(text, 12, room)) <= len(lines(text, 20, room)) + 1
    assert width(text, 12) <= width(text, 12, bold=True) * 1.06


@given(WORDS, SIZES, ROOMS)
def test_what_is_shortened_fits(text, size, room):
    cut = shortened(text, size, (room, 2 * leading(size)))
    assert len(lines(cut, size, room)) <= 2 or len(cut) <= 2
    assert cut == text or cut.endswith("…")


def test_chinese_characters_are_as_wide_as_high_and_break_anywhere():
    assert width("客户", 10) == 20.4
    assert lines("客户服务中心", 10, 31) == ("客户服", "务中心")


def test_no_line_begins_with_closing_punctuation():
    assert lines("客户服务，中心", 10, 42) == ("客户服", "务，中心")


def test_latin_words_stay_whole():
    assert lines("service centre", 10, 50) == ("service", "centre")


def test_the_largest_size_that_fits_is_taken():
    assert largest(["word " * 10], (200, 2 * leading(12)), (24, 12, 9)) == 12
    assert largest(["word " * 100], (100, 20), (24, 12, 9)) == 9
    assert height(["a", "b"], 10, 100) == 2 * leading(10)


def test_rows_are_chosen_so_that_lines_do_not_run_behind_boxes():
    ends = [("hub", "far"), ("hub", "near"), ("hub", "other")]
    places = arranged([["far"], ["near", "other"], ["hub"]], ends, 3)
    assert len(set(places.values())) == 4
    row = {id: place[1] for id, place in places.items()}
    middle = (row["hub"] + row["far"]) / 2
    assert all(abs(row[id] - middle) >= 0.5 for id in ("near", "other"))
    assert places == arranged([["far"], ["near", "other"], ["hub"]], ends, 3)
