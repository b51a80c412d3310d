"""Areas: indelingen, gebieden and their shapes on the map.

May import: accounts.
"""
