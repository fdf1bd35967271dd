"""Preferences: every option of the student's, kept the moment it is chosen."""
