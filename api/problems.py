"""Errors as problem details (RFC 9457), the one shape in which this API says no."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from http import HTTPStatus
from typing import Any, Final

from django.http import JsonResponse

MEDIA_TYPE: Final = "application/problem+json"

#: Per status the title, and what to say when the one who refuses said nothing.
TITLES: Final[dict[int, tuple[str, str]]] = {
    400: ("Ongeldig verzoek", "De server begrijpt dit verzoek niet. Controleer het adres en de gegevens."),
    401: ("Niet ingelogd", "U bent niet ingelogd. Stuur een geldige sleutel mee: Authorization: Bearer <sleutel>."),
    403: ("Geen toegang", "U hebt hiervoor niet het recht."),
    404: ("Niet gevonden", "Op dit adres staat niets. Kijk op /api/v1 welke adressen er zijn."),
    405: ("Methode niet mogelijk", "Deze methode kan hier niet. De header Allow noemt de methoden die wel kunnen."),
    406: ("Vorm niet beschikbaar", "Dit adres heeft geen antwoord in de vorm die de header Accept vraagt."),
    409: ("Kan nu niet", "Dit kan niet in de huidige toestand."),
    412: ("Intussen gewijzigd", "De versie in If-Match is niet meer de laatste. Haal de gegevens opnieuw op."),
    413: ("Verzoek te groot", "Dit verzoek is te groot. Stuur minder gegevens tegelijk."),
    415: ("Vorm niet ondersteund", "Stuur de gegevens als application/json."),
    428: ("Versie nodig", "Stuur in If-Match de ETag mee van wat u las, zodat u niets van een ander overschrijft."),
    429: ("Te veel verzoeken", "U stuurt te veel verzoeken. Wacht even en probeer het daarna opnieuw."),
    500: ("Fout op de server", "Er ging iets mis op de server. Probeer het later opnieuw."),
    503: ("Tijdelijk niet beschikbaar", "De server kan nu niet antwoorden. Probeer het later opnieuw."),
}


@dataclass(frozen=True, slots=True)
class Fout:
    """One thing that is wrong with a request: where (query, body or header), under which name, and what to do."""

    plaats: str
    naam: str
    melding: str


def problem_body(status: int, pad: str, detail: str = "", fouten: Sequence[Fout] = ()) -> dict[str, Any]:
    """The document. ``type`` is about:blank: the status says it all, and the title is its Dutch name."""
    title, standaard = TITLES.get(status, (HTTPStatus(status).phrase, "Dit verzoek is niet gelukt."))
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": title,
        "status": status,
        "detail": detail or standaard,
        "instance": pad,
    }
    if fouten:
        body["fouten"] = [asdict(fout) for fout in fouten]
    return body


def problem_response(status: int, pad: str, detail: str = "", fouten: Sequence[Fout] = ()) -> JsonResponse:
    """The document as a response."""
    return JsonResponse(
        problem_body(status, pad, detail, fouten),
        status=status,
        content_type=MEDIA_TYPE,
        json_dumps_params={"ensure_ascii": False},
    )
