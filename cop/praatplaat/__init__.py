"""The praatplaat: insights on one sheet, placed by the server, so that text stays text and nothing overlaps."""
