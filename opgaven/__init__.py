"""Opgaven, their types and matrix, runs with scores, and the map.

May import: accounts, api (only its own REST door does), gebied, stapeling.
"""
