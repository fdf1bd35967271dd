"""What is fast and what is not: measured by hand on an idle computer, never part of the test run."""
