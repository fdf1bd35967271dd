"""At 200 % text, and in the smallest window of a school laptop, every text can be read to its end."""

import pytest

from tests import scenes
from tests.stage import opened_window, settle
from tests.ui.access import legible
from tests.world import StillClock

USUAL, SMALL = (1280, 800), (1024, 560)


def faults_of(visited: scenes.Scenes) -> list[str]:
    """Where a text is cut, hidden or lies on another."""
    return [f"{scene}: {fault}" for scene, widget in visited for fault in legible.faults(widget)]


@pytest.mark.parametrize(("size", "percent"), [(SMALL, 100), (USUAL, 200), (SMALL, 200)])
def test_no_text_is_cut_hidden_or_overlapped(qapp, lived_in, size, percent):
    with opened_window(lived_in.folder, StillClock(), tab="today", size=size) as window:
        window.desk.change_settings(text_percent=percent)
        settle()

        assert faults_of(scenes.lived_in(window, lived_in.plan)) == []


def test_nor_is_it_on_day_one(qapp, data_dir):
    with opened_window(data_dir, StillClock(), tab="today", size=USUAL) as window:
        window.desk.change_settings(text_percent=200)
        settle()

        assert faults_of(scenes.day_one(window)) == []
