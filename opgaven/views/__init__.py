"""Pages, split by subject."""
