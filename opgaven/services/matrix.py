"""Change the values of pairs; every change becomes a new numbered version (method.md, section 3)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils.translation import gettext as _

from opgaven import matrixinhoud
from opgaven.models import Matrixversie, Opgave, OpgavepaarWaarde, Opgavetype, Soort, TypepaarWaarde
from opgaven.services.berekening import matrix_runs_start

if TYPE_CHECKING:
    from accounts.models import User


@transaction.atomic
def matrix_publish(*, user: User | None = None, toelichting: str = "") -> Matrixversie:
    """Snapshot types and values as a new version when they differ from the active one, and re-aggregate on commit.

    Side effects: one row in Matrixversie, and runs without geometry for every indeling and niveau that was computed.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('opgaven.matrix'))")
    active = Matrixversie.objects.select_for_update().get(actief=True)
    inhoud = _current_inhoud()
    vingerafdruk = matrixinhoud.fingerprint(inhoud)
    if vingerafdruk == active.vingerafdruk:
        return active
    Matrixversie.objects.filter(pk=active.pk).update(actief=False)
    versie = Matrixversie.objects.create(
        nummer=active.nummer + 1,
        inhoud=inhoud,
        vingerafdruk=vingerafdruk,
        toelichting=toelichting[:200],
        actief=True,
        auteur=user,
    )
    matrix_runs_start(matrix=versie, user=user)
    return versie


@transaction.atomic
def typepaar_set(
    *, soort: str, van: Opgavetype, naar: Opgavetype, waarde: int, reden: str, bewijs: str, user: User | None
) -> TypepaarWaarde:
    """Set the value of a pair of types, and publish. Friction has no direction: the order of the pair is free.

    Raises ValidationError when the value is out of range or the reason is empty.
    """
    if soort == Soort.WRIJVING and van.pk > naar.pk:
        van, naar = naar, van
    row = TypepaarWaarde.objects.filter(soort=soort, van=van, naar=naar).first() or TypepaarWaarde(
        soort=soort, van=van, naar=naar
    )
    row.herkomst = TypepaarWaarde.Herkomst.EIGEN
    _write(row, waarde, reden, bewijs, user)
    matrix_publish(user=user, toelichting=f"{van} en {naar}: {row.soort} {waarde}")  # onvertaald: stored
    return row


@transaction.atomic
def opgavepaar_set(
    *, soort: str, van: Opgave, naar: Opgave, waarde: int, reden: str, bewijs: str, user: User | None
) -> OpgavepaarWaarde:
    """Set the value of one pair of opgaven, stronger than that of their types, and publish.

    Raises ValidationError when the value is out of range, the reason is empty or the two are the same.
    """
    if van.pk == naar.pk:
        raise ValidationError(_("Kies twee verschillende opgaven."))
    if soort == Soort.WRIJVING and van.pk > naar.pk:
        van, naar = naar, van
    row = OpgavepaarWaarde.objects.filter(soort=soort, van=van, naar=naar).first() or OpgavepaarWaarde(
        soort=soort, van=van, naar=naar
    )
    _write(row, waarde, reden, bewijs, user)
    matrix_publish(user=user, toelichting=f"{van} en {naar}"[:180] + f": {waarde}")  # onvertaald: stored
    return row


@transaction.atomic
def waarden_remove(*, rows: Iterable[TypepaarWaarde | OpgavepaarWaarde], user: User | None) -> None:
    """Take values away, so that the rule (or the types' value) holds again, and publish once."""
    rows = list(rows)
    toelichting = "Vervallen: " + "; ".join(str(row) for row in rows)
    for row in rows:
        row.delete()
    matrix_publish(user=user, toelichting=toelichting)


@transaction.atomic
def opgavetype_save(*, opgavetype: Opgavetype, user: User | None) -> Opgavetype:
    """Save a type, and publish when its traits changed a value. Raises ValidationError."""
    opgavetype.full_clean()
    opgavetype.save()
    matrix_publish(user=user, toelichting=f"Opgavetype {opgavetype}")  # onvertaald: stored
    return opgavetype


def _write(row: TypepaarWaarde | OpgavepaarWaarde, waarde: int, reden: str, bewijs: str, user: User | None) -> None:
    row.waarde, row.reden, row.bewijs, row.auteur = waarde, reden.strip(), bewijs, user
    row.full_clean()
    row.save()


def _current_inhoud() -> matrixinhoud.Inhoud:
    typen = Opgavetype.objects.order_by("pk").values_list(*matrixinhoud.Kenmerk._fields)
    typeparen = TypepaarWaarde.objects.values_list("soort", "van__code", "naar__code", "waarde")
    opgaveparen = OpgavepaarWaarde.objects.values_list("soort", "van_id", "naar_id", "waarde")
    return matrixinhoud.make_inhoud(
        map(matrixinhoud.Kenmerk._make, typen),
        map(matrixinhoud.Waarde._make, typeparen),
        map(matrixinhoud.Waarde._make, opgaveparen),
    )
