"""Who gets what of communities; the columns are those of tabel.py.

community is closed: the coordinator of the cast (cop) runs it, the reader (lez) takes part. open_community and
vreemde_community (closed) are of other people. Whoever does not take part is outside: its organisation gives no right.
"""

_LID = "404 404 200 200 404 404 404 404 404 404 200"
_NIEMAND = "404 404 404 404 404 404 404 404 404 404 200"
_BEHEER = "404 404 403 200 404 404 404 404 404 404 200"
_BEHEER_POST = "404 404 403 422 404 404 404 404 404 404 422"
_BEHEER_KLAAR = "404 404 403 302 404 404 404 404 404 404 302"
_VREEMD_POST = "404 404 404 404 404 404 404 404 404 404 422"

COP = f"""\
GET  /cop/                                              200
GET  /cop/?zoek=wieler                                  200
GET  /cop/nieuw/                                        in  403 403 200 403 403 403 200 200 403 200
POST /cop/nieuw/                                        in  403 403 422 403 403 403 422 422 403 422
GET  /cop/{{community}}/                                {_LID}
GET  /cop/{{open_community}}/                           200
GET  /cop/{{vreemde_community}}/                        {_NIEMAND}
GET  /cop/{{community}}/wijzigen/                       {_BEHEER}
POST /cop/{{community}}/wijzigen/                       {_BEHEER_POST}
GET  /cop/{{open_community}}/wijzigen/                  403 403 403 403 403 403 403 403 403 403 200
POST /cop/{{vreemde_community}}/wijzigen/               {_VREEMD_POST}
GET  /cop/{{community}}/geschiedenis/                   404 404 404 200 404 404 404 404 404 404 200
GET  /cop/{{open_community}}/geschiedenis/              {_NIEMAND}
GET  /cop/{{community}}/geschiedenis/{{v_community}}/   404 404 404 200 404 404 404 404 404 404 200
GET  /cop/{{open_community}}/geschiedenis/{{v_community}}/ 404
GET  /cop/{{open_community}}/aanmelden/                 in  200 200 200 200 200 200 200 200 200 200
POST /cop/{{open_community}}/aanmelden/                 in  422 422 422 422 422 422 422 422 422 422
GET  /cop/{{community}}/aanmelden/                      in  404 403 403 404 404 404 404 404 404 403
POST /cop/{{vreemde_community}}/aanmelden/              in  404 404 404 404 404 404 404 404 404 403
GET  /cop/{{community}}/mijn-deelname/                  405
POST /cop/{{community}}/mijn-deelname/                  404 404 302 302 404 404 404 404 404 404 404
POST /cop/{{open_community}}/mijn-deelname/             404
GET  /cop/{{community}}/deelnemers/                     {_LID}
GET  /cop/{{open_community}}/deelnemers/                {_NIEMAND}
GET  /cop/{{community}}/deelnemers/nieuw/               {_BEHEER}
POST /cop/{{community}}/deelnemers/nieuw/               {_BEHEER_POST}
GET  /cop/{{open_community}}/deelnemers/nieuw/          403 403 403 403 403 403 403 403 403 403 200
GET  /cop/deelnemers/{{deelnemer}}/wijzigen/            {_BEHEER}
POST /cop/deelnemers/{{deelnemer}}/wijzigen/            {_BEHEER_POST}
GET  /cop/deelnemers/{{vreemde_deelnemer}}/wijzigen/    {_NIEMAND}
POST /cop/deelnemers/{{vreemde_deelnemer}}/wijzigen/    {_VREEMD_POST}
GET  /cop/deelnemers/{{deelnemer}}/verwijderen/         {_BEHEER}
POST /cop/deelnemers/{{deelnemer}}/verwijderen/         {_BEHEER_KLAAR}
GET  /cop/deelnemers/{{vreemde_deelnemer}}/verwijderen/ {_NIEMAND}
GET  /cop/deelnemers/{{deelnemer}}/beslissen/           405
POST /cop/deelnemers/{{deelnemer}}/beslissen/           {_BEHEER_KLAAR}
POST /cop/deelnemers/{{vreemde_deelnemer}}/beslissen/   404 404 404 404 404 404 404 404 404 404 302
"""
