"""Who gets what of the API: a line per operation. See tabel.py for the columns."""

# The API, below /api/v1. The last three are keys: one of Testdam that reads, one of Testdam that may do all that keys
# may, and one of the region. (A request with a session or a key needs no page to sign in: it gets 401.)
API = """
# method address                               bez inw lez cop opg gm  gm- beh reg buu pla | lees schrijf regio
GET  /                                              200
GET  /openapi.json                                  200
GET  /crss                                          200
GET  /opgavetypen                                   200
GET  /opgavetypen/{code}=natuur                     200
GET  /gebieden                                      200
GET  /gebieden/{id}={gebied}                        200
GET  /gebieden/{id}={eigen_gebied}                  404 404 200 200 200 200 200 200 200 404 200   200 200 200
GET  /gebieden/{id}={vreemd_gebied}                 404 404 404 404 404 404 404 404 404 200 200   404 404 404
GET  /opgaven                                       200
GET  /opgaven/{id}={openbaar}                       200
GET  /opgaven/{id}={eigen}                          404 404 200 200 200 200 200 200 200 404 200   200 200 200
GET  /opgaven/{id}={gedeeld}                        404 404 200 200 200 200 200 200 404 200 200   200 200 404
GET  /opgaven/{id}={vreemd}                         404 404 404 404 404 404 404 404 404 200 200   404 404 404
GET  /opgaven/{id}={afwezig}                        404
POST  /opgaven                                      401 403 403 403 400 400 400 400 403 400 400   403 400 403
POST  /opgaven/_veel                                401 403 403 403 400 400 400 400 403 400 400   403 400 403
PATCH /opgaven/{id}={eigen}                         401 403 403 403 428 428 428 428 403 404 428   403 428 403
PATCH /opgaven/{id}={vreemd}                        401 403 403 403 404 404 404 404 403 428 428   403 404 403
DELETE /opgaven/{id}={eigen}                        401 403 403 403 428 428 428 428 403 404 428   403 428 403
DELETE /opgaven/{id}={vreemd}                       401 403 403 403 404 404 404 404 403 428 428   403 404 403
GET  /begrippen                                     200
GET  /begrippen/{code}=stapeling                    200
GET  /begrippen/{code}=bestaat-niet                 404
GET  /communities                                   200
GET  /communities/{id}={open_community}             200
GET  /communities/{id}={community}                  404 404 200 200 404 404 404 404 404 404 200   404 404 404
GET  /communities/{id}={vreemde_community}          404 404 404 404 404 404 404 404 404 404 200   404 404 404
GET  /bijeenkomsten                                 200
GET  /bijeenkomsten/{id}={open_bijeenkomst}         200
GET  /bijeenkomsten/{id}={bijeenkomst}              404 404 200 200 404 404 404 404 404 404 200   404 404 404
GET  /bijeenkomsten/{id}={vreemde_bijeenkomst}      404 404 404 404 404 404 404 404 404 404 200   404 404 404
GET  /casussen                                      200
GET  /casussen/{id}={open_casus}                    200
GET  /casussen/{id}={casus}                         404
GET  /casussen/{id}={vreemde_casus}                 404 404 404 404 404 404 404 404 404 404 200   404 404 404
GET  /casussen/{id}={afwezig}                       404
GET  /inzichten                                     200
GET  /inzichten/{id}={open_inzicht}                 200
GET  /inzichten/{id}={inzicht}                      404
GET  /inzichten/{id}={vreemde_inzicht}              404 404 404 404 404 404 404 404 404 404 200   404 404 404
GET  /inzichten/{id}={afwezig}                      404
GET  /leervragen                                    200
GET  /leervragen/{id}={open_leervraag}              200
GET  /leervragen/{id}={leervraag}                   404
GET  /leervragen/{id}={vreemde_leervraag}           404 404 404 404 404 404 404 404 404 404 200   404 404 404
GET  /leervragen/{id}={afwezig}                     404
GET  /producten                                     200
GET  /producten/{id}={open_product}                 200
GET  /producten/{id}={product}                      404
GET  /producten/{id}={vreemde_product}              404 404 404 404 404 404 404 404 404 404 200   404 404 404
GET  /producten/{id}={afwezig}                      404
GET  /indicatoren                                   200
GET  /indicatoren/{id}={indicator}                  200
GET  /indicatoren/{id}={eigen_indicator}            404 404 200 200 200 200 200 200 200 404 200   200 200 200
GET  /indicatoren/{id}={vreemd_indicator}           404 404 404 404 404 404 404 404 404 200 200   404 404 404
POST /indicatoren                                   401 403 403 403 400 400 400 400 403 400 400   403 400 403
PATCH /indicatoren/{id}={eigen_indicator}           401 403 403 403 428 428 428 428 403 404 428   403 428 403
PATCH /indicatoren/{id}={vreemd_indicator}          401 403 403 403 404 404 404 404 403 428 428   403 404 403
GET  /indicatorwaarden                              200
POST /indicatorwaarden                              401 403 403 403 400 400 400 400 403 400 400   403 400 403
POST /indicatorwaarden/_veel                        401 403 403 403 400 400 400 400 403 400 400   403 400 403
GET  /indicatorwaarden/{id}={cijfer}                404 404 200 200 200 200 200 200 200 404 200   200 200 200
GET  /indicatorwaarden/{id}={vreemd_cijfer}         404 404 404 404 404 404 404 404 404 200 200   404 404 404
GET  /indicatorwaarden/{id}={afwezig}               404
PATCH /indicatorwaarden/{id}={cijfer}               401 403 403 403 428 428 428 428 403 404 428   403 428 403
PATCH /indicatorwaarden/{id}={vreemd_cijfer}        401 403 403 403 404 404 404 404 403 428 428   403 404 403
GET  /scores                                        200
GET  /overlappen                                    200
GET  /stapelvlakken                                 200
GET  /berekeningen                                  200
POST /berekeningen                                  401 403 403 403 400 400 400 400 400 400 400   403 400 403
GET  /berekeningen/{id}={run}                       200
POST /berekeningen/{id}/_annuleer={run}             401 403 403 403 409 409 409 409 409 409 409   403 409 403
GET  /vraagstukken                                  200
POST /vraagstukken                                  401 403 403 403 400 400 400 400 403 400 400   403 400 403
GET  /vraagstukken/{id}={vraagstuk}                 404 404 200 200 200 200 200 200 200 200 200   200 200 200
GET  /vraagstukken/{id}={eigen_vraagstuk}           404 404 200 200 200 200 200 200 200 404 200   200 200 200
GET  /vraagstukken/{id}={vreemd_vraagstuk}          404 404 404 404 404 404 404 404 404 200 200   404 404 404
PATCH /vraagstukken/{id}={vraagstuk}                401 403 403 403 428 428 428 428 403 428 428   403 428 403
PATCH /vraagstukken/{id}={vreemd_vraagstuk}         401 403 403 403 404 404 404 404 403 428 428   403 404 403
GET  /agenda-items                                  200
POST /agenda-items                                  401 403 403 403 400 400 400 400 403 400 400   403 400 403
GET  /agenda-items/{id}={item}                      404 404 200 200 200 200 200 200 200 200 200   200 200 200
GET  /agenda-items/{id}={vreemd_item}               404 404 404 404 404 404 404 404 404 200 200   404 404 404
PATCH /agenda-items/{id}={item}                     401 403 403 403 428 428 428 428 403 428 428   403 428 403
PATCH /agenda-items/{id}={vreemd_item}              401 403 403 403 404 404 404 404 403 428 428   403 404 403
GET  /stakeholders                                  200
GET  /stakeholders/{id}={stakeholder}               404 404 200 200 200 200 200 200 200 404 200   200 200 200
GET  /stakeholders/{id}={vreemd_stakeholder}        404 404 404 404 404 404 404 404 404 200 200   404 404 404
POST /stakeholders                                  401 403 403 403 400 400 400 400 403 400 400   403 400 403
PATCH /stakeholders/{id}={stakeholder}              401 403 403 403 428 428 428 428 403 404 428   403 428 403
PATCH /stakeholders/{id}={vreemd_stakeholder}       401 403 403 403 404 404 404 404 403 428 428   403 404 403
DELETE /stakeholders/{id}={stakeholder}             401 403 403 403 428 428 428 428 403 404 428   403 428 403
DELETE /stakeholders/{id}={vreemd_stakeholder}      401 403 403 403 404 404 404 404 403 428 428   403 404 403
GET  /participatie                                  200
GET  /participatie/{id}={proces}                    404 404 200 200 200 200 200 200 200 404 200   200 200 200
GET  /participatie/{id}={vreemd_proces}             404 404 404 404 404 404 404 404 404 200 200   404 404 404
POST /participatie                                  401 403 403 403 400 400 400 400 403 400 400   403 400 403
PATCH /participatie/{id}={proces}                   401 403 403 403 428 428 428 428 403 404 428   403 428 403
PATCH /participatie/{id}={vreemd_proces}            401 403 403 403 404 404 404 404 403 428 428   403 404 403
DELETE /participatie/{id}={proces}                  401 403 403 403 428 428 428 428 403 404 428   403 428 403
DELETE /participatie/{id}={vreemd_proces}           401 403 403 403 404 404 404 404 403 428 428   403 404 403
GET  /initiatieven                                  200
GET  /initiatieven/{id}={initiatief}                404 404 200 200 200 200 200 200 200 404 200   200 200 200
GET  /initiatieven/{id}={vreemd_initiatief}         404 404 404 404 404 404 404 404 404 200 200   404 404 404
POST /initiatieven                                  401 403 403 403 400 400 400 400 403 400 400   403 400 403
PATCH /initiatieven/{id}={initiatief}               401 403 403 403 428 428 428 428 403 404 428   403 428 403
PATCH /initiatieven/{id}={vreemd_initiatief}        401 403 403 403 404 404 404 404 403 428 428   403 404 403
DELETE /initiatieven/{id}={initiatief}              401 403 403 403 428 428 428 428 403 404 428   403 428 403
DELETE /initiatieven/{id}={vreemd_initiatief}       401 403 403 403 404 404 404 404 403 428 428   403 404 403
"""
