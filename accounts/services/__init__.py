"""Writes about organisations, their members and their keys, split by subject."""
