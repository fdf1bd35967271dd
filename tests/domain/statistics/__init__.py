"""Tests of `app.domain.statistics`."""
