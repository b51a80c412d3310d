"""Erase a person everywhere, by what the register declares. What people made stays, without them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from accounts.models import Logsoort, User
from accounts.privacy.persoon import Persoon, person_of
from accounts.privacy.register import BijWissen, Verwerking, verwerkingen
from accounts.services.historie_leegmaken import blank_versions
from accounts.services.historie_wissen import history_erase
from accounts.services.logboek import log_event


class LaatstePlatformbeheerder(ValidationError):
    """Without anybody who sets up the platform, nobody can get in again."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Dit is het laatste account dat het platform beheert. "
                "Geef eerst iemand anders die taak, en wis dan dit account."
            )
        )


@contextmanager
def erasing() -> Iterator[None]:
    """In here the triggers of history and log let a person be taken out, and nothing else. Wants a transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('gebied.wissen', 'aan', true)")
        try:
            yield
        finally:
            if not connection.needs_rollback:
                cursor.execute("SELECT set_config('gebied.wissen', '', true)")


@transaction.atomic
def person_erase(*, persoon: Persoon, aanleiding: str, door: User | None = None, organisatie: Any = None) -> int:
    """Erase somebody from every table, from history and from the log. Returns how many rows were about them.

    All or nothing, in one transaction. Raises LaatstePlatformbeheerder. Logged as a count; ``aanleiding`` is a code:
    ``eigen_verzoek``, ``verzoek`` (by a manager) or ``termijn``.
    """
    _refuse_last_manager(persoon)
    zelf = door is not None and door.pk == persoon.user_id
    with erasing():
        regels = sum(_erase(verwerking, persoon) for verwerking in reversed(verwerkingen()))
    if persoon.user_id is not None:
        history_erase(gebruiker_id=persoon.user_id)
    log_event(
        soort=Logsoort.PRIVACY,
        actor=None if zelf else door,
        organisatie=organisatie,
        gegevens={"wat": "gewist", "aanleiding": aanleiding, "regels": regels},
    )
    return regels


def user_erase(*, user: User, aanleiding: str, door: User | None = None, organisatie: Any = None) -> int:
    """Erase somebody with an account."""
    return person_erase(persoon=person_of(user), aanleiding=aanleiding, door=door, organisatie=organisatie)


def rows_erase(*, verwerking: Verwerking, rows: QuerySet[Any]) -> int:
    """Do with these rows what the register says of erasure. Wants ``erasing`` around it."""
    pks = list(rows.values_list("pk", flat=True))
    if not pks:
        return 0
    if verwerking.vooraf:
        verwerking.vooraf(pks)
    model = verwerking.model_class
    _forget_in_admin_log(model, pks)
    chosen = model._default_manager.filter(pk__in=pks)
    if verwerking.rij_weg:
        chosen.delete()
    else:
        chosen.update(**_emptied(verwerking))
    blank_versions(verwerking, pks)
    return len(pks)


def _erase(verwerking: Verwerking, persoon: Persoon) -> int:
    rows = verwerking.rows_of(persoon)
    return rows.count() if verwerking.in_historie else rows_erase(verwerking=verwerking, rows=rows)


def _emptied(verwerking: Verwerking) -> dict[str, Any]:
    """What the fields become of rows that stay."""
    return {
        naam: _empty_value(verwerking.model_class._meta.get_field(naam))
        for naam, veld in verwerking.velden.items()
        if veld.bij_wissen in {BijWissen.LEEGMAKEN, BijWissen.LOSMAKEN}
    }


def _empty_value(field: Any) -> Any:
    if field.null:
        return None
    return field.get_default() if isinstance(field, models.JSONField) else ""


def _forget_in_admin_log(model: type[models.Model], pks: list[Any]) -> None:
    """The log of the admin keeps what a row was called; also in lines of other people."""
    soort = ContentType.objects.get_for_model(model)
    LogEntry.objects.filter(content_type=soort, object_id__in=map(str, pks)).update(object_repr="", change_message="")


def _refuse_last_manager(persoon: Persoon) -> None:
    """Two managers who erase themselves at once wait for each other, so that one of them stays."""
    beheerders = list(User.objects.select_for_update().filter(is_superuser=True, is_active=True).order_by("pk"))
    if [beheerder.pk for beheerder in beheerders] == [persoon.user_id]:
        raise LaatstePlatformbeheerder
