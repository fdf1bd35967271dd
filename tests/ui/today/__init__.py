"""Tests of `app.ui.today`."""
