"""Who gets what of pasted notes and praatplaten; the columns are those of tabel.py, the cast that of tabel_cop.py."""

_LID = "404 404 200 200 404 404 404 404 404 404 200"
_NIEMAND = "404 404 404 404 404 404 404 404 404 404 200"
_BEHEER = "404 404 403 200 404 404 404 404 404 404 200"
_BEHEER_POST = "404 404 403 422 404 404 404 404 404 404 422"
_BEHEER_KLAAR = "404 404 403 302 404 404 404 404 404 404 302"
_OPEN_BEHEER = "403 403 403 403 403 403 403 403 403 403 200"
_VREEMD_KLAAR = "404 404 404 404 404 404 404 404 404 404 302"
_VREEMD_POST = "404 404 404 404 404 404 404 404 404 404 422"

PLAAT = f"""\
GET  /cop/{{community}}/plakken/                        {_BEHEER}
POST /cop/{{community}}/plakken/                        {_BEHEER_POST}
GET  /cop/{{open_community}}/plakken/                   {_OPEN_BEHEER}
POST /cop/{{vreemde_community}}/plakken/                {_VREEMD_POST}
GET  /cop/bijeenkomsten/{{bijeenkomst}}/plakken/        {_BEHEER}
POST /cop/bijeenkomsten/{{bijeenkomst}}/plakken/        {_BEHEER_POST}
GET  /cop/bijeenkomsten/{{open_bijeenkomst}}/plakken/   {_NIEMAND}
GET  /cop/plakverslagen/{{plak}}/                       {_LID}
POST /cop/plakverslagen/{{plak}}/                       {_BEHEER_KLAAR}
GET  /cop/plakverslagen/{{open_plak}}/                  {_NIEMAND}
POST /cop/plakverslagen/{{open_plak}}/                  {_VREEMD_KLAAR}
GET  /cop/plakverslagen/{{plak}}/inzichten/             {_BEHEER}
POST /cop/plakverslagen/{{plak}}/inzichten/             {_BEHEER_KLAAR}
GET  /cop/plakverslagen/{{open_plak}}/inzichten/        {_NIEMAND}
GET  /cop/plakverslagen/{{plak}}/weggooien/             405
POST /cop/plakverslagen/{{plak}}/weggooien/             {_BEHEER_KLAAR}
POST /cop/plakverslagen/{{open_plak}}/weggooien/        {_VREEMD_KLAAR}
GET  /cop/plakzinnen/{{plakzin}}/wijzigen/              {_BEHEER}
POST /cop/plakzinnen/{{plakzin}}/wijzigen/              {_BEHEER_POST}
GET  /cop/plakzinnen/{{open_plakzin}}/wijzigen/         {_NIEMAND}
GET  /cop/{{community}}/praatplaat/                     {_LID}
GET  /cop/{{community}}/praatplaat/?versie=gepubliceerd&blad=9 {_LID}
GET  /cop/{{open_community}}/praatplaat/                200
GET  /cop/{{vreemde_community}}/praatplaat/             {_NIEMAND}
GET  /cop/{{community}}/praatplaat.svg                  {_LID}
GET  /cop/{{open_community}}/praatplaat.svg             200
GET  /cop/{{vreemde_community}}/praatplaat.svg          {_NIEMAND}
GET  /cop/{{community}}/praatplaat.pdf                  {_LID}
GET  /cop/{{open_community}}/praatplaat.pdf             200
GET  /cop/{{vreemde_community}}/praatplaat.pdf          {_NIEMAND}
GET  /cop/bijeenkomsten/{{bijeenkomst}}/praatplaat/     {_LID}
GET  /cop/bijeenkomsten/{{open_bijeenkomst}}/praatplaat/ 200
GET  /cop/bijeenkomsten/{{vreemde_bijeenkomst}}/praatplaat/ {_NIEMAND}
GET  /cop/bijeenkomsten/{{bijeenkomst}}/praatplaat.svg  {_LID}
GET  /cop/bijeenkomsten/{{open_bijeenkomst}}/praatplaat.svg 200
GET  /cop/bijeenkomsten/{{bijeenkomst}}/praatplaat.pdf  {_LID}
GET  /cop/bijeenkomsten/{{open_bijeenkomst}}/praatplaat.pdf 200
"""
