"""What somebody said without a name may name another: that name is found and goes out, and nothing is told by it."""

from __future__ import annotations

import pytest

from accounts.models import Rol
from gebied.models import Rolgebied
from stakeholders.models import Gehoorantwoord, Gehoorronde
from stakeholders.services.sporen import Namen, traces
from tests.cast import gemeente_testdam, make_organisatie
from tests.make import make_gebied, square
from tests.stakeholders.make import make_contact, make_proces, make_stakeholder
from tests.sturing.maken import vandaag

pytestmark = pytest.mark.django_db
NAAM = "Wolfraam Iepenveld"


def heard(proces, woorden):
    ronde = Gehoorronde.objects.create(participatieproces=proces, begonnen_op=vandaag(), sluit_op=vandaag(9))
    return Gehoorantwoord.objects.create(ronde=ronde, gehoord="nee", woorden=woorden)


def test_a_name_in_what_somebody_said_without_a_name_is_found_and_the_words_around_it_are_not_shown(
    client, opgavemanager
):
    contact, gebied = make_contact(make_stakeholder("Fanfare"), naam=NAAM), make_gebied()
    gezegd = heard(make_proces(gebied=gebied), f"Alleen {NAAM} werd gehoord, ik niet")
    ander = make_proces("Van Ver", organisatie=make_organisatie("gm9", "Ver"), gebied=gebied)
    elders = heard(ander, f"Bel {NAAM}")
    client.force_login(opgavemanager)
    adres = f"/stakeholders/contactpersonen/{contact.pk}/wissen/"

    pagina = client.get(adres)

    (spoor,) = pagina.context["sporen"]
    sleutel = f"stakeholders.gehoorantwoord:{gezegd.pk}:woorden"
    assert (spoor.sleutel, spoor.voor, spoor.treffer, spoor.na, spoor.zeker) == (sleutel, "", NAAM, "", True)
    assert "ik niet" not in pagina.content.decode()
    assert client.post(adres, {"spoor": [sleutel, sleutel.replace(str(gezegd.pk), str(elders.pk))]}).status_code == 302
    for antwoord in (gezegd, elders):
        antwoord.refresh_from_db()
    assert (gezegd.woorden, gezegd.gehoord) == ("Alleen iemand werd gehoord, ik niet", "nee")
    assert elders.woorden == f"Bel {NAAM}"


def test_who_works_in_some_areas_finds_what_was_said_there(client, gebiedsmanager):
    hier, daar = make_gebied(), make_gebied(square(9000, 0))
    Rolgebied.objects.create(rol=Rol.objects.get(lidmaatschap__user=gebiedsmanager), gebied=hier)
    gezegd, _elders = (heard(make_proces(gebied=een), f"Bel {NAAM}") for een in (hier, daar))
    gevonden = traces(namen=Namen((NAAM,), ()), organisatie_id=gemeente_testdam().pk, actor=gebiedsmanager)
    assert [spoor.sleutel for spoor in gevonden] == [f"stakeholders.gehoorantwoord:{gezegd.pk}:woorden"]
