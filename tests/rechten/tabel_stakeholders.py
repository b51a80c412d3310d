"""The lines of stakeholders, participation and initiatives. The rest is in tabel.py.

{stakeholder}, {band}, {positie}, {contact}, {contactmoment}, {toezegging}, {proces}, {inbreng}, {initiatief} are of
Testdam and lie in {gebied}; with vreemd_ before them they are of Buurdorp, which shows them to nobody.
"""

_EIGEN_FORM = "in  403 403 403 200 200 403 200 403 404 200"
_EIGEN_POST = "in  403 403 403 422 422 403 422 403 404 422"
_VREEMD_FORM = "in  403 403 403 404 404 404 404 403 200 200"
_LEES = "404 404 200 200 200 200 200 200 200 404 200"
_VREEMD_LEES = "404 404 404 404 404 404 404 404 404 200 200"
#: Who may do so somewhere; an area manager of other areas finds out afterwards.
_OVERAL = "in  403 403 403 200 200 200 200 403 200 200"

_WIJZIGEN = (
    "/stakeholders/{%sstakeholder}/wijzigen/", "/stakeholders/betrokkenheden/{%sband}/wijzigen/",
    "/stakeholders/posities/{%spositie}/wijzigen/", "/stakeholders/contactpersonen/{%scontact}/wijzigen/",
    "/stakeholders/contactmomenten/{%scontactmoment}/wijzigen/", "/stakeholders/afspraken/{%stoezegging}/wijzigen/",
    "/stakeholders/participatie/{%sproces}/wijzigen/", "/stakeholders/inbreng/{%sinbreng}/wijzigen/",
    "/stakeholders/initiatieven/{%sinitiatief}/wijzigen/", "/stakeholders/betrokkenheden/{%sband}/positie/",
    "/stakeholders/{%sstakeholder}/contactpersoon/", "/stakeholders/{%sstakeholder}/contactmoment/",
    "/stakeholders/{%sstakeholder}/afspraak/", "/stakeholders/participatie/{%sproces}/inbreng/",
)  # fmt: skip
_VERWIJDEREN = (
    "/stakeholders/{%sstakeholder}/verwijderen/", "/stakeholders/betrokkenheden/{%sband}/verwijderen/",
    "/stakeholders/posities/{%spositie}/verwijderen/", "/stakeholders/contactmomenten/{%scontactmoment}/verwijderen/",
    "/stakeholders/afspraken/{%stoezegging}/verwijderen/", "/stakeholders/participatie/{%sproces}/verwijderen/",
    "/stakeholders/inbreng/{%sinbreng}/verwijderen/", "/stakeholders/initiatieven/{%sinitiatief}/verwijderen/",
)  # fmt: skip
_LEZEN = (
    "/stakeholders/{%sstakeholder}/", "/stakeholders/participatie/{%sproces}/",
    "/stakeholders/initiatieven/{%sinitiatief}/",
)  # fmt: skip
_SOORTEN = (("", "stakeholder"), ("participatie/", "proces"), ("initiatieven/", "initiatief"))


def _lines() -> list[str]:
    regels = []
    for paden, eigen, post, vreemd in (
        (_WIJZIGEN, _EIGEN_FORM, _EIGEN_POST, _VREEMD_FORM),
        (_VERWIJDEREN, _EIGEN_FORM, "in  403 403 403 409 409 403 409 403 404 409", _VREEMD_FORM),
    ):
        for pad in paden:
            regels += [f"GET {pad % ''} {eigen}", f"POST {pad % ''} {post}", f"GET {pad % 'vreemd_'} {vreemd}"]
    for pad in _LEZEN:
        regels += [f"GET {pad % ''} {_LEES}", f"GET {pad % 'vreemd_'} {_VREEMD_LEES}"]
    for map_, soort in _SOORTEN:
        adres = f"/stakeholders/{map_}{{%s{soort}}}/"
        regels += [
            f"GET {adres % ''}zichtbaarheid/ in 403 403 403 403 200 403 200 403 403 200",
            f"POST {adres % ''}zichtbaarheid/ in 403 403 403 403 422 403 422 403 403 422",
            f"GET {adres % 'vreemd_'}zichtbaarheid/ in 403 403 403 403 404 404 404 403 403 200",
            f"GET {adres % ''}geschiedenis/ {_LEES}",
            f"GET {adres % 'vreemd_'}geschiedenis/ {_VREEMD_LEES}",
            f"GET {adres % ''}geschiedenis/{{v_{soort}}}/ {_LEES}",
            f"GET {adres % 'vreemd_'}geschiedenis/{{v_{soort}}}/ 404",
            f"GET {adres % ''}geschiedenis/{{v_{soort}}}/terugzetten/ {_EIGEN_FORM}",
            f"POST {adres % ''}geschiedenis/{{v_{soort}}}/terugzetten/ in  403 403 403 409 409 403 409 403 404 409",
            f"GET {adres % 'vreemd_'}geschiedenis/{{v_{soort}}}/terugzetten/ {_VREEMD_FORM[:-7]}404 404",
        ]
    return regels


