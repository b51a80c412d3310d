"""Opgaven, their types and matrix, runs with scores, and the map.

May import: accounts, gebied, stapeling.
"""
