"""What somebody may not see, no number tells: every score equals that of a world without it (method.md, section 2)."""

from __future__ import annotations

import pytest

from accounts.permissions import ALLES, OPENBAAR, doelgroep_of
from gebied.models import Gebied
from opgaven.models import Berekening, Opgave, Score
from opgaven.scorenamen import SCORES
from opgaven.selectors.gebied import area_detail, pairs_of
from opgaven.selectors.opgave import get_opgave, layers_of, neighbours_of
from opgaven.selectors.scorelijst import scores_of_run
from opgaven.selectors.scores import Vraag, score_table
from opgaven.selectors.verloop import score_history
from opgaven.selectors.zicht import sees_all
from opgaven.services.berekening import berekening_start
from opgaven.services.opgaven import opgave_remove
from tests.cast import gemeente_testdam
from tests.make import make_gebied, make_indeling, make_opgave, square, worked_example

pytestmark = pytest.mark.django_db


@pytest.fixture
def wereld():
    """The worked example, of which nature (b) is Testdam's own business."""
    gebied, a, b, c = worked_example()
    Opgave.objects.filter(pk=b.pk).update(zichtbaarheid="intern", organisatie=gemeente_testdam())
    compute()
    return gebied, a, b, c


def compute() -> Berekening:
    return berekening_start(indeling=make_indeling(), niveau="wijk", direct=True)


def question(gebied: Gebied, doelgroep) -> Vraag:
    return Vraag(gebied.indeling_id, gebied.niveau, doelgroep=doelgroep)


def test_the_public_gets_the_scores_of_a_world_without_it(wereld, buur):
    gebied, _, b, _ = wereld
    openbaar = [area_detail(gebied, question(gebied, doelgroep)) for doelgroep in (OPENBAAR, doelgroep_of(buur))]

    opgave_remove(opgave=b, user=None)
    compute()
    zonder = area_detail(gebied, question(gebied, ALLES))

    for detail in openbaar:
        assert detail.scores == pytest.approx(zonder.scores)
        assert [(paar.a.id, paar.b.id) for paar in detail.paren] == [(paar.a.id, paar.b.id) for paar in zonder.paren]
        assert [paar.aandeel_conflict for paar in detail.paren] == pytest.approx(
            [paar.aandeel_conflict for paar in zonder.paren]
        )
        assert [(deel.opgave.id, deel.druk) for deel in detail.deelnames] == [
            (deel.opgave.id, pytest.approx(deel.druk)) for deel in zonder.deelnames
        ]


def test_the_owner_and_the_bureau_of_the_region_get_all_of_it(wereld, lezer, regiobureau, platformbeheerder):
    gebied, *_ = wereld
    for actor in (lezer, regiobureau, platformbeheerder):
        assert area_detail(gebied, question(gebied, doelgroep_of(actor))).scores["conflict"] == pytest.approx(4.5)


def test_classes_come_from_the_values_that_may_be_seen(wereld):
    gebied, *_ = wereld
    alles, openbaar = (score_table(question(gebied, doelgroep)) for doelgroep in (ALLES, OPENBAAR))

    assert alles.grenzen("conflict") == pytest.approx([4.5] * 4)
    assert openbaar.grenzen("conflict") == pytest.approx([openbaar.waarden["conflict"][0]] * 4)


def test_a_change_of_visibility_counts_at_once_without_a_run(wereld):
    gebied, _, b, _ = wereld
    voor = score_table(question(gebied, OPENBAAR)).waarden["opgaven"].tolist()
    Opgave.objects.filter(pk=b.pk).update(zichtbaarheid="openbaar")
    na = score_table(question(gebied, OPENBAAR)).waarden["opgaven"].tolist()
    Opgave.objects.filter(pk=b.pk).update(zichtbaarheid="intern")

    assert (voor, na) == ([2], [3])
    assert score_table(question(gebied, OPENBAAR)).waarden["opgaven"].tolist() == [2]


def test_an_old_run_tells_what_follows_from_the_pairs_and_leaves_out_the_rest(wereld):
    gebied, *_ = wereld
    nu = area_detail(gebied, question(gebied, OPENBAAR)).scores
    (rij,) = scores_of_run(berekening=Berekening.objects.get(), doelgroep=OPENBAAR)
    verloop = score_history(gebied, OPENBAAR)

    uit_paren = ("opgaven", "overlap_m2", "conflict", "samenhang", "tegenwerking", "stapel_gemiddeld")
    for naam in SCORES:
        verwacht = pytest.approx(nu[naam]) if naam in uit_paren else None
        assert rij[naam] == verwacht
        assert verloop.waarden[naam] == [verwacht]
    assert (rij["rang"], rij["klasse"]) == (None, None)
    assert set(verloop.known()) == set(uit_paren)


def test_an_old_run_is_whole_for_who_sees_all(wereld, lezer):
    gebied, *_ = wereld
    (rij,) = scores_of_run(berekening=Berekening.objects.get(), doelgroep=doelgroep_of(lezer))
    stored = Score.objects.get(gebied=gebied)

    assert {naam: rij[naam] for naam in SCORES} == {naam: getattr(stored, naam) for naam in SCORES}


def test_pairs_with_it_are_not_there(wereld):
    gebied, a, _, c = wereld

    assert [(p.a.id, p.b.id) for _, p in pairs_of(question(gebied, OPENBAAR))] == [(a.pk, c.pk)]


def test_beside_an_opgave_nothing_hidden_presses_or_neighbours(wereld, lezer):
    _, a, b, c = wereld
    opgave = get_opgave(a.pk, OPENBAAR)
    (laag,), (alles,) = layers_of(opgave, OPENBAAR), layers_of(opgave, doelgroep_of(lezer))

    assert [buur.opgave.id for buur in neighbours_of(opgave, laag, OPENBAAR)] == [c.pk]
    assert {buur.opgave.id for buur in neighbours_of(opgave, alles, doelgroep_of(lezer))} == {b.pk, c.pk}
    assert laag.druk == pytest.approx(0.5), "recreation presses on the lower half of a"
    assert alles.druk == pytest.approx(2 / 3), "with nature on the right third as well"


def test_an_area_that_is_private_is_not_among_the_others(lezer):
    make_gebied(square(0))
    eigen = make_gebied(square(5000), organisatie=gemeente_testdam(), zichtbaarheid="intern")
    make_opgave(square(0, 0, 9000))
    compute()
    vraag = question(eigen, OPENBAAR)

    assert not sees_all(OPENBAAR)
    assert eigen.pk not in score_table(vraag).gebied_ids
    assert area_detail(eigen, vraag) is None
    assert eigen.pk in score_table(question(eigen, doelgroep_of(lezer))).gebied_ids
