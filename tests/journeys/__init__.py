"""Whole-window stories: what a student does, by key and mouse, and what a student then sees."""
