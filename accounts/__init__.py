"""Organisations, users, permissions.

May import: nothing of ours.
"""
