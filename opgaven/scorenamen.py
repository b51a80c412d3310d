"""The nine scores of method.md section 4, in the order in which everything lists them."""

from typing import Final

SCORES: Final = (
    "opgaven",
    "bedekt_m2",
    "gestapeld_m2",
    "stapel_max",
    "stapel_gemiddeld",
    "overlap_m2",
    "conflict",
    "samenhang",
    "tegenwerking",
)
