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
"""
