"""Asking a card: question, answer, rating. Shared by Key quotes, Today's run and whatever else asks one card after the other."""
