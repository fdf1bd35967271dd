"""Tests of `app.ui.progress`."""