STAKEHOLDERS = (
    "\n".join(_lines())
    + f"""
GET  /stakeholders/                                           200
GET  /stakeholders/stakeholders.csv                           200
GET  /stakeholders/participatie/                              200
GET  /stakeholders/participatie/participatie.csv              200
GET  /stakeholders/initiatieven/                              200
GET  /stakeholders/initiatieven/initiatieven.csv              200
GET  /stakeholders/nieuw/                                     {_OVERAL}
POST /stakeholders/nieuw/                                     in  403 403 403 422 422 422 422 403 422 422
GET  /stakeholders/inlezen/                                   in  403 403 403 200 200 200 200 403 200 403
POST /stakeholders/inlezen/                                   in  403 403 403 422 422 422 422 403 422 403
GET  /stakeholders/vergadermodus/                             405
POST /stakeholders/vergadermodus/                             in  403 403 403 302 302 302 302 403 302 302
GET  /stakeholders/verbinden/                                 in  403 403 403 404 404 404 404 403 404 404
GET  /stakeholders/verbinden/?gebied={{gebied}}               {_OVERAL}
GET  /stakeholders/verbinden/?gebied={{vreemd_gebied}}        {_VREEMD_FORM}
GET  /stakeholders/{{stakeholder}}/verbinden/                 {_EIGEN_FORM}
GET  /stakeholders/{{vreemd_stakeholder}}/verbinden/          {_VREEMD_FORM}
GET  /stakeholders/{{stakeholder}}/betrokkenheid/?opgave={{eigen}}  in  403 403 403 200 200 200 200 403 404 200
POST /stakeholders/{{stakeholder}}/betrokkenheid/?opgave={{eigen}}  in  403 403 403 422 422 422 422 403 404 422
GET  /stakeholders/{{stakeholder}}/betrokkenheid/?opgave={{vreemd}} in  403 403 403 404 404 404 404 403 404 200
GET  /stakeholders/{{vreemd_stakeholder}}/betrokkenheid/?opgave={{openbaar}}  {_VREEMD_FORM}
GET  /stakeholders/contactpersonen/{{contact}}/wissen/         {_EIGEN_FORM}
POST /stakeholders/contactpersonen/{{contact}}/wissen/         in  403 403 403 302 302 403 302 403 404 302
GET  /stakeholders/contactpersonen/{{vreemd_contact}}/wissen/  {_VREEMD_FORM}
GET  /stakeholders/gebied/{{gebied}}/                          200
GET  /stakeholders/gebied/{{vreemd_gebied}}/                   {_VREEMD_LEES}
GET  /stakeholders/opgave/{{openbaar}}/                        200
GET  /stakeholders/opgave/{{vreemd}}/                          {_VREEMD_LEES}
GET  /stakeholders/participatie/{{proces}}/gehoord/            {_EIGEN_FORM}
POST /stakeholders/participatie/{{proces}}/gehoord/            {_EIGEN_POST}
GET  /stakeholders/participatie/{{vreemd_proces}}/gehoord/     {_VREEMD_FORM}
GET  /stakeholders/gehoord/bestaat-niet/                       410
POST /stakeholders/gehoord/bestaat-niet/                       410
GET  /stakeholders/participatie/nieuw/                         {_OVERAL}
GET  /stakeholders/participatie/nieuw/?opgave={{eigen}}        in  403 403 403 200 200 200 200 403 404 200
POST /stakeholders/participatie/nieuw/?opgave={{eigen}}        in  403 403 403 422 422 422 422 403 404 422
GET  /stakeholders/participatie/nieuw/?opgave={{vreemd}}       {_VREEMD_FORM}
GET  /stakeholders/participatie/ladder/                        in  403 403 403 200 200 200 200 403 200 404
GET  /stakeholders/participatie/ladder/3/                      in  403 403 403 403 403 403 200 403 403 404
POST /stakeholders/participatie/ladder/3/                      in  403 403 403 403 403 403 422 403 403 404
GET  /stakeholders/initiatieven/nieuw/                         {_OVERAL}
GET  /stakeholders/initiatieven/nieuw/?gebied={{gebied}}       {_OVERAL}
POST /stakeholders/initiatieven/nieuw/?gebied={{gebied}}       in  403 403 403 422 422 422 422 403 422 422
GET  /stakeholders/initiatieven/nieuw/?gebied={{vreemd_gebied}} {_VREEMD_FORM}
"""
)
