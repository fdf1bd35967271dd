"""Tests of `app.domain.runs`."""
