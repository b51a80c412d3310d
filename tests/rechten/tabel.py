"""Who gets what: a line per address. See test_matrix.py for how to add one."""

# Between braces: openbaar, eigen, gedeeld, vreemd (opgaven), gebied, eigen_gebied, vreemd_gebied, run, afwezig,
# indeling, v_... (versions), persoon, lid, sleutel (vreemd_...): tests/rechten/rollen.py.
# lez = lezer, cop = CoP-coordinator, opg = opgavemanager, gm = gebiedsmanager of these areas, gm- = of other areas,
# beh = beheerder, reg = regiobureau, buu = of another organisation, pla = platform.
from tests.rechten.tabel_api import API
from tests.rechten.tabel_begrippen import BEGRIPPEN
from tests.rechten.tabel_cop import COP
from tests.rechten.tabel_invoer import INVOER
from tests.rechten.tabel_kaart import KAART
from tests.rechten.tabel_ogc import OGC
from tests.rechten.tabel_plaat import PLAAT
from tests.rechten.tabel_profiel import PROFIEL
from tests.rechten.tabel_stakeholders import STAKEHOLDERS
from tests.rechten.tabel_sturing import STURING

__all__ = ["API", "TABEL"]

TABEL = """
# method address                                                         bez inw lez cop opg gm  gm- beh reg buu pla
GET  /                                                                  200
GET  /wat-is-nieuw/                                                     403 403 200 200 200 200 200 200 200 200 200
GET  /wat-is-nieuw/?periode=365                                         403 403 200 200 200 200 200 200 200 200 200
GET  /wat-is-nieuw/?periode=90&gebied={gebied}                          403 403 200 200 200 200 200 200 200 200 200
GET  /wat-is-nieuw/?gebied={vreemd_gebied}                              403 403 404 404 404 404 404 404 404 200 200
GET  /gebieden/                                                         200
GET  /gebieden/lijst.csv                                                200
GET  /gebieden/lijst.xlsx                                               200
GET  /gebieden/lijst.exe                                                404
GET  /gebieden/{gebied}/                                                200
GET  /gebieden/{eigen_gebied}/                                          404 404 200 200 200 200 200 200 200 404 200
GET  /gebieden/{vreemd_gebied}/                                         404 404 404 404 404 404 404 404 404 200 200
GET  /gebieden/{afwezig}/                                               404
GET  /gebieden/{gebied}/vorm.json                                       200
GET  /gebieden/{vreemd_gebied}/vorm.json                                404 404 404 404 404 404 404 404 404 200 200
GET  /gebieden/{gebied}/opgaven/                                        200
GET  /gebieden/{vreemd_gebied}/opgaven/                                 404 404 404 404 404 404 404 404 404 200 200
GET  /gebieden/{gebied}/paren/                                          200
GET  /gebieden/{vreemd_gebied}/paren/                                   404 404 404 404 404 404 404 404 404 200 200
GET  /gebieden/{gebied}/opgaven.json                                    200
GET  /gebieden/{vreemd_gebied}/opgaven.json                             404 404 404 404 404 404 404 404 404 200 200
GET  /gebieden/{gebied}/profiel/                                        200
GET  /gebieden/{eigen_gebied}/profiel/                                  404 404 200 200 200 200 200 200 200 404 200
GET  /gebieden/{vreemd_gebied}/profiel/                                 404 404 404 404 404 404 404 404 404 200 200
GET  /gebieden/{gebied}/profiel.pdf                                     200
GET  /gebieden/{vreemd_gebied}/profiel.pdf                              404 404 404 404 404 404 404 404 404 200 200
GET  /gebieden/{gebied}/export/scores.csv                               200
GET  /gebieden/{vreemd_gebied}/export/overlappen.csv                    404 404 404 404 404 404 404 404 404 200 200
GET  /gebieden/{gebied}/geschiedenis/                                   404 404 200 200 200 200 200 200 200 404 200
GET  /gebieden/{vreemd_gebied}/geschiedenis/                            404 404 404 404 404 404 404 404 404 200 200
GET  /gebieden/{gebied}/geschiedenis/{v_gebied}/                        404 404 200 200 200 200 200 200 200 404 200
GET  /gebieden/{vreemd_gebied}/geschiedenis/{v_vg}/          404 404 404 404 404 404 404 404 404 200 200
GET  /gebieden/{gebied}/geschiedenis/{v_vg}/                 404
GET  /gebieden/{gebied}/geschiedenis/{v_gebied}/kaart.json              404 404 200 200 200 200 200 200 200 404 200
GET  /opgaven/                                                          200
GET  /opgaven/opgaven.csv                                               200
GET  /opgaven/nieuw/                                                    in  403 403 403 200 200 200 200 403 200 200
POST /opgaven/nieuw/                                                    in  403 403 403 422 422 422 422 403 422 422
GET  /opgaven/zoek-gebieden/                                            in  403 403 403 200 200 200 200 403 200 200
GET  /opgaven/vorm/controleren/                                         405
POST /opgaven/vorm/controleren/                                         in  403 403 403 400 400 400 400 403 400 400
GET  /opgaven/vorm/lezen/                                               405
POST /opgaven/vorm/lezen/                                               in  403 403 403 400 400 400 400 403 400 400
GET  /opgaven/vorm/bewerken/                                            405
POST /opgaven/vorm/bewerken/                                            in  403 403 403 400 400 400 400 403 400 400
GET  /opgaven/vorm/snappen/?bbox=4.55,51.56,4.66,51.62&zoom=14           in  403 403 403 200 200 200 200 403 200 200
GET  /opgaven/{openbaar}/                                               200
GET  /opgaven/{eigen}/                                                  404 404 200 200 200 200 200 200 200 404 200
GET  /opgaven/{gedeeld}/                                                404 404 200 200 200 200 200 200 404 200 200
GET  /opgaven/{vreemd}/                                                 404 404 404 404 404 404 404 404 404 200 200
GET  /opgaven/{afwezig}/                                                404
GET  /opgaven/{openbaar}/vorm.json                                      200
GET  /opgaven/{vreemd}/vorm.json                                        404 404 404 404 404 404 404 404 404 200 200
GET  /opgaven/{openbaar}/wijzigen/                                      in  403 403 403 200 200 403 200 403 403 200
POST /opgaven/{openbaar}/wijzigen/                                      in  403 403 403 422 422 403 422 403 403 422
GET  /opgaven/{gedeeld}/wijzigen/                                       in  403 403 403 403 403 403 403 403 200 200
GET  /opgaven/{vreemd}/wijzigen/                                        in  403 403 403 404 404 404 404 403 200 200
POST /opgaven/{vreemd}/wijzigen/                                        in  403 403 403 404 404 404 404 403 422 422
GET  /opgaven/{openbaar}/verwijderen/                                   in  403 403 403 200 200 403 200 403 403 200
POST /opgaven/{openbaar}/verwijderen/                                   in  403 403 403 409 409 403 409 403 403 409
POST /opgaven/{vreemd}/verwijderen/                                     in  403 403 403 404 404 404 404 403 409 409
GET  /opgaven/{openbaar}/geschiedenis/                                  404 404 200 200 200 200 200 200 200 404 200
GET  /opgaven/{vreemd}/geschiedenis/                                    404 404 404 404 404 404 404 404 404 200 200
GET  /opgaven/{openbaar}/geschiedenis/{v_openbaar}/                     404 404 200 200 200 200 200 200 200 404 200
GET  /opgaven/{openbaar}/geschiedenis/{v_vreemd}/                       404
GET  /opgaven/{openbaar}/geschiedenis/{v_openbaar}/kaart.json           404 404 200 200 200 200 200 200 200 404 200
GET  /opgaven/{openbaar}/geschiedenis/{v_openbaar}/terugzetten/         in  403 403 403 200 200 403 200 403 404 200
POST /opgaven/{openbaar}/geschiedenis/{v_openbaar}/terugzetten/         in  403 403 403 409 409 403 409 403 404 409
GET  /opgaven/{vreemd}/geschiedenis/{v_vreemd}/terugzetten/             in  403 403 403 404 404 404 404 403 200 200
GET  /opgaven/{openbaar}/geschiedenis/{v_openbaar}/terugzetten/kaart.json in  403 403 403 200 200 403 200 403 404 200
GET  /berekeningen/                                                     200
POST /berekeningen/                                                     in  403 403 403 422 422 422 422 422 422 422
GET  /berekeningen/{run}/                                               200
GET  /berekeningen/{run}/stand/                                         286
GET  /berekeningen/{run}/annuleren/                                     405
POST /berekeningen/{run}/annuleren/                                     in  403 403 403 302 302 302 302 302 302 302
GET  /berekeningen/export/scores.csv?indeling={indeling}&niveau=wijk    200
GET  /matrix/                                                           200
GET  /matrix/natuur/water/                                              200
GET  /zoeken/                                                           200
GET  /zoeken/?zoek=opgave                                               200
GET  /zoeken/?zoek=opgave&soort=opgaven                                 200
GET  /zoeken/suggesties/?zoek=opgave                                    200
GET  /organisatie/logboek/                                              in  403 403 403 403 403 403 200 403 403 200
GET  /organisatie/logboek/logboek.csv                                   in  403 403 403 403 403 403 200 403 403 200
GET  /toegankelijkheid/                                                 200
GET  /privacy/                                                          200
GET  /weergave/                                                         405
POST /weergave/                                                         204
GET  /taal/                                                             405
POST /taal/                                                             302
GET  /.well-known/security.txt                                          200,404
GET  /robots.txt                                                        200
GET  /favicon.ico                                                       302
GET  /healthz                                                           200
GET  /readyz                                                            200,503
GET  /metrics                                                           200
GET  /inloggen/                                                         200 302 302 302 302 302 302 302 302 302 302
POST /inloggen/                                                         200 302 302 302 302 302 302 302 302 302 302
GET  /inloggen/bevestigen/                                              in  200 200 200 200 200 200 200 200 200 200
POST /inloggen/bevestigen/                                              in  200 200 200 200 200 200 200 200 200 200
GET  /inloggen/uitgezet/                                                200
GET  /uitloggen/                                                        405
POST /uitloggen/                                                        302
GET  /account/                                                          in  200 200 200 200 200 200 200 200 200 200
GET  /account/aanvragen/                                                200
GET  /wachtwoord/                                                       in  200 200 200 200 200 200 200 200 200 200
POST /wachtwoord/                                                       in  200 200 200 200 200 200 200 200 200 200
GET  /wachtwoord/elders/                                                in  200 200 200 200 200 200 200 200 200 200
GET  /wachtwoord/vergeten/                                              200
POST /wachtwoord/vergeten/                                              200
GET  /wachtwoord/vergeten/verstuurd/                                    200
GET  /wachtwoord/nieuw/x-y/                                             200
POST /wachtwoord/nieuw/x-y/                                             200
GET  /wachtwoord/nieuw/klaar/                                           200
GET  /inloggen/tweede-stap/                                             302
POST /inloggen/tweede-stap/                                             302
GET  /account/naam/                                                     in  200 200 200 200 200 200 200 200 200 200
POST /account/naam/                                                     in  200 200 200 200 200 200 200 200 200 200
GET  /account/organisatie/                                              405
POST /account/organisatie/                                              in  404 404 404 404 404 404 404 404 404 404
GET  /account/privacy/                                                  in  200 200 200 200 200 200 200 200 200 200
GET  /account/privacy/gegevens.json                                     in  200 200 200 200 200 200 200 200 200 200
GET  /account/wissen/                                                   in  302 302 302 302 302 302 302 302 302 302
POST /account/wissen/                                                   in  302 302 302 302 302 302 302 302 302 302
GET  /account/gewist/                                                   200
GET  /account/e-mail/                                                   in  200 200 200 200 200 200 200 200 200 200
POST /account/e-mail/                                                   in  302 302 302 302 302 302 302 302 302 302
GET  /account/e-mail/verstuurd/                                         200
GET  /account/e-mail/bevestigen/x/                                      200
POST /account/e-mail/bevestigen/x/                                      404
GET  /privacy/personen/{persoon}/                                       in  403 403 403 403 403 403 200 403 403 200
GET  /privacy/personen/{vreemd_persoon}/                                in  403 403 403 403 403 403 404 403 403 200
GET  /privacy/personen/{afwezig}/                                       in  403 403 403 403 403 403 404 403 403 404
GET  /privacy/personen/{persoon}/gegevens.json                          in  403 403 403 403 403 403 200 403 403 200
GET  /privacy/personen/{vreemd_persoon}/gegevens.json                   in  403 403 403 403 403 403 404 403 403 200
GET  /privacy/personen/{persoon}/naam/                                  in  403 403 403 403 403 403 200 403 403 200
POST /privacy/personen/{persoon}/naam/                                  in  403 403 403 403 403 403 200 403 403 200
GET  /privacy/personen/{vreemd_persoon}/naam/                           in  403 403 403 403 403 403 404 403 403 200
POST /privacy/personen/{vreemd_persoon}/naam/                           in  403 403 403 403 403 403 404 403 403 200
GET  /privacy/personen/{persoon}/wissen/                                in  403 403 403 403 403 403 302 403 403 302
POST /privacy/personen/{persoon}/wissen/                                in  403 403 403 403 403 403 302 403 403 302
GET  /privacy/personen/{vreemd_persoon}/wissen/                         in  403 403 403 403 403 403 302 403 403 302
POST /privacy/personen/{vreemd_persoon}/wissen/                         in  403 403 403 403 403 403 302 403 403 302
GET  /privacy/register/                                                 in  403 403 403 403 403 403 200 403 403 200
GET  /privacy/register.csv                                              in  403 403 403 403 403 403 200 403 403 200
GET  /privacy/vannacht/                                                 in  403 403 403 403 403 403 403 403 403 200
GET  /organisatie/                                                      in  403 403 403 403 403 403 302 403 403 200
GET  /organisatie/gm0001/                                               in  403 403 403 403 403 403 200 403 403 200
GET  /organisatie/gm0002/                                               in  403 403 403 403 403 403 404 403 403 200
GET  /organisatie/bestaat-niet/                                         in  403 403 403 403 403 403 404 403 403 404
GET  /organisatie/gm0001/leden/                                         in  403 403 403 403 403 403 200 403 403 200
POST /organisatie/gm0001/leden/                                         in  403 403 403 403 403 403 200 403 403 200
GET  /organisatie/gm0002/leden/                                         in  403 403 403 403 403 403 404 403 403 200
POST /organisatie/gm0002/leden/                                         in  403 403 403 403 403 403 404 403 403 200
GET  /organisatie/gm0001/leden/{lid}/                                   in  403 403 403 403 403 403 200 403 403 200
POST /organisatie/gm0001/leden/{lid}/                                   in  403 403 403 403 403 403 422 403 403 422
GET  /organisatie/gm0001/leden/{vreemd_lid}/                            in  403 403 403 403 403 403 404 403 403 404
POST /organisatie/gm0001/leden/{vreemd_lid}/                            in  403 403 403 403 403 403 404 403 403 404
GET  /organisatie/gm0002/leden/{vreemd_lid}/                            in  403 403 403 403 403 403 404 403 403 200
POST /organisatie/gm0002/leden/{vreemd_lid}/                            in  403 403 403 403 403 403 404 403 403 422
GET  /organisatie/gm0001/leden/{lid}/beeindigen/                        in  403 403 403 403 403 403 200 403 403 200
POST /organisatie/gm0001/leden/{lid}/beeindigen/                        in  403 403 403 403 403 403 302 403 403 302
GET  /organisatie/gm0002/leden/{vreemd_lid}/beeindigen/                 in  403 403 403 403 403 403 404 403 403 200
POST /organisatie/gm0002/leden/{vreemd_lid}/beeindigen/                 in  403 403 403 403 403 403 404 403 403 302
GET  /organisatie/gm0001/rollen/                                        in  403 403 403 403 403 403 200 403 403 200
GET  /organisatie/gm0002/rollen/                                        in  403 403 403 403 403 403 404 403 403 200
GET  /organisatie/gm0001/huisstijl/                                     in  403 403 403 403 403 403 200 403 403 200
POST /organisatie/gm0001/huisstijl/                                     in  403 403 403 403 403 403 422 403 403 422
GET  /organisatie/gm0002/huisstijl/                                     in  403 403 403 403 403 403 404 403 403 200
POST /organisatie/gm0002/huisstijl/                                     in  403 403 403 403 403 403 404 403 403 422
GET  /organisatie/gm0001/huisstijl/voorbeeld/                           in  403 403 403 403 403 403 404 403 403 404
GET  /organisatie/gm0002/huisstijl/voorbeeld/                           in  403 403 403 403 403 403 404 403 403 404
GET  /organisatie/gm0001/huisstijl/aan/                                 405
POST /organisatie/gm0001/huisstijl/aan/                                 in  403 403 403 403 403 403 302 403 403 302
POST /organisatie/gm0002/huisstijl/aan/                                 in  403 403 403 403 403 403 404 403 403 302
GET  /organisatie/gm0001/huisstijl/uit/                                 405
POST /organisatie/gm0001/huisstijl/uit/                                 in  403 403 403 403 403 403 302 403 403 302
POST /organisatie/gm0002/huisstijl/uit/                                 in  403 403 403 403 403 403 404 403 403 302
GET  /organisatie/gm0001/huisstijl/weggooien/                           405
POST /organisatie/gm0001/huisstijl/weggooien/                           in  403 403 403 403 403 403 302 403 403 302
POST /organisatie/gm0002/huisstijl/weggooien/                           in  403 403 403 403 403 403 404 403 403 302
GET  /huisstijl/gm0001/0123456789abcdef/licht.css                       404
GET  /huisstijl/gm0001/0123456789abcdef/donker.css                      404
GET  /huisstijl/gm0001/0123456789abcdef/logo.png                        404
GET  /organisatie/gm0001/sleutels/                                      in  403 403 403 403 403 403 200 403 403 200
GET  /organisatie/gm0002/sleutels/                                      in  403 403 403 403 403 403 404 403 403 200
GET  /organisatie/gm0001/sleutels/nieuw/                                in  403 403 403 403 403 403 200 403 403 200
POST /organisatie/gm0001/sleutels/nieuw/                                in  403 403 403 403 403 403 422 403 403 422
GET  /organisatie/gm0002/sleutels/nieuw/                                in  403 403 403 403 403 403 404 403 403 200
POST /organisatie/gm0002/sleutels/nieuw/                                in  403 403 403 403 403 403 404 403 403 422
GET  /organisatie/gm0001/sleutels/{sleutel}/intrekken/                  in  403 403 403 403 403 403 200 403 403 200
POST /organisatie/gm0001/sleutels/{sleutel}/intrekken/                  in  403 403 403 403 403 403 302 403 403 302
GET  /organisatie/gm0001/sleutels/{vreemd_sleutel}/intrekken/           in  403 403 403 403 403 403 404 403 403 404
POST /organisatie/gm0001/sleutels/{vreemd_sleutel}/intrekken/           in  403 403 403 403 403 403 404 403 403 404
GET  /organisatie/gm0002/sleutels/{vreemd_sleutel}/intrekken/           in  403 403 403 403 403 403 404 403 403 200
POST /organisatie/gm0002/sleutels/{vreemd_sleutel}/intrekken/           in  403 403 403 403 403 403 404 403 403 302
GET  /organisatie/gm0001/gedeeld/                                       in  404 200 200 200 200 200 200 404 404 200
GET  /organisatie/gm0002/gedeeld/                                       in  404 404 404 404 404 404 404 404 200 200
GET  /organisatie/gm0001/gedeeld/opgave/{eigen}/                        in  404 404 404 404 404 404 404 404 404 404
POST /organisatie/gm0001/gedeeld/opgave/{eigen}/                        in  404 404 404 404 404 404 404 404 404 404
GET  /organisatie/gm0002/gedeeld/opgave/{vreemd}/                       in  404 404 404 404 404 404 404 404 404 404
POST /organisatie/gm0002/gedeeld/opgave/{vreemd}/                       in  404 404 404 404 404 404 404 404 404 404
GET  /organisatie/gm0001/gedeeld/opgave/{vreemd}/                       in  404 404 404 404 404 404 404 404 404 404
POST /organisatie/gm0001/gedeeld/opgave/{vreemd}/                       in  404 404 404 404 404 404 404 404 404 404
GET  /organisatie/gm0001/gedeeld/gebied/{eigen_gebied}/                 in  404 404 404 404 404 404 404 404 404 404
POST /organisatie/gm0001/gedeeld/gebied/{eigen_gebied}/                 in  404 404 404 404 404 404 404 404 404 404
GET  /organisatie/gm0002/gedeeld/gebied/{vreemd_gebied}/                in  404 404 404 404 404 404 404 404 404 404
POST /organisatie/gm0002/gedeeld/gebied/{vreemd_gebied}/                in  404 404 404 404 404 404 404 404 404 404
GET  /account/tweede-stap/                                              in  200 200 200 200 200 200 200 200 200 200
GET  /account/tweede-stap/app/                                          in  302 302 302 302 302 302 302 302 302 302
POST /account/tweede-stap/app/                                          in  302 302 302 302 302 302 302 302 302 302
GET  /account/tweede-stap/app/weghalen/                                 in  302 302 302 302 302 302 302 302 302 302
POST /account/tweede-stap/app/weghalen/                                 in  302 302 302 302 302 302 302 302 302 302
GET  /account/tweede-stap/bevestigen/                                   in  200 200 200 200 200 200 200 200 200 200
POST /account/tweede-stap/bevestigen/                                   in  200 200 200 200 200 200 200 200 200 200
GET  /account/tweede-stap/herstelcodes/                                 in  404 404 404 404 404 404 404 404 404 404
GET  /account/tweede-stap/herstelcodes/bestand/                         in  404 404 404 404 404 404 404 404 404 404
POST /account/tweede-stap/herstelcodes/bestand/                         in  404 404 404 404 404 404 404 404 404 404
GET  /account/tweede-stap/herstelcodes/nieuw/                           in  302 302 302 302 302 302 302 302 302 302
POST /account/tweede-stap/herstelcodes/nieuw/                           in  302 302 302 302 302 302 302 302 302 302
GET  /account/tweede-stap/sleutels/                                     in  200 200 200 200 200 200 200 200 200 200
GET  /account/tweede-stap/sleutels/{afwezig}/                           in  302 302 302 302 302 302 302 302 302 302
POST /account/tweede-stap/sleutels/{afwezig}/                           in  302 302 302 302 302 302 302 302 302 302
GET  /account/tweede-stap/sleutels/{afwezig}/weghalen/                  in  302 302 302 302 302 302 302 302 302 302
POST /account/tweede-stap/sleutels/{afwezig}/weghalen/                  in  302 302 302 302 302 302 302 302 302 302
GET  /account/tweede-stap/sleutels/bevestigen/                          in  302 302 302 302 302 302 302 302 302 302
POST /account/tweede-stap/sleutels/bevestigen/                          in  302 302 302 302 302 302 302 302 302 302
GET  /account/tweede-stap/sleutels/nieuw/                               in  302 302 302 302 302 302 302 302 302 302
POST /account/tweede-stap/sleutels/nieuw/                               in  302 302 302 302 302 302 302 302 302 302
GET  /opgaven/{eigen}/zichtbaarheid/                                    in  403 403 403 403 200 403 200 403 403 200
POST /opgaven/{eigen}/zichtbaarheid/                                    in  403 403 403 403 422 403 422 403 403 422
GET  /opgaven/{vreemd}/zichtbaarheid/                                   in  403 403 403 403 404 404 404 403 403 200
POST /opgaven/{vreemd}/zichtbaarheid/                                   in  403 403 403 403 404 404 404 403 403 422
GET  /organisatie/gm0001/leden/{lid}/gebieden/                          405
POST /organisatie/gm0001/leden/{lid}/gebieden/                          in  403 403 403 403 403 403 404 403 403 404
GET  /organisatie/gm0002/leden/{vreemd_lid}/gebieden/                   405
POST /organisatie/gm0002/leden/{vreemd_lid}/gebieden/                   in  403 403 403 403 403 403 404 403 403 404
GET  /organisatie/gm0001/werkgebied/                                    in  403 403 403 403 403 403 200 403 403 200
POST /organisatie/gm0001/werkgebied/                                    in  403 403 403 403 403 403 404 403 403 404
GET  /organisatie/gm0002/werkgebied/                                    in  403 403 403 403 403 403 404 403 403 200
POST /organisatie/gm0002/werkgebied/                                    in  403 403 403 403 403 403 404 403 403 404
GET  /gebieden/{eigen_gebied}/geschiedenis/{v_eg}/terugzetten/          in  403 403 403 200 200 403 200 403 404 200
POST /gebieden/{eigen_gebied}/geschiedenis/{v_eg}/terugzetten/          in  403 403 403 409 409 403 409 403 404 409
GET  /gebieden/{vreemd_gebied}/geschiedenis/{v_vg}/terugzetten/         in  403 403 403 404 404 404 404 403 200 200
POST /gebieden/{vreemd_gebied}/geschiedenis/{v_vg}/terugzetten/         in  403 403 403 404 404 404 404 403 409 409
GET  /gebieden/{eigen_gebied}/geschiedenis/{v_eg}/terugzetten/kaart.json in  403 403 403 200 200 403 200 403 404 200
GET  /gebieden/{eigen_gebied}/zichtbaarheid/                            in  403 403 403 403 200 403 200 403 403 200
POST /gebieden/{eigen_gebied}/zichtbaarheid/                            in  403 403 403 403 422 403 422 403 403 422
GET  /gebieden/{vreemd_gebied}/zichtbaarheid/                           in  403 403 403 403 404 404 404 403 403 200
POST /gebieden/{vreemd_gebied}/zichtbaarheid/                           in  403 403 403 403 404 404 404 403 403 422
GET  /matrix/natuur/water/geschiedenis/                                 404 404 200 200 200 200 200 200 200 200 200
GET  /matrix/natuur/water/geschiedenis/{afwezig}/terugzetten/           404 404 403 403 403 403 403 403 403 403 404
POST /matrix/natuur/water/geschiedenis/{afwezig}/terugzetten/           404 404 403 403 403 403 403 403 403 403 404
GET  /opgaven/verwijderd/                                               in  403 403 403 200 200 200 200 403 200 200
GET  /organisatie/gm0001/logboek/                                       in  403 403 403 403 403 403 200 403 403 200
GET  /organisatie/gm0002/logboek/                                       in  403 403 403 403 403 403 404 403 403 200
GET  /organisatie/gm0001/logboek/logboek.csv                            in  403 403 403 403 403 403 200 403 403 200
GET  /organisatie/gm0002/logboek/logboek.csv                            in  403 403 403 403 403 403 404 403 403 200
GET  /post/                                                             200
GET  /uitnodiging/                                                      410
POST /uitnodiging/                                                      410
GET  /uitnodiging/bestaat-niet/                                         302
GET  /inloggen/organisatie/bestaat-niet/                                404
POST /inloggen/organisatie/bestaat-niet/                                404
GET  /inloggen/organisatie/bestaat-niet/terug/                          404
POST /inloggen/organisatie/bestaat-niet/terug/                          404
GET  /organisatie/gm0001/leden/uitnodigen/                              in  403 403 403 403 403 403 200 403 403 200
POST /organisatie/gm0001/leden/uitnodigen/                              in  403 403 403 403 403 403 200 403 403 200
GET  /organisatie/gm0002/leden/uitnodigen/                              in  403 403 403 403 403 403 404 403 403 200
POST /organisatie/gm0002/leden/uitnodigen/                              in  403 403 403 403 403 403 404 403 403 200
GET  /organisatie/gm0001/leden/uitnodigingen/{afwezig}/intrekken/       405
POST /organisatie/gm0001/leden/uitnodigingen/{afwezig}/intrekken/       in  403 403 403 403 403 403 404 403 403 404
GET  /organisatie/gm0001/leden/uitnodigingen/{afwezig}/opnieuw/         405
POST /organisatie/gm0001/leden/uitnodigingen/{afwezig}/opnieuw/         in  403 403 403 403 403 403 404 403 403 404
"""
TABEL += INVOER + KAART + OGC + PROFIEL + STAKEHOLDERS + STURING + COP + PLAAT + BEGRIPPEN
