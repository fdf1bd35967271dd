"""The drills through the real widgets, over real services."""
