"""Areas, and what is told about them."""

from gebied.models.gebied import (
    Gebied,
    GebiedDeling,
    GebiedVorm,
    Indeling,
    Niveau,
    Rolgebied,
    Werkgebied,
)

__all__ = [
    "Gebied",
    "GebiedDeling",
    "GebiedVorm",
    "Indeling",
    "Niveau",
    "Rolgebied",
    "Werkgebied",
]
