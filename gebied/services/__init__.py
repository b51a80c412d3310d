"""Writes to areas. Each service owns its transaction."""
