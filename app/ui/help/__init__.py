"""Help: what a page is for and which keys work in it, where the student's work lies, and what the program is made of."""
