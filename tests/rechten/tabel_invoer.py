"""The lines of the import in the browser: {inlezing} and {verslag} are of opgaven. The rest is in tabel.py."""

INVOER = """\
# method address                                                         bez inw lez cop opg gm  gm- beh reg buu pla
GET  /invoer/                                                           in  403 403 403 200 403 403 200 403 200 200
GET  /invoer/gebieden/                                                  in  403 403 403 403 403 403 200 403 403 200
POST /invoer/gebieden/                                                  in  403 403 403 403 403 403 422 403 403 422
GET  /invoer/opgaven/                                                   in  403 403 403 200 403 403 200 403 200 200
POST /invoer/opgaven/                                                   in  403 403 403 422 403 403 422 403 422 422
GET  /invoer/indicatoren/                                               in  403 403 403 200 403 403 200 403 200 200
POST /invoer/indicatoren/                                               in  403 403 403 422 403 403 422 403 422 422
GET  /invoer/verslag/{verslag}/                                         in  403 403 403 200 403 403 200 403 404 200
GET  /invoer/verslag/{vreemd_verslag}/                                  in  403 403 403 404 403 403 404 403 200 200
GET  /invoer/verslag/{verslag}/regels.csv                               in  403 403 403 200 403 403 200 403 404 200
GET  /invoer/verslag/{vreemd_verslag}/regels.csv                        in  403 403 403 404 403 403 404 403 200 200
GET  /invoer/{inlezing}/                                                in  403 403 403 302 403 403 302 403 404 302
GET  /invoer/{vreemd_inlezing}/                                         in  403 403 403 404 403 403 404 403 302 302
GET  /invoer/{inlezing}/bestand/                                        in  403 403 403 200 403 403 200 403 404 200
POST /invoer/{inlezing}/bestand/                                        in  403 403 403 422 403 403 422 403 404 422
GET  /invoer/{vreemd_inlezing}/bestand/                                 in  403 403 403 404 403 403 404 403 200 200
POST /invoer/{vreemd_inlezing}/bestand/                                 in  403 403 403 404 403 403 404 403 422 422
GET  /invoer/{inlezing}/keuzes/                                         in  403 403 403 200 403 403 200 403 404 200
POST /invoer/{inlezing}/keuzes/                                         in  403 403 403 422 403 403 422 403 404 422
GET  /invoer/{vreemd_inlezing}/keuzes/                                  in  403 403 403 404 403 403 404 403 200 200
POST /invoer/{vreemd_inlezing}/keuzes/                                  in  403 403 403 404 403 403 404 403 422 422
GET  /invoer/{inlezing}/stand/                                          in  403 403 403 286 403 403 286 403 404 286
GET  /invoer/{inlezing}/proef.csv                                       in  403 403 403 200 403 403 200 403 404 200
GET  /invoer/{vreemd_inlezing}/stand/                                   in  403 403 403 404 403 403 404 403 286 286
GET  /invoer/{vreemd_inlezing}/proef.csv                                in  403 403 403 404 403 403 404 403 200 200
GET  /invoer/{inlezing}/inlezen/                                        405
POST /invoer/{inlezing}/inlezen/                                        in  403 403 403 302 403 403 302 403 404 302
POST /invoer/{vreemd_inlezing}/inlezen/                                 in  403 403 403 404 403 403 404 403 302 302
GET  /invoer/{inlezing}/annuleren/                                      405
POST /invoer/{inlezing}/annuleren/                                      in  403 403 403 302 403 403 302 403 404 302
POST /invoer/{vreemd_inlezing}/annuleren/                               in  403 403 403 404 403 403 404 403 302 302
GET  /invoer/{inlezing}/weggooien/                                      405
POST /invoer/{inlezing}/weggooien/                                      in  403 403 403 302 403 403 302 403 404 302
POST /invoer/{vreemd_inlezing}/weggooien/                               in  403 403 403 404 403 403 404 403 302 302
"""
