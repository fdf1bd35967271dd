"""The layers of the timeline's picture, from the ground up: one module each, functions that paint a `Shown`."""
