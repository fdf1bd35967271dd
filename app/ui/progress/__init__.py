"""The Progress tab: what the log says, as pictures with a sentence each and the same numbers as a table."""
