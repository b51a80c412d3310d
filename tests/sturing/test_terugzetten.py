"""An earlier version of a question, an agenda item or an agreement is put back; what others did with it stays."""

from __future__ import annotations

import pytest

from sturing.models import Vraagstuk
from sturing.services.vraagstukken import vraagstuk_answer, vraagstuk_close
from tests.make import make_gebied, square
from tests.sturing.maken import make_afspraak, make_item, make_regioafspraak, make_vraagstuk, vandaag

pytestmark = pytest.mark.django_db


def changed(obj, **waarden):
    """Its first version, after it was given these values."""
    for veld, waarde in waarden.items():
        setattr(obj, veld, waarde)
    obj.save()
    return versions(obj).first().pgh_id


def versions(obj):
    return type(obj).pgh_event_models["gewijzigd"].objects.filter(pgh_obj_id=obj.pk).order_by("pgh_id")


def put_back(client, obj, nummer):
    adres = f"{obj.get_absolute_url()}geschiedenis/{nummer}/terugzetten/"
    assert client.post(adres, {"nieuwste": 1}).status_code == 409
    response = client.post(adres, {"nieuwste": versions(obj).last().pgh_id})
    obj.refresh_from_db()
    return response.status_code


def test_the_question_comes_back_and_the_answer_stays(client, opgavemanager, buur):
    aan = buur.lidmaatschappen.get().organisatie
    vraagstuk = make_vraagstuk(make_gebied(square()), aan, titel="Kan de berging eerst?", dagen=28)
    eerste = changed(vraagstuk, titel="Kan het?", vraag="Hoe dan?")
    vraagstuk_answer(vraagstuk=vraagstuk, antwoord="Ja, in 2027.", actor=buur)
    client.force_login(opgavemanager)
    bladzijde = client.get(f"{vraagstuk.get_absolute_url()}geschiedenis/{eerste}/terugzetten/").text
    assert "Kan de berging eerst?" in bladzijde
    assert "Ja, in 2027." not in bladzijde, "the answer does not change, so it is no difference"

    assert put_back(client, vraagstuk, eerste) == 302

    assert (vraagstuk.titel, vraagstuk.vraag) == ("Kan de berging eerst?", "Wat is er nodig?")
    assert (vraagstuk.antwoord, vraagstuk.status) == ("Ja, in 2027.", Vraagstuk.Status.BEANTWOORD)


def test_what_was_closed_is_not_put_back(client, opgavemanager):
    vraagstuk = make_vraagstuk(make_gebied(square()))
    eerste = changed(vraagstuk, titel="Kan het?")
    vraagstuk_close(vraagstuk=vraagstuk, uitkomst="Het kan.", actor=opgavemanager)
    client.force_login(opgavemanager)
    versie = f"{vraagstuk.get_absolute_url()}geschiedenis/{eerste}/"
    assert "Zet deze versie terug" not in client.get(versie).text
    assert client.post(f"{versie}terugzetten/", {"nieuwste": versions(vraagstuk).last().pgh_id}).status_code == 403
    vraagstuk.refresh_from_db()
    assert vraagstuk.titel == "Kan het?"


def test_an_item_an_agreement_and_a_regional_agreement_come_back(client, opgavemanager):
    gebied = make_gebied(square())
    client.force_login(opgavemanager)

    item = make_item(gebied, titel="Eén ontwerp", status="bezig", geld_gevraagd=100)
    eerste = changed(item, titel="Twee ontwerpen", status="klaar", klaar_op=vandaag(), geld_gevraagd=900)
    assert put_back(client, item, eerste) == 302
    assert (item.titel, item.status, item.klaar_op, item.geld_gevraagd) == ("Eén ontwerp", "bezig", None, 900)

    afspraak = make_afspraak(gebied, tekst="Eén ontwerp.")
    assert put_back(client, afspraak, changed(afspraak, tekst="Geen ontwerp.")) == 302
    assert afspraak.tekst == "Eén ontwerp."

    regio = make_regioafspraak(gebied)
    assert put_back(client, regio, changed(regio, aantal=1)) == 302
    assert regio.aantal == 900
    assert list(regio.gebieden.all()) == [gebied]
