"""Find anything (Ctrl+K): one field over everything in the topic and every action of the menus."""
