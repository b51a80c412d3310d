"""Who gets what of the profile of an area and of effects: a line per address. See tabel.py for the columns."""

PROFIEL = """\
GET  /gebieden/indicatoren/                                             in  403 403 403 200 200 200 200 403 200 200
GET  /gebieden/indicatoren/lijst.csv                                     in  403 403 403 200 200 200 200 403 200 200
GET  /gebieden/indicatoren/{eigen_indicator}/wijzigen/                  in  403 403 403 200 403 403 200 403 404 200
POST /gebieden/indicatoren/{eigen_indicator}/wijzigen/                  in  403 403 403 422 403 403 422 403 404 422
GET  /gebieden/indicatoren/{vreemd_indicator}/wijzigen/                 in  403 403 403 404 404 404 404 403 200 200
GET  /gebieden/indicatoren/{indicator}/wijzigen/                        in  403 403 403 403 403 403 403 403 403 200
GET  /gebieden/indicatoren/{indicator}/geschiedenis/                    404 404 200 200 200 200 200 200 200 200 200
GET  /gebieden/indicatoren/{eigen_indicator}/geschiedenis/              404 404 200 200 200 200 200 200 200 404 200
GET  /gebieden/indicatoren/{vreemd_indicator}/geschiedenis/             404 404 404 404 404 404 404 404 404 200 200
GET  /gebieden/indicatoren/{eigen_indicator}/geschiedenis/{v_ei}/       404 404 200 200 200 200 200 200 200 404 200
GET  /gebieden/indicatoren/{eigen_indicator}/geschiedenis/{v_vi}/       404
GET  /gebieden/indicatoren/{indicator}/geschiedenis/{v_i}/              404 404 200 200 200 200 200 200 200 200 200
GET  /gebieden/indicatoren/{eigen_indicator}/geschiedenis/{v_ei}/terugzetten/ in 403 403 403 200 403 403 200 403 404 200
POST /gebieden/indicatoren/{eigen_indicator}/geschiedenis/{v_ei}/terugzetten/ in 403 403 403 409 403 403 409 403 404 409
GET  /gebieden/indicatoren/{vi}/geschiedenis/{v_vi}/terugzetten/        in  403 403 403 404 404 404 404 403 200 200
POST /gebieden/indicatoren/{indicator}/geschiedenis/{v_i}/terugzetten/  in  403 403 403 403 403 403 403 403 403 409
GET  /gebieden/{gebied}/profiel/indicatoren/{indicator}/geschiedenis/   404 404 200 200 200 200 200 200 200 200 200
GET  /gebieden/{gebied}/profiel/indicatoren/{eigen_indicator}/geschiedenis/ 404 404 200 200 200 200 200 200 200 404 200
GET  /gebieden/{gebied}/profiel/indicatoren/{vreemd_indicator}/geschiedenis/ 404 404 404 404 404 404 404 404 404 200 200
GET  /gebieden/{vreemd_gebied}/profiel/indicatoren/{indicator}/geschiedenis/ 404 404 404 404 404 404 404 404 404 200 200
GET  /gebieden/{gebied}/profiel/indicatoren/                            200
GET  /gebieden/{vreemd_gebied}/profiel/indicatoren/                     404 404 404 404 404 404 404 404 404 200 200
GET  /gebieden/{gebied}/profiel/indicatoren.csv                         200
GET  /gebieden/{vreemd_gebied}/profiel/indicatoren.csv                  404 404 404 404 404 404 404 404 404 200 200
GET  /gebieden/{gebied}/profiel/indicatoren/{indicator}/beoordelen/     in  403 403 403 200 200 403 200 403 200 200
POST /gebieden/{gebied}/profiel/indicatoren/{indicator}/beoordelen/     in  403 403 403 422 422 403 422 403 422 422
GET  /gebieden/{gebied}/profiel/indicatoren/{vreemd_indicator}/beoordelen/ in  403 403 403 404 404 403 404 403 404 404
GET  /gebieden/{vreemd_gebied}/profiel/indicatoren/{indicator}/beoordelen/ in  403 403 403 404 404 404 404 403 404 404
GET  /gebieden/{gebied}/profiel/kenmerken/                              200
GET  /gebieden/{gebied}/profiel/gebiedsbeeld/                           200
GET  /gebieden/{gebied}/profiel/signalen/                               200
GET  /gebieden/{vreemd_gebied}/profiel/kenmerken/                       404 404 404 404 404 404 404 404 404 200 200
GET  /gebieden/{gebied}/profiel/kenmerken.csv                           200
GET  /gebieden/{gebied}/profiel/kenmerken.xlsx                          200
GET  /gebieden/{gebied}/profiel/indicatoren.xlsx                        200
GET  /gebieden/{vreemd_gebied}/profiel/kenmerken.csv                    404 404 404 404 404 404 404 404 404 200 200
GET  /gebieden/{gebied}/profiel/kenmerken.json                          200
GET  /gebieden/{vreemd_gebied}/profiel/kenmerken.json                   404 404 404 404 404 404 404 404 404 200 200
GET  /gebieden/{gebied}/profiel/kenmerken/nieuw/                        in  403 403 403 200 200 403 200 403 200 200
POST /gebieden/{gebied}/profiel/kenmerken/nieuw/                        in  403 403 403 422 422 403 422 403 422 422
GET  /gebieden/{gebied}/profiel/zwaartepunten/nieuw/                    in  403 403 403 200 200 403 200 403 200 200
GET  /gebieden/{gebied}/profiel/signalen/nieuw/                         in  403 403 403 404 404 404 404 403 404 404
GET  /gebieden/{vreemd_gebied}/profiel/kenmerken/nieuw/                 in  403 403 403 404 404 404 404 403 200 200
GET  /gebieden/{gebied}/profiel/kenmerken/{kenmerk}/                    404 404 200 200 200 200 200 200 200 404 200
GET  /gebieden/{gebied}/profiel/kenmerken/{vreemd_kenmerk}/             404 404 404 404 404 404 404 404 404 200 200
GET  /gebieden/{gebied}/profiel/zwaartepunten/{kenmerk}/                404
GET  /gebieden/{gebied}/profiel/kenmerken/{kenmerk}/wijzigen/           in  403 403 403 200 200 403 200 403 404 200
POST /gebieden/{gebied}/profiel/kenmerken/{kenmerk}/wijzigen/           in  403 403 403 422 422 403 422 403 404 422
GET  /gebieden/{gebied}/profiel/kenmerken/{vreemd_kenmerk}/wijzigen/    in  403 403 403 404 404 404 404 403 200 200
GET  /gebieden/{gebied}/profiel/kenmerken/{kenmerk}/weghalen/           in  403 403 403 200 200 403 200 403 404 200
POST /gebieden/{gebied}/profiel/kenmerken/{kenmerk}/weghalen/           in  403 403 403 409 409 403 409 403 404 409
GET  /gebieden/{gebied}/profiel/kenmerken/{kenmerk}/zichtbaarheid/      in  403 403 403 403 200 403 200 403 403 200
POST /gebieden/{gebied}/profiel/kenmerken/{kenmerk}/zichtbaarheid/      in  403 403 403 403 422 403 422 403 403 422
GET  /gebieden/{gebied}/profiel/kenmerken/{vreemd_kenmerk}/zichtbaarheid/ in  403 403 403 403 404 404 404 403 403 200
GET  /gebieden/{gebied}/profiel/kenmerken/{kenmerk}/geschiedenis/       404 404 200 200 200 200 200 200 200 404 200
GET  /gebieden/{gebied}/profiel/kenmerken/{vreemd_kenmerk}/geschiedenis/ 404 404 404 404 404 404 404 404 404 200 200
GET  /gebieden/{gebied}/profiel/kenmerken/{kenmerk}/geschiedenis/{v_k}/ 404 404 200 200 200 200 200 200 200 404 200
GET  /gebieden/{gebied}/profiel/kenmerken/{k}/geschiedenis/{v_k}/terugzetten/ in 403 403 403 200 200 403 200 403 404 200
POST /gebieden/{gebied}/profiel/kenmerken/{k}/geschiedenis/{v_k}/terugzetten/ in 403 403 403 409 409 403 409 403 404 409
GET  /gebieden/{gebied}/waar-schuurt-het/                               200
GET  /gebieden/{vreemd_gebied}/waar-schuurt-het/                        404 404 404 404 404 404 404 404 404 200 200
GET  /opgaven/{openbaar}/effecten/                                      200
GET  /opgaven/{vreemd}/effecten/                                        404 404 404 404 404 404 404 404 404 200 200
GET  /opgaven/{openbaar}/effecten/geschiedenis/                         404 404 200 200 200 200 200 200 200 404 200
GET  /opgaven/{vreemd}/effecten/geschiedenis/                           404 404 404 404 404 404 404 404 404 200 200
GET  /opgaven/{openbaar}/effecten/nieuw/                                in  403 403 403 200 200 403 200 403 403 200
POST /opgaven/{openbaar}/effecten/nieuw/                                in  403 403 403 422 422 403 422 403 403 422
GET  /opgaven/{vreemd}/effecten/nieuw/                                  in  403 403 403 404 404 404 404 403 200 200
GET  /opgaven/{openbaar}/effecten/{effect}/                             in  403 403 403 200 200 403 200 403 403 200
POST /opgaven/{openbaar}/effecten/{effect}/                             in  403 403 403 422 422 403 422 403 403 422
GET  /opgaven/{vreemd}/effecten/{effect}/                               in  403 403 403 404 404 404 404 403 404 404
"""
