"""Reading vector files of others, safely: open, choose a layer, guess fields, clean geometry, report.

Knows files and arrays, no database. Both imports (areas and opgaven) are built on it.
"""
