"""Everywhere in the window: whatever can be used has a name, can be hit and is reached by Tab."""

from tests import scenes
from tests.stage import opened_window
from tests.ui.access import tabbing, tree
from tests.world import StillClock


def faults_of(visited: scenes.Scenes) -> list[str]:
    """Where something is wrong, and what."""
    return [
        f"{scene}: {fault}"
        for scene, widget in visited
        for fault in (*tree.faults(widget), *tabbing.faults(widget))
    ]


def test_on_the_first_screen_everything_is_named_big_enough_and_reached_by_tab(qapp, tmp_path):
    with opened_window(tmp_path / "data", StillClock()) as window:
        assert [*tree.faults(window), *tabbing.faults(window)] == []


def test_on_day_one_everything_is_named_big_enough_and_reached_by_tab(qapp, data_dir):
    with opened_window(data_dir, StillClock(), tab="today") as window:
        assert faults_of(scenes.day_one(window)) == []


def test_after_three_weeks_everything_is_named_big_enough_and_reached_by_tab(qapp, lived_in):
    with opened_window(lived_in.folder, StillClock(), tab="today") as window:
        assert faults_of(scenes.lived_in(window, lived_in.plan)) == []


def test_only_the_tab_with_the_focus_is_told_to_have_it(qapp, data_dir):
    with opened_window(data_dir, StillClock(), tab="today") as window:
        assert tree.with_focus(window) == ["Start 5 minutes"]

        window.tabs.setFocus()

        assert tree.with_focus(window)[-1] == "Today"
