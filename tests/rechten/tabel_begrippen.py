"""Who gets what of the list of terms; the columns are those of tabel.py."""

BEGRIPPEN = """\
GET  /begrippen/                                                        200
GET  /begrippen/?zoek=stapeling                                         200
GET  /begrippen/skos.ttl                                                200
GET  /begrippen/skos.jsonld                                             200
GET  /begrippen/skos.niets                                              404
GET  /begrippen/stapeling/                                              200
GET  /begrippen/bestaat-niet/                                           404
GET  /begrippen/stapeling/voorstel/                                     in  403 403 200 403 403 403 200 200 403 200
POST /begrippen/stapeling/voorstel/                                     in  403 403 422 403 403 403 422 422 403 422
GET  /begrippen/stapeling/opmerking/                                    405
POST /begrippen/stapeling/opmerking/                                    in  422 422 422 422 422 422 422 422 422 422
GET  /begrippen/voorstellen/nieuw/                                      in  403 403 200 403 403 403 200 200 403 200
POST /begrippen/voorstellen/nieuw/                                      in  403 403 422 403 403 403 422 422 403 422
GET  /begrippen/voorstellen/{begripsvoorstel}/                          in  403 403 200 403 403 403 200 200 403 200
POST /begrippen/voorstellen/{begripsvoorstel}/                          in  403 403 422 403 403 403 422 422 403 422
GET  /begrippen/voorstellen/{begripsvoorstel}/intrekken/                405
POST /begrippen/voorstellen/{begripsvoorstel}/intrekken/                in  403 403 403 403 403 403 403 403 403 403
GET  /begrippen/opmerkingen/{begripsopmerking}/antwoord/                in  403 403 200 403 403 403 200 200 403 200
POST /begrippen/opmerkingen/{begripsopmerking}/antwoord/                in  403 403 422 403 403 403 422 422 403 422
GET  /begrippen/opmerkingen/{begripsopmerking}/weghalen/                405
POST /begrippen/opmerkingen/{begripsopmerking}/weghalen/                in  403 403 302 403 403 403 302 302 403 302
"""
