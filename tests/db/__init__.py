"""The logs, their projections and the file they live in."""
