"""The window's frame: menu row, tab row, page stack, status row, and the actions behind every menu and key.

All of this is built before the first paint, so nothing here may import the services, the database or msgspec.
"""
