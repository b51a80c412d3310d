"""What cannot be read or done, said in one plain Dutch sentence, with the status that a door gives it."""

from __future__ import annotations

from typing import Final

from accounts.tekst import Tekst

ONLEESBAAR: Final = 400
TE_GROOT: Final = 413
KAN_NIET: Final = 422


class VormFout(ValueError):
    """``status`` is 400 for what is no shape at all, 413 for too much, 422 for what cannot be used."""

    def __init__(self, zin: Tekst, status: int = KAN_NIET) -> None:
        super().__init__(str(zin))
        self.status = status
