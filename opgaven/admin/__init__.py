"""The admin: types and matrix through the services, the rest to look at. Split by subject."""

from opgaven.admin import berekening, matrix, opgave

__all__ = ["berekening", "matrix", "opgave"]
