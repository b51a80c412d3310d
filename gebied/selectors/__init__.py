"""Reads across models of areas, split by subject."""
