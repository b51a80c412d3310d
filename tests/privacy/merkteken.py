"""Somebody whose every name can be found again, and who leaves all the traces that the product lets people leave."""

from __future__ import annotations

from django.urls import reverse

from accounts.models import User
from accounts.services.sleutels import api_sleutel_create
from opgaven.models import Opgave
from tests.cast import WACHTWOORD, gemeente_testdam
from tests.make import make_gebied, make_opgave

#: Names that occur nowhere else.
MERK = ("xantippe", "Zwaluwmarkt", "xantippe.zwaluwmarkt@merkteken.example", "Quirinalis")


def live_a_little(client, user: User) -> Opgave:
    """Everything that leaves a trace: sign in, fail to, change, compute, export, correct, look, set values."""
    client.post("/inloggen/", {"username": user.username, "password": "niet-het-wachtwoord"})
    client.post("/inloggen/", {"username": user.email, "password": "niet-het-wachtwoord"})
    client.post("/wachtwoord/vergeten/", {"email": user.email})
    client.post("/inloggen/", {"username": user.username, "password": WACHTWOORD})
    assert "_auth_user_id" in client.session
    gebied = make_gebied()
    opgave = make_opgave(organisatie=gemeente_testdam(), hoeveelheid=220, eenheid="woningen")
    client.post(reverse("opgave-verwijderen", args=[opgave.pk]))
    opgave.gewijzigd_door = user
    opgave.save()
    client.get("/opgaven/opgaven.csv")
    client.get("/account/privacy/")
    client.get("/account/privacy/gegevens.json")
    client.post("/account/naam/", {"first_name": "Quirinalis", "last_name": MERK[1]})
    client.post("/account/e-mail/", {"action_add": "1", "email": "nieuw." + MERK[2]})
    client.post("/berekeningen/", {"gebieden": f"{gebied.indeling_id}-wijk"})
    client.post(
        "/matrix/woningbouw/natuur/", {"soort": "wrijving", "waarde": 3, "reden": "Zo gaat het hier", "bewijs": "zwak"}
    )
    client.post("/bestaat-niet/", {"naam": MERK[1]})
    api_sleutel_create(organisatie=gemeente_testdam(), naam="QGIS", door=user)
    return opgave


def marks_in(*texts: object) -> list[str]:
    """Which of the marks stand in these texts."""
    text = "\n".join(map(str, texts)).lower()
    return [merk for merk in MERK if merk.lower() in text]
