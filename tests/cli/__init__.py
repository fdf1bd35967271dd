"""The command line, driven as a technician or a script would."""
