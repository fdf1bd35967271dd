"""The blank page: a plan written from memory, marked piece by piece, its cards told how it went."""
