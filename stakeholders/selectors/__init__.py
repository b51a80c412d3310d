"""Reads across the models of this app."""
