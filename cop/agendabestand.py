"""The calendar file of a meeting (iCalendar, RFC 5545): what a calendar program adds, moves or takes out.

UID stays and SEQUENCE grows, so that a meeting that moves, moves in the calendar of who was asked.
"""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.utils import timezone
from icalendar import Calendar, Event, vCalAddress, vText

from cop.models import Bijeenkomst, Genodigde

#: METHOD of the file: for who is asked, for who is told that it does not take place, and for who takes it along.
VRAAG: Final = "REQUEST"
AFGELAST: Final = "CANCEL"
MEENEMEN: Final = "PUBLISH"


def calendar_file(bijeenkomst: Bijeenkomst, methode: str, genodigde: Genodigde | None = None) -> bytes:
    """One event. With ``genodigde``: addressed to that person and to nobody else."""
    agenda = Calendar()
    agenda.add("prodid", "-//gebiedsplatform//cop//NL")
    agenda.add("version", "2.0")
    agenda.add("method", methode)
    agenda.add_component(_event(bijeenkomst, methode, genodigde))
    agenda.add_missing_timezones()
    return bytes(agenda.to_ical())


def _event(bijeenkomst: Bijeenkomst, methode: str, genodigde: Genodigde | None) -> Event:
    event = Event()
    event.add("uid", f"{bijeenkomst.sleutel}@gebiedsplatform")
    event.add("sequence", bijeenkomst.volgnummer)
    event.add("dtstamp", timezone.now())
    event.add("dtstart", timezone.localtime(bijeenkomst.begin))
    event.add("dtend", timezone.localtime(bijeenkomst.eind))
    event.add("summary", _readable(bijeenkomst.titel))
    event.add("location", _readable(bijeenkomst.plaats))
    event.add("description", _readable(bijeenkomst.toelichting))
    event.add("status", "CANCELLED" if methode == AFGELAST else "CONFIRMED")
    if genodigde is not None and genodigde.deelnemer is not None:
        event.add("organizer", _address(settings.DEFAULT_FROM_EMAIL, str(bijeenkomst.community)))
        lid = _address(genodigde.deelnemer.email, genodigde.deelnemer.naam)
        lid.params["RSVP"] = vText("TRUE")
        event.add("attendee", lid, encode=False)
    return event


def _address(email: str, naam: str) -> vCalAddress:
    adres = vCalAddress(f"mailto:{email}")
    adres.params["CN"] = vText(" ".join(_readable(naam).split()).replace('"', "'"))
    return adres


def _readable(tekst: str) -> str:
    """Without what no calendar program takes."""
    return "".join(teken for teken in tekst if teken.isprintable() or teken == "\n")
