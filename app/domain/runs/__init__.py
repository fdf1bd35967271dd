"""The mixed run: which steps fill the minutes a student has, why each of them, and what a run changed."""
