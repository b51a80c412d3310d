"""Pages about areas, split by subject."""
