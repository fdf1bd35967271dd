"""`window.ini` is a mirror: whatever is left of it is used, and losing it loses nothing."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.domain.appearance import Theme, Typeface
from app.ui.window_state import FILE_NAME, TEXT_SIZES, WindowState, read, write

sizes = st.integers(320, 20_000)
places = st.none() | st.integers(-20_000, 20_000)
words = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs")), max_size=20)


@st.composite
def states(draw):
    x = draw(places)
    return WindowState(
        theme=draw(st.sampled_from(Theme)),
        typeface=draw(st.sampled_from(Typeface)),
        text_percent=draw(st.sampled_from(TEXT_SIZES)),
        language=draw(st.sampled_from(("", "en", "cy"))),
        x=x,
        y=None if x is None else draw(st.integers(-20_000, 20_000)),
        width=draw(sizes),
        height=draw(sizes),
        maximised=draw(st.booleans()),
        tab=draw(st.sampled_from(("", "today", "timeline"))),
        topic=draw(words),
        title=draw(words),
        invited=draw(st.booleans()),
    )


@given(state=states())
def test_what_was_written_is_read(tmp_path, state):
    write(tmp_path, state)

    assert read(tmp_path) == state


def test_a_folder_without_the_file_has_the_defaults(tmp_path):
    assert read(tmp_path) == WindowState()


@given(content=st.binary(max_size=400))
def test_any_damage_leaves_a_state_that_makes_sense(tmp_path, content):
    (tmp_path / FILE_NAME).write_bytes(content)

    state = read(tmp_path)

    assert state.text_percent in TEXT_SIZES
    assert 320 <= state.width <= 20_000
    assert (state.x is None) == (state.y is None)


def test_one_damaged_line_costs_only_itself(tmp_path):
    (tmp_path / FILE_NAME).write_text(
        "[window]\ntheme = night\ntext_percent = 1000000\nwidth = wide\nheight = 700\ntab = quotes\n",
        encoding="utf-8",
    )

    state = read(tmp_path)

    assert state.theme is Theme.NIGHT
    assert state.tab == "quotes"
    assert (state.text_percent, state.width, state.height) == (100, 1280, 800)


def test_nothing_is_left_beside_the_file(tmp_path):
    write(tmp_path, WindowState())

    assert [file.name for file in tmp_path.iterdir()] == [FILE_NAME]


def test_a_folder_that_cannot_be_written_to_is_no_trouble(tmp_path):
    file = tmp_path / "file"
    file.touch()

    write(Path(file), WindowState())

    assert read(Path(file)) == WindowState()
