"""Essay plans as documents: their parts, the pure edits, what they lack, how ready they are."""
