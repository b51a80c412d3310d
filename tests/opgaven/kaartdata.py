"""How a test asks the map for its data, about the square of the worked example."""

from __future__ import annotations

import json

from tests.make import make_indeling

#: Around the square of the worked example, which lies near Ouddorp.
BBOX = "4.4,51.5,4.7,51.7"
ELDERS = "6.0,52.5,6.1,52.6"
#: The two tiles of zoom 14 that the square lies in, one above the other, and one elsewhere.
TEGELS = "4200/2720,4200/2721"
ANDERE_TEGEL = "4233/2640"


def ask(client, naam: str, **params):
    indeling = make_indeling()
    vraag = {"indeling": indeling.pk, "niveau": "wijk", "bbox": BBOX, "zoom": 14, "tegels": TEGELS} | params
    return client.get(f"/kaart/data/{naam}/", {key: value for key, value in vraag.items() if value is not None})


def shapes(response) -> dict:
    assert response.status_code == 200, response.content
    return json.loads(response.content)


def tiles(client, naam: str, **params) -> list[dict]:
    return shapes(ask(client, naam, **params))["tegels"]
