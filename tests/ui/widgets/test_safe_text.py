"""A text of others is shown, never obeyed."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument

from app.ui.widgets.safe_text import SafeBrowser, sanitised

HOSTILE = st.lists(
    st.sampled_from(
        [
            "<img src=x>",
            "<IMG SRC='file:///etc/passwd'",
            "<style>p{background:url(x)}</style>",
            "<b onclick='x'>",
            "</b>",
            "<i>",
            "</i>",
            "<script>",
            "</script>",
            "<a href='http://x'>",
            "</a>",
            "&lt;img&gt;",
            "<!--",
            "-->",
            "<br/>",
            "<p",
            ">",
            "Munich 1938 ",
        ]
    )
).map("".join)


@given(HOSTILE)
def test_no_tag_but_the_harmless_ones_comes_through(markup):
    clean = sanitised(markup)

    document = QTextDocument()
    document.setHtml(clean)
    assert "src" not in clean.replace("&lt;", "").split("<img")[0] or "<img" not in clean
    assert "<img" not in clean.lower()
    assert "<a" not in clean.lower()
    assert "onclick" not in [part.partition(">")[0] for part in clean.split("<")[1:]]
    assert sanitised(clean) == clean


def test_emphasis_stays_and_what_was_left_open_is_closed():
    assert sanitised("<p>One <b>step<i> back</p>") == "<p>One <b>step<i> back</i></b></p>"


def test_the_characters_of_a_text_survive():
    assert sanitised("2 < 3 & “so”") == "2 &lt; 3 &amp; “so”"


def test_the_content_of_scripts_and_styles_is_no_text():
    assert sanitised("a<script>alert(1)</script>b<style>p{}</style>c") == "abc"


def test_nothing_is_loaded_from_the_disk(qtbot, look, tmp_path):
    picture = QImage(64, 64, QImage.Format.Format_RGB32)
    picture.fill(QColor(255, 0, 255))
    assert picture.save(str(tmp_path / "canary.png"))
    browser = SafeBrowser("Notes")
    qtbot.addWidget(browser)
    browser.resize(200, 200)

    browser.set_own_markup(f"<img src='{QUrl.fromLocalFile(str(tmp_path / 'canary.png')).toString()}'>")
    browser.show()

    image = browser.grab().toImage()
    assert all(
        image.pixelColor(x, y) != QColor(255, 0, 255) for x in range(0, 200, 4) for y in range(0, 200, 4)
    )


def test_only_our_own_links_are_told_of_and_none_is_opened(qtbot, look):
    browser = SafeBrowser("Claim")
    qtbot.addWidget(browser)

    with qtbot.waitSignal(browser.link_chosen) as told:
        browser.anchorClicked.emit(QUrl("foothold:event/munich"))
    with qtbot.assertNotEmitted(browser.link_chosen):
        browser.anchorClicked.emit(QUrl("https://example.org"))

    assert told.args == ["foothold:event/munich"]
    assert not browser.openLinks()
    assert not browser.openExternalLinks()
