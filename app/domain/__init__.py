"""What the words mean: frozen values and pure functions. No clock, no files, no Qt, no SQL, no text for the user."""
