"""SQL lives here and only here. Functions take a Connection, are named for their answer and hand out frozen values."""
