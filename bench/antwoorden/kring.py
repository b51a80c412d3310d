"""A community with a case, an item and a hundred participants with accounts, and what the database holds of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.test import Client
from django.utils import timezone

from accounts.models import Organisatie, User
from cop.models import Agendapunt, Antwoord, Bijeenkomst, Casus, Community, Deelnemer, Taak

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["Kring"]

CODE = "bench-antwoorden"


@dataclass
class Kring:
    """What is made for the measurement, and gone afterwards."""

    community: Community
    casus: Casus
    punt: Agendapunt
    sessies: list[str]

    @classmethod
    def make(cls, mensen: int) -> Kring:
        """Signed in beforehand: a hundred passwords at once are another measurement."""
        organisatie = Organisatie.objects.get_or_create(code=CODE, defaults={"naam": "Bench"})[0]
        community = Community.objects.create(naam="Bench", thema="Bench", organisatie=organisatie)
        users = User.objects.bulk_create(User(username=f"{CODE}-{nr}", password="!") for nr in range(mensen))  # noqa: S106
        Deelnemer.objects.bulk_create(
            Deelnemer(
                community=community, user=user, naam=f"Deelnemer {nr}",
                taak=Taak.NOTULIST if nr < 2 else Taak.DEELNEMER,
            )
            for nr, user in enumerate(users)
        )  # fmt: skip
        begin = timezone.now()
        bijeenkomst = Bijeenkomst.objects.create(
            community=community, nummer=1, titel="Bench", begin=begin, eind=begin + timedelta(hours=3)
        )
        casus = Casus.objects.create(
            community=community, bijeenkomst=bijeenkomst, titel="Bench", organisatienaam="Bench", onderwerp="Bench"
        )
        punt = Agendapunt.objects.create(bijeenkomst=bijeenkomst, titel="Bench")
        return cls(community, casus, punt, [_session(user) for user in users])

    def forget_answers(self) -> None:
        """Begin again."""
        Antwoord.objects.filter(casus=self.casus).delete()

    def answers_kept(self, teksten: Collection[str]) -> int:
        """How many of these texts stand in the database, each by somebody else."""
        rijen = Antwoord.objects.filter(casus=self.casus, tekst__in=teksten)
        return rijen.values("deelnemer").distinct().count()

    def words_missing(self, woorden: Collection[str]) -> int:
        """Which of these the notes of the item do not hold."""
        self.punt.refresh_from_db()
        return len(set(woorden) - set(self.punt.notities.split()))

    def remove(self) -> None:
        """Everything that was made."""
        self.community.delete()
        User.objects.filter(username__startswith=f"{CODE}-").delete()
        Organisatie.objects.filter(code=CODE).delete()


def _session(user: Any) -> str:
    client = Client(headers={"host": "localhost"})
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return str(client.cookies[settings.SESSION_COOKIE_NAME].value)
