"""Whose personal data somebody may see, correct and have erased, besides their own."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from accounts.models import Lidmaatschap, User
from accounts.permissions.bevoegdheid import SleutelActor, bevoegdheid_of
from accounts.permissions.rechten import Recht


def people_of(actor: Any) -> QuerySet[User]:
    """The people whose data this actor looks after: those who are or were a member; everybody for the platform."""
    bevoegdheid = bevoegdheid_of(actor)
    if bevoegdheid.doelgroep.alles:
        return User.objects.all()
    if isinstance(actor, SleutelActor) or not bevoegdheid.anywhere(Recht.BEHEREN):
        return User.objects.none()
    leden = Lidmaatschap.objects.filter(organisatie=bevoegdheid.doelgroep.organisatie_id)
    return User.objects.filter(pk__in=leden.values("user_id"))


def decides_about(actor: Any, user: User) -> bool:
    """May this actor correct or erase somebody of ``people_of``? Not when other organisations work with them too."""
    bevoegdheid = bevoegdheid_of(actor)
    if bevoegdheid.doelgroep.alles:
        return True
    mijn = bevoegdheid.doelgroep.organisatie_id
    elders = Lidmaatschap.objects.filter(user=user).exclude(organisatie=mijn).exists()
    return not elders and not user.is_superuser and people_of(actor).filter(pk=user.pk).exists()
