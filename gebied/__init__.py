"""Areas: indelingen, gebieden and their shapes on the map.

May import: accounts, api (only its own REST door does).
"""
