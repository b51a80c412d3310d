"""Who belongs to an organisation, and as what."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from accounts.models import Lidmaatschap, Organisatie, Rol, User
from accounts.permissions import forget


@transaction.atomic
def lidmaatschap_set(
    *, user: User, organisatie: Organisatie, rollen: Iterable[str], begin: date | None = None, eind: date | None = None
) -> Lidmaatschap:
    """Make somebody a member with exactly these roles, or change that; roles that stay keep their areas."""
    lid = Lidmaatschap.objects.filter(user=user, organisatie=organisatie).first()
    lid = lid or Lidmaatschap(user=user, organisatie=organisatie)
    lid.begin, lid.eind = begin or lid.begin, eind
    lid.full_clean()
    lid.save()
    gewenst = {Rol.Naam(rol) for rol in rollen}
    lid.rollen.exclude(rol__in=gewenst).delete()
    for rol in sorted(gewenst):
        Rol.objects.get_or_create(lidmaatschap=lid, rol=rol)
    if user.organisatie_id is None:
        user.organisatie = organisatie
        user.save(update_fields=["organisatie"])
    forget(user)
    return lid
