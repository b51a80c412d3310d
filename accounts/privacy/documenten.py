"""What leaves the platform: the data of one person as JSON and PDF, the register as JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.privacy.register import Verwerking, elders, uitzonderingen, verwerkingen
from accounts.privacy.uitdraai import Deel, Uitdraai

KOLOMMEN = (
    "verwerking", "betrokkenen", "gegevens", "doel", "grondslag", "bewaartermijn", "ontvangers",
    "bij wissen", "uitleg",  # onvertaald: names of columns
)  # fmt: skip


def person_json(user: User, uitdraai: Uitdraai) -> bytes:
    """Machine-readable, with the explanation of the register."""
    return _dump(
        {
            "platform": settings.PLATFORM_NAAM,
            "verantwoordelijke": settings.PRIVACY_ORGANISATIE,
            "gemaaktOp": timezone.now(),
            "inlognaam": user.get_username(),
            "alleenVanOrganisatie": uitdraai.binnen.naam if uitdraai.binnen else None,
            "onderdelen": [_part(deel) for deel in uitdraai.delen],
            "wijzigingen": [
                {"moment": regel.moment, "wat": regel.wat, "soort": regel.soort, "nummer": regel.nummer}
                for regel in uitdraai.wijzigingen
            ],
            "buitenDeTabellen": [_elsewhere(soort) for soort in elders()],
        }
    )


def person_pdf(user: User, uitdraai: Uitdraai) -> bytes:
    """The same to read: A4, in plain Dutch."""
    from accounts.pdf import as_pdf  # Loads the libraries of the system that draw text.

    context = {
        "user": user,
        "uitdraai": uitdraai,
        "delen": [deel for deel in uitdraai.delen if deel.rijen],
        "leeg": [deel.verwerking.naam for deel in uitdraai.delen if not deel.rijen],
        "elders": elders(),
        "nu": timezone.localtime(),
        "platform_naam": settings.PLATFORM_NAAM,
        "contact": settings.PRIVACY_EMAIL or settings.CONTACT_EMAIL,
    }
    return as_pdf(render_to_string("privacy/uitdraai.html", context))


def register_json() -> bytes:
    """The register of processing (AVG article 30), field by field."""
    return _dump(
        {
            "verantwoordelijke": settings.PRIVACY_ORGANISATIE,
            "contact": settings.PRIVACY_EMAIL or settings.CONTACT_EMAIL,
            "functionarisGegevensbescherming": settings.FG_EMAIL,
            "gemaaktOp": timezone.now(),
            "verwerkingen": [_processing(soort) for soort in verwerkingen()],
            "buitenDeTabellen": [_elsewhere(soort) for soort in elders()],
            "geenPersoonsgegevens": [
                {"veld": f"{model}.{veld}", "reden": reden} for (model, veld), reden in sorted(uitzonderingen().items())
            ],
        }
    )


def register_csv() -> bytes:
    """One line per kind of record; with a mark for spreadsheets that it is UTF-8. All text is our own."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(KOLOMMEN)
    for soort in verwerkingen():
        velden = "; ".join(str(veld.wat) for veld in soort.velden.values())
        writer.writerow([soort.naam, soort.betrokkenen, velden, *_why(soort), at_erasure(soort), soort.uitleg])
    for los in elders():
        waarom = (los.doel, los.grondslag.label, los.termijn, los.ontvangers)
        writer.writerow([los.naam, los.betrokkenen, los.gegevens, *waarom, los.bij_wissen, ""])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def at_erasure(soort: Verwerking) -> str:
    """What erasure does with such a record, in one sentence."""
    if soort.rij_weg:
        return _("De hele regel wordt verwijderd")
    return "; ".join(f"{veld.wat}: {veld.bij_wissen.label}" for veld in soort.velden.values())


def _why(soort: Verwerking) -> tuple[str, str, str, str]:
    return str(soort.doel), str(soort.grondslag.label), str(soort.termijn), str(soort.ontvangers)


def _part(deel: Deel) -> dict[str, Any]:
    return _processing(deel.verwerking) | {"rijen": list(deel.rijen), "eerdereVersies": list(deel.eerder)}


def _processing(soort: Verwerking) -> dict[str, Any]:
    doel, grondslag, termijn, ontvangers = _why(soort)
    return {
        "naam": soort.naam,
        "betrokkenen": soort.betrokkenen,
        "doel": doel,
        "grondslag": grondslag,
        "bewaartermijn": termijn,
        "ontvangers": ontvangers,
        "uitleg": soort.uitleg,
        "velden": {
            naam: {"wat": veld.wat, "bijWissen": str(veld.bij_wissen.label), "reden": veld.reden}
            for naam, veld in soort.velden.items()
        },
    }


def _elsewhere(los: Any) -> dict[str, Any]:
    return {
        "naam": los.naam,
        "gegevens": los.gegevens,
        "betrokkenen": los.betrokkenen,
        "doel": los.doel,
        "grondslag": str(los.grondslag.label),
        "bewaartermijn": los.termijn,
        "ontvangers": los.ontvangers,
        "bijWissen": los.bij_wissen,
    }


def _dump(data: dict[str, Any]) -> bytes:
    return json.dumps(data, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2).encode()
