"""Measurements of our engine beside its neighbours. Imports the core and the products; nothing of ours imports it."""
