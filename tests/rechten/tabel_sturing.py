"""Who gets what of steering; the columns are those of tabel.py.

vraagstuk is asked by Testdam of Buurdorp, eigen_vraagstuk within Testdam, vreemd_vraagstuk within Buurdorp.
"""

STURING = """\
GET  /sturing/                                                          200
GET  /sturing/vraagstukken/                                             200
GET  /sturing/vraagstukken/nieuw/                                       in  403 403 403 200 200 200 200 403 200 403
POST /sturing/vraagstukken/nieuw/                                       in  403 403 403 422 422 422 422 403 422 403
GET  /sturing/vraagstukken/nieuw/?gebied={gebied}                       in  403 403 403 200 200 200 200 403 200 403
POST /sturing/vraagstukken/nieuw/?gebied={gebied}                       in  403 403 403 422 422 422 422 403 422 403
GET  /sturing/vraagstukken/{vraagstuk}/                                 404 404 200 200 200 200 200 200 200 200 200
GET  /sturing/vraagstukken/{eigen_vraagstuk}/                           404 404 200 200 200 200 200 200 200 404 200
GET  /sturing/vraagstukken/{vreemd_vraagstuk}/                          404 404 404 404 404 404 404 404 404 200 200
GET  /sturing/vraagstukken/{vraagstuk}/wijzigen/                        in  403 403 403 200 200 403 200 403 403 200
POST /sturing/vraagstukken/{vraagstuk}/wijzigen/                        in  403 403 403 422 422 403 422 403 403 422
POST /sturing/vraagstukken/{vreemd_vraagstuk}/wijzigen/                 in  403 403 403 404 404 404 404 403 422 422
GET  /sturing/vraagstukken/{vraagstuk}/beantwoorden/                    in  403 403 403 403 403 403 403 403 200 403
POST /sturing/vraagstukken/{vraagstuk}/beantwoorden/                    in  403 403 403 403 403 403 403 403 422 403
POST /sturing/vraagstukken/{vreemd_vraagstuk}/beantwoorden/             in  403 403 403 404 404 404 404 403 422 403
GET  /sturing/vraagstukken/{vraagstuk}/afsluiten/                       in  403 403 403 200 200 403 200 403 403 200
POST /sturing/vraagstukken/{vraagstuk}/afsluiten/                       in  403 403 403 422 422 403 422 403 403 422
POST /sturing/vraagstukken/{vreemd_vraagstuk}/afsluiten/                in  403 403 403 404 404 404 404 403 422 422
GET  /sturing/vraagstukken/{vraagstuk}/intrekken/                       405
POST /sturing/vraagstukken/{vraagstuk}/intrekken/                       in  403 403 403 302 302 403 302 403 403 302
POST /sturing/vraagstukken/{vreemd_vraagstuk}/intrekken/                in  403 403 403 404 404 404 404 403 302 302
GET  /sturing/vraagstukken/{vraagstuk}/stappen/1/versturen/             405
POST /sturing/vraagstukken/{vraagstuk}/stappen/1/versturen/             in  403 403 403 302 302 403 302 403 403 302
POST /sturing/vraagstukken/{vreemd_vraagstuk}/stappen/1/versturen/      in  403 403 403 404 404 404 404 403 404 404
GET  /sturing/vraagstukken/{vraagstuk}/geschiedenis/                    404 404 200 200 200 200 200 200 200 200 200
GET  /sturing/vraagstukken/{vreemd_vraagstuk}/geschiedenis/             404 404 404 404 404 404 404 404 404 200 200
GET  /sturing/vraagstukken/{vraagstuk}/geschiedenis/{v_vraagstuk}/      404 404 200 200 200 200 200 200 200 404 200
GET  /sturing/vraagstukken/{vreemd_vraagstuk}/geschiedenis/{v_vraagstuk}/ 404
GET  /sturing/vraagstukken/{vraagstuk}/geschiedenis/{vv}/terugzetten/ in  403 403 403 200 200 403 200 403 403 200
POST /sturing/vraagstukken/{vraagstuk}/geschiedenis/{vv}/terugzetten/ in  403 403 403 409 409 403 409 403 403 409
POST /sturing/vraagstukken/{vreemd_vraagstuk}/geschiedenis/{vv}/terugzetten/ in  403 403 403 404 404 404 404 403 404 404
GET  /sturing/agenda/                                                   200
GET  /sturing/agenda/gebied/{gebied}/                                   200
GET  /sturing/agenda/gebied/{vreemd_gebied}/                            404 404 404 404 404 404 404 404 404 200 200
GET  /sturing/agenda/gebied/{gebied}/vaststellen/                       in  403 403 403 200 200 403 200 403 200 403
POST /sturing/agenda/gebied/{gebied}/vaststellen/                       in  403 403 403 422 422 403 422 403 422 403
GET  /sturing/agenda/gebied/{vreemd_gebied}/vaststellen/                in  403 403 403 404 404 404 404 403 200 403
GET  /sturing/agenda/vaststellingen/{vaststelling}/                     404 404 200 200 200 200 200 200 200 404 200
GET  /sturing/agenda/vaststellingen/{vreemde_vaststelling}/             404 404 404 404 404 404 404 404 404 200 200
GET  /sturing/agenda/vaststellingen/{vaststelling}/zichtbaarheid/       in  403 403 403 403 200 403 200 403 403 200
POST /sturing/agenda/vaststellingen/{vaststelling}/zichtbaarheid/       in  403 403 403 403 422 403 422 403 403 422
GET  /sturing/agenda-items/nieuw/                                       in  403 403 403 200 200 200 200 403 200 403
POST /sturing/agenda-items/nieuw/?gebied={gebied}                       in  403 403 403 422 422 422 422 403 422 403
GET  /sturing/agenda-items/{item}/                                      404 404 200 200 200 200 200 200 200 200 200
GET  /sturing/agenda-items/{eigen_item}/                                404 404 200 200 200 200 200 200 200 404 200
GET  /sturing/agenda-items/{vreemd_item}/                               404 404 404 404 404 404 404 404 404 200 200
GET  /sturing/agenda-items/{item}/wijzigen/                             in  403 403 403 200 200 403 200 403 403 200
POST /sturing/agenda-items/{item}/wijzigen/                             in  403 403 403 422 422 403 422 403 403 422
POST /sturing/agenda-items/{vreemd_item}/wijzigen/                      in  403 403 403 404 404 404 404 403 422 422
GET  /sturing/agenda-items/{item}/voortgang/                            in  403 403 403 200 200 403 200 403 200 200
POST /sturing/agenda-items/{item}/voortgang/                            in  403 403 403 422 422 403 422 403 422 422
POST /sturing/agenda-items/{vreemd_item}/voortgang/                     in  403 403 403 404 404 404 404 403 422 422
GET  /sturing/agenda-items/{item}/zichtbaarheid/                        in  403 403 403 403 200 403 200 403 403 200
POST /sturing/agenda-items/{item}/zichtbaarheid/                        in  403 403 403 403 422 403 422 403 403 422
GET  /sturing/agenda-items/{item}/geschiedenis/                         404 404 200 200 200 200 200 200 200 200 200
GET  /sturing/agenda-items/{vreemd_item}/geschiedenis/                  404 404 404 404 404 404 404 404 404 200 200
GET  /sturing/agenda-items/{eigen_item}/geschiedenis/{v_item}/          404 404 200 200 200 200 200 200 200 404 200
GET  /sturing/agenda-items/{eigen_item}/geschiedenis/{v_item}/terugzetten/ in  403 403 403 200 200 403 200 403 404 200
POST /sturing/agenda-items/{eigen_item}/geschiedenis/{v_item}/terugzetten/ in  403 403 403 409 409 403 409 403 404 409
POST /sturing/agenda-items/{vreemd_item}/geschiedenis/{v_item}/terugzetten/ in  403 403 403 404 404 404 404 403 404 404
GET  /sturing/pc/                                                       200
GET  /sturing/pc/lijst.csv                                              200
GET  /sturing/pc/standaard/                                             405
POST /sturing/pc/standaard/                                             in  403 403 403 403 403 403 302 403 403 403
GET  /sturing/pc/nieuw/                                                 in  403 403 403 403 403 403 200 403 403 403
POST /sturing/pc/nieuw/                                                 in  403 403 403 403 403 403 422 403 403 403
GET  /sturing/pc/{moment}/wijzigen/                                     in  403 403 403 403 403 403 200 403 403 200
POST /sturing/pc/{moment}/wijzigen/                                     in  403 403 403 403 403 403 422 403 403 422
GET  /sturing/pc/{vreemd_moment}/wijzigen/                              in  403 403 403 403 403 403 404 403 403 200
GET  /sturing/pc/{moment}/verwijderen/                                  405
POST /sturing/pc/{moment}/verwijderen/                                  in  403 403 403 403 403 403 302 403 403 302
POST /sturing/pc/{vreemd_moment}/verwijderen/                           in  403 403 403 403 403 403 404 403 403 302
GET  /sturing/schuurpunt/{gebied}/{openbaar}/{eigen}/                   404 404 200 200 200 200 200 200 200 404 200
POST /sturing/schuurpunt/{gebied}/{openbaar}/{eigen}/                   404 404 403 403 422 422 403 422 403 404 403
GET  /sturing/schuurpunt/{gebied}/{openbaar}/{vreemd}/                  404 404 404 404 404 404 404 404 404 200 200
GET  /sturing/schuurpunt/{vreemd_gebied}/{openbaar}/{vreemd}/           404 404 404 404 404 404 404 404 404 200 200
GET  /sturing/schuurpunt/{gebied}/{openbaar}/{eigen}/afspraak/          in  403 403 403 200 200 403 200 403 404 403
POST /sturing/schuurpunt/{gebied}/{openbaar}/{eigen}/afspraak/          in  403 403 403 422 422 403 422 403 404 403
GET  /sturing/schuurpunt/{gebied}/{openbaar}/{vreemd}/afspraak/         in  403 403 403 404 404 404 404 403 200 403
GET  /sturing/schuurpunt/{gebied}/{openbaar}/{eigen}/a4.pdf             404 404 200 200 200 200 200 200 200 404 200
GET  /sturing/schuurpunt/{gebied}/{openbaar}/{vreemd}/a4.pdf            404 404 404 404 404 404 404 404 404 200 200
GET  /sturing/afspraken/{afspraak}/                                     404 404 200 200 200 200 200 200 200 200 200
GET  /sturing/afspraken/{vreemde_afspraak}/                             404 404 404 404 404 404 404 404 404 200 200
GET  /sturing/afspraken/{afspraak}/wijzigen/                            in  403 403 403 200 200 403 200 403 403 200
POST /sturing/afspraken/{afspraak}/wijzigen/                            in  403 403 403 422 422 403 422 403 403 422
POST /sturing/afspraken/{vreemde_afspraak}/wijzigen/                    in  403 403 403 404 404 404 404 403 422 422
GET  /sturing/afspraken/{afspraak}/zichtbaarheid/                       in  403 403 403 403 200 403 200 403 403 200
POST /sturing/afspraken/{afspraak}/zichtbaarheid/                       in  403 403 403 403 422 403 422 403 403 422
GET  /sturing/afspraken/{afspraak}/geschiedenis/                        404 404 200 200 200 200 200 200 200 200 200
GET  /sturing/afspraken/{vreemde_afspraak}/geschiedenis/                404 404 404 404 404 404 404 404 404 200 200
GET  /sturing/afspraken/{afspraak}/geschiedenis/{v_item}/               404
GET  /sturing/keuzes/                                                   200
GET  /sturing/keuzes/lijst.csv                                          200
GET  /sturing/regio/                                                    200
GET  /sturing/regio/lijst.csv                                           200
GET  /sturing/regio/lijst.xlsx                                          200
GET  /sturing/regio/nieuw/                                              in  403 403 403 200 200 200 200 403 200 403
POST /sturing/regio/nieuw/                                              in  403 403 403 422 422 422 422 403 422 403
GET  /sturing/regio/{regioafspraak}/                                    404 404 200 200 200 200 200 200 200 404 200
GET  /sturing/regio/{vreemde_regioafspraak}/                            404 404 404 404 404 404 404 404 404 200 200
GET  /sturing/regio/{regioafspraak}/optelsom.csv                        404 404 200 200 200 200 200 200 200 404 200
GET  /sturing/regio/{vreemde_regioafspraak}/optelsom.xlsx               404 404 404 404 404 404 404 404 404 200 200
GET  /sturing/regio/{regioafspraak}/wijzigen/                           in  403 403 403 200 200 403 200 403 404 200
POST /sturing/regio/{regioafspraak}/wijzigen/                           in  403 403 403 422 422 403 422 403 404 422
POST /sturing/regio/{vreemde_regioafspraak}/wijzigen/                   in  403 403 403 404 404 404 404 403 422 422
GET  /sturing/regio/{regioafspraak}/zichtbaarheid/                      in  403 403 403 403 200 403 200 403 403 200
POST /sturing/regio/{regioafspraak}/zichtbaarheid/                      in  403 403 403 403 422 403 422 403 403 422
GET  /sturing/regio/{regioafspraak}/geschiedenis/                       404 404 200 200 200 200 200 200 200 404 200
GET  /sturing/regio/{regioafspraak}/geschiedenis/{v_regio}/             404 404 200 200 200 200 200 200 200 404 200
GET  /sturing/regio/{vreemde_regioafspraak}/geschiedenis/               404 404 404 404 404 404 404 404 404 200 200
GET  /sturing/regio/{regioafspraak}/geschiedenis/{vr}/terugzetten/ in  403 403 403 200 200 403 200 403 404 200
POST /sturing/regio/{regioafspraak}/geschiedenis/{vr}/terugzetten/ in  403 403 403 409 409 403 409 403 404 409
POST /sturing/regio/{vreemde_regioafspraak}/geschiedenis/{vr}/terugzetten/ in  403 403 403 404 404 404 404 403 404 404
GET  /sturing/afspraken/{afspraak}/geschiedenis/{v_afspraak}/           404 404 200 200 200 200 200 200 200 404 200
GET  /sturing/afspraken/{afspraak}/geschiedenis/{va}/terugzetten/ in  403 403 403 200 200 403 200 403 403 200
POST /sturing/afspraken/{afspraak}/geschiedenis/{va}/terugzetten/ in  403 403 403 409 409 403 409 403 403 409
POST /sturing/afspraken/{vreemde_afspraak}/geschiedenis/{va}/terugzetten/ in  403 403 403 404 404 404 404 403 404 404
GET  /sturing/gebied/{gebied}/                                          200
GET  /sturing/gebied/{vreemd_gebied}/                                   404 404 404 404 404 404 404 404 404 200 200
GET  /sturing/visies/                                                   200
GET  /sturing/afwegingen/                                               200
GET  /sturing/rollen/                                                   200
GET  /sturing/prioriteiten/                                             200
GET  /sturing/visies/lijst.csv                                          200
GET  /sturing/rollen/lijst.xlsx                                         200
GET  /sturing/visies/nieuw/                                             in  403 403 403 200 200 200 200 403 200 403
POST /sturing/visies/nieuw/?gebied={gebied}                             in  403 403 403 422 422 422 422 403 422 403
GET  /sturing/prioriteiten/nieuw/?gebied={gebied}                       in  403 403 403 200 200 200 200 403 200 403
GET  /sturing/afwegingen/nieuw/?gebied={gebied}                         in  403 403 403 200 200 200 200 403 200 403
GET  /sturing/visies/{visie}/                                           404 404 200 200 200 200 200 200 200 404 200
GET  /sturing/visies/{vreemde_visie}/                                   404 404 404 404 404 404 404 404 404 200 200
GET  /sturing/rollen/{gebiedsrol}/                                      404 404 200 200 200 200 200 200 200 404 200
GET  /sturing/prioriteiten/{prioriteit}/                                404 404 200 200 200 200 200 200 200 404 200
GET  /sturing/instrumenten/{instrument}/                                404 404 200 200 200 200 200 200 200 404 200
GET  /sturing/afwegingen/{afweging}/                                    404 404 200 200 200 200 200 200 200 404 200
GET  /sturing/afwegingen/{vreemde_afweging}/                            404 404 404 404 404 404 404 404 404 200 200
GET  /sturing/afwegingen/{afweging}/tabel.csv                           404 404 200 200 200 200 200 200 200 404 200
GET  /sturing/afwegingen/{vreemde_afweging}/tabel.xlsx                  404 404 404 404 404 404 404 404 404 200 200
GET  /sturing/afwegingen/{afweging}/kiezen/                             in  403 403 403 200 200 403 200 403 404 200
POST /sturing/afwegingen/{afweging}/kiezen/                             in  403 403 403 422 422 403 422 403 404 422
POST /sturing/afwegingen/{vreemde_afweging}/kiezen/                     in  403 403 403 404 404 404 404 403 422 422
GET  /sturing/visies/{visie}/wijzigen/                                  in  403 403 403 200 200 403 200 403 404 200
POST /sturing/visies/{visie}/wijzigen/                                  in  403 403 403 422 422 403 422 403 404 422
POST /sturing/visies/{vreemde_visie}/wijzigen/                          in  403 403 403 404 404 404 404 403 422 422
GET  /sturing/visies/{visie}/weghalen/                                  in  403 403 403 200 200 403 200 403 404 200
POST /sturing/visies/{visie}/weghalen/                                  in  403 403 403 409 409 403 409 403 404 409
GET  /sturing/visies/{visie}/zichtbaarheid/                             in  403 403 403 403 200 403 200 403 403 200
POST /sturing/visies/{visie}/zichtbaarheid/                             in  403 403 403 403 422 403 422 403 403 422
GET  /sturing/visies/{visie}/geschiedenis/                              404 404 200 200 200 200 200 200 200 404 200
GET  /sturing/visies/{vreemde_visie}/geschiedenis/                      404 404 404 404 404 404 404 404 404 200 200
GET  /sturing/visies/{visie}/geschiedenis/{v_visie}/                    404 404 200 200 200 200 200 200 200 404 200
GET  /sturing/visies/{visie}/geschiedenis/{v_visie}/terugzetten/        in  403 403 403 200 200 403 200 403 404 200
POST /sturing/visies/{visie}/geschiedenis/{v_visie}/terugzetten/        in  403 403 403 409 409 403 409 403 404 409
POST /sturing/visies/{vreemde_visie}/geschiedenis/{v_visie}/terugzetten/ in  403 403 403 404 404 404 404 403 404 404
GET  /sturing/vraagstukken/lijst.csv                                    200
GET  /sturing/agenda/lijst.xlsx                                         200
GET  /sturing/agenda/lijst.csv                                          200
GET  /sturing/normen/                                                   200
GET  /sturing/normen/lijst.csv                                          200
GET  /sturing/normen/nieuw/                                             in  403 403 403 403 403 403 200 403 403 403
POST /sturing/normen/nieuw/                                             in  403 403 403 403 403 403 422 403 403 403
GET  /sturing/normen/{norm}/wijzigen/                                   in  403 403 403 403 403 403 200 403 403 403
POST /sturing/normen/{norm}/wijzigen/                                   in  403 403 403 403 403 403 422 403 403 403
GET  /sturing/normen/{vreemde_norm}/wijzigen/                           in  403 403 403 403 403 403 404 403 403 403
POST /sturing/normen/{vreemde_norm}/wijzigen/                           in  403 403 403 403 403 403 404 403 403 403
GET  /sturing/normen/{norm}/akkoord/                                    405
POST /sturing/normen/{norm}/akkoord/                                    in  403 403 403 403 403 403 302 403 403 403
POST /sturing/normen/{vreemde_norm}/akkoord/                            in  403 403 403 403 403 403 404 403 403 403
GET  /sturing/normen/{norm}/beeindigen/                                 405
POST /sturing/normen/{norm}/beeindigen/                                 in  403 403 403 403 403 403 302 403 403 403
POST /sturing/normen/{vreemde_norm}/beeindigen/                         in  403 403 403 403 403 403 404 403 403 403
"""
