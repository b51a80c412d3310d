"""A shape that was not saved yet: of one person, for two days, and gone with that person."""

from __future__ import annotations

from datetime import timedelta

import pytest
import shapely
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts.services.opruimen import clean_up
from accounts.services.wissen import user_erase
from gebied.crs import RD
from opgaven import vlakinvoer
from opgaven.models import BewaardeVorm
from opgaven.selectors.bewaard import kept_shape, key_hash
from opgaven.services.bewaren import shape_keep
from tests.make import X0, Y0
from tests.vormvragen import LEZEN, read, refusal

pytestmark = pytest.mark.django_db


def test_a_key_is_of_one_person_and_lives_two_days(tekenaar, client, buur):
    sleutel = read(tekenaar, coordinaten="100000 400000\n100100 400000\n100100 400100")["sleutel"]
    verlopen = (422, "Dit vlak is niet meer bewaard. Lees het opnieuw in, of teken het opnieuw.")

    BewaardeVorm.objects.update(bewaard_op=timezone.now() - timedelta(hours=47))
    assert read(tekenaar, sleutel=sleutel)["oppervlakteM2"] == 5_000
    with pytest.raises(ValidationError):
        vlakinvoer.from_key(sleutel, buur.pk)
    client.force_login(buur)
    assert refusal(client.post(LEZEN, {"sleutel": sleutel})) == verlopen
    assert refusal(client.post(LEZEN, {"sleutel": sleutel + "x"})) == verlopen


def test_the_night_sweeps_what_expired(tekenaar, platformbeheerder):
    read(tekenaar, coordinaten="100000 400000\n100100 400000\n100100 400100")
    BewaardeVorm.objects.update(bewaard_op=timezone.now() - timedelta(hours=49))
    jong = read(tekenaar, coordinaten="100000 400000\n100100 400000\n100100 400100")["sleutel"]

    clean_up()

    assert [vorm.kenmerk for vorm in BewaardeVorm.objects.all()] == [key_hash(jong)]


def test_a_person_reads_that_a_place_is_kept_and_takes_it_along_when_erased(tekenaar, opgavemanager):
    read(tekenaar, coordinaten="100000 400000\n100100 400000\n100100 400100")

    assert "Plekken die nog niet zijn opgeslagen" in tekenaar.get("/account/privacy/gegevens.json").content.decode()
    user_erase(user=opgavemanager, aanleiding="verzoek")
    assert not BewaardeVorm.objects.exists()


def test_the_oldest_shapes_make_room(opgavemanager):
    vlak = shapely.MultiPolygon([shapely.box(X0, Y0, X0 + 10, Y0 + 10)])
    sleutels = [shape_keep(vlak=vlak, gebruiker_id=opgavemanager.pk) for _ in range(32)]

    assert BewaardeVorm.objects.count() == 30
    assert kept_shape(sleutels[1], opgavemanager.pk) is None
    assert kept_shape(sleutels[2], opgavemanager.pk).equals(vlak)


def test_the_form_stores_what_the_key_names(opgavemanager):
    vlak = shapely.MultiPolygon([shapely.box(X0, Y0, X0 + 10, Y0 + 10)])

    plek = vlakinvoer.from_key(shape_keep(vlak=vlak, gebruiker_id=opgavemanager.pk), opgavemanager.pk)

    assert (plek.srid, plek.geom_type, bytes(plek.wkb)) == (RD, "MultiPolygon", shapely.to_wkb(vlak))
