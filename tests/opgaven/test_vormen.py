"""Shapes of opgaven: no row where nothing would be seen."""

import pytest

from opgaven.models import OpgaveVorm
from opgaven.services.vormen import make_opgave_shapes
from tests.make import make_opgave, square

pytestmark = pytest.mark.django_db


def test_a_large_opgave_has_a_shape_at_every_detail():
    opgave = make_opgave(square(0, 0, 5000))

    assert make_opgave_shapes(opgave_ids=[opgave.pk]) == 1

    assert sorted(opgave.vormen.values_list("detail", flat=True)) == [0, 1, 2, 3, 4]


def test_an_opgave_of_20_by_20_m_is_not_drawn_where_a_pixel_is_640_m():
    opgave = make_opgave(square(0, 0, 20))

    make_opgave_shapes(opgave_ids=[opgave.pk])

    assert sorted(opgave.vormen.values_list("detail", flat=True)) == [3, 4]


def test_only_the_given_opgaven_are_made_anew():
    one, other = make_opgave(), make_opgave()
    make_opgave_shapes(opgave_ids=[one.pk, other.pk])
    before = set(other.vormen.values_list("pk", flat=True))

    make_opgave_shapes(opgave_ids=[one.pk])

    assert set(other.vormen.values_list("pk", flat=True)) == before
    assert OpgaveVorm.objects.filter(opgave=one, detail=4).count() == 1


def test_nothing_to_make_is_fine():
    assert make_opgave_shapes(opgave_ids=[]) == 0
