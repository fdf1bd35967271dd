"""The first screen, shown until a topic is opened for the first time."""
