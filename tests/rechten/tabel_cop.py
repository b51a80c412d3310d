"""Who gets what of communities; the columns are those of tabel.py.

community is closed: the coordinator of the cast (cop) runs it, the reader (lez) takes part. open_community and
vreemde_community (closed) are of other people. Whoever does not take part is outside: its organisation gives no right.
"""

_LID = "404 404 200 200 404 404 404 404 404 404 200"
_NIEMAND = "404 404 404 404 404 404 404 404 404 404 200"
_BEHEER = "404 404 403 200 404 404 404 404 404 404 200"
_BEHEER_POST = "404 404 403 422 404 404 404 404 404 404 422"
_BEHEER_KLAAR = "404 404 403 302 404 404 404 404 404 404 302"
#: A removal that shows no version was made without seeing what it takes away.
_BEHEER_ONGEZIEN = "404 404 403 409 404 404 404 404 404 404 409"
_OPEN_BEHEER = "403 403 403 403 403 403 403 403 403 403 200"
_VREEMD_KLAAR = "404 404 404 404 404 404 404 404 404 404 302"
_VREEMD_POST = "404 404 404 404 404 404 404 404 404 404 422"

_ANTWOORD = "404 404 200 200 404 404 404 404 404 404 403"
_ANTWOORD_POST = "404 404 422 422 404 404 404 404 404 404 403"
_KRING = "404 404 404 200 404 404 404 404 404 404 200"
_TOEPASSEN = "403 403 403 403 200 200 200 200 403 200 200"
_TOEPASSEN_POST = "403 403 403 403 422 422 422 422 403 422 422"
_EIGEN_TOEPASSEN = "404 404 403 200 404 404 404 404 404 404 200"

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
GET  /cop/{{community}}/bijeenkomsten/nieuw/            {_BEHEER}
POST /cop/{{community}}/bijeenkomsten/nieuw/            {_BEHEER_POST}
GET  /cop/{{open_community}}/bijeenkomsten/nieuw/       {_OPEN_BEHEER}
GET  /cop/bijeenkomsten/{{bijeenkomst}}/                {_LID}
GET  /cop/bijeenkomsten/{{open_bijeenkomst}}/           200
GET  /cop/bijeenkomsten/{{vreemde_bijeenkomst}}/        {_NIEMAND}
GET  /cop/bijeenkomsten/{{bijeenkomst}}/wijzigen/       {_BEHEER}
POST /cop/bijeenkomsten/{{bijeenkomst}}/wijzigen/       {_BEHEER_POST}
GET  /cop/bijeenkomsten/{{open_bijeenkomst}}/wijzigen/  {_NIEMAND}
GET  /cop/bijeenkomsten/{{bijeenkomst}}/uitnodigen/     405
POST /cop/bijeenkomsten/{{bijeenkomst}}/uitnodigen/     {_BEHEER_KLAAR}
POST /cop/bijeenkomsten/{{open_bijeenkomst}}/uitnodigen/ {_VREEMD_KLAAR}
GET  /cop/bijeenkomsten/{{bijeenkomst}}/afgelasten/     405
POST /cop/bijeenkomsten/{{bijeenkomst}}/afgelasten/     {_BEHEER_KLAAR}
POST /cop/bijeenkomsten/{{vreemde_bijeenkomst}}/afgelasten/ {_VREEMD_KLAAR}
GET  /cop/bijeenkomsten/{{bijeenkomst}}/aanwezigheid/   405
POST /cop/bijeenkomsten/{{bijeenkomst}}/aanwezigheid/   {_BEHEER_KLAAR}
POST /cop/bijeenkomsten/{{open_bijeenkomst}}/aanwezigheid/ {_VREEMD_KLAAR}
GET  /cop/bijeenkomsten/{{bijeenkomst}}/agenda.ics      {_LID}
GET  /cop/bijeenkomsten/{{open_bijeenkomst}}/agenda.ics {_NIEMAND}
GET  /cop/bijeenkomsten/{{bijeenkomst}}/agendapunt/     {_BEHEER}
POST /cop/bijeenkomsten/{{bijeenkomst}}/agendapunt/     {_BEHEER_POST}
GET  /cop/bijeenkomsten/{{open_bijeenkomst}}/agendapunt/ {_NIEMAND}
GET  /cop/bijeenkomsten/{{bijeenkomst}}/logboek/        {_BEHEER}
GET  /cop/bijeenkomsten/{{open_bijeenkomst}}/logboek/   {_NIEMAND}
GET  /cop/bijeenkomsten/{{bijeenkomst}}/bestanden/nieuw/ {_BEHEER}
POST /cop/bijeenkomsten/{{bijeenkomst}}/bestanden/nieuw/ {_BEHEER_POST}
GET  /cop/bijeenkomsten/{{open_bijeenkomst}}/bestanden/nieuw/ {_NIEMAND}
GET  /cop/bestanden/{{bestand}}/                        {_LID}
GET  /cop/bestanden/{{open_bestand}}/                   200
GET  /cop/bestanden/{{vreemd_bestand}}/                 {_NIEMAND}
GET  /cop/bestanden/{{bestand}}/wijzigen/               {_BEHEER}
POST /cop/bestanden/{{bestand}}/wijzigen/               {_BEHEER_KLAAR}
GET  /cop/bestanden/{{open_bestand}}/wijzigen/          {_NIEMAND}
GET  /cop/bestanden/{{bestand}}/verwijderen/            {_BEHEER}
POST /cop/bestanden/{{bestand}}/verwijderen/            {_BEHEER_ONGEZIEN}
GET  /cop/bestanden/{{open_bestand}}/verwijderen/       {_NIEMAND}
GET  /cop/bestanden/{{bestand}}/stand/                  405
POST /cop/bestanden/{{bestand}}/stand/                  {_BEHEER_KLAAR}
POST /cop/bestanden/{{open_bestand}}/stand/             {_VREEMD_KLAAR}
GET  /cop/{{community}}/nieuwsbrief/                    {_LID}
POST /cop/{{community}}/nieuwsbrief/                    404 404 422 422 404 404 404 404 404 404 422
GET  /cop/{{open_community}}/nieuwsbrief/               200
POST /cop/{{open_community}}/nieuwsbrief/               422
GET  /cop/{{vreemde_community}}/nieuwsbrief/            {_NIEMAND}
GET  /cop/{{community}}/nieuwsbrief/nieuw/              {_BEHEER}
POST /cop/{{community}}/nieuwsbrief/nieuw/              {_BEHEER_POST}
GET  /cop/{{open_community}}/nieuwsbrief/nieuw/         403 403 403 403 403 403 403 403 403 403 200
GET  /cop/nieuwsbrieven/{{nieuwsbrief}}/                404 404 404 200 404 404 404 404 404 404 200
GET  /cop/nieuwsbrieven/{{open_nieuwsbrief}}/           200
GET  /cop/nieuwsbrieven/{{nieuwsbrief}}/wijzigen/       404 404 404 200 404 404 404 404 404 404 200
POST /cop/nieuwsbrieven/{{nieuwsbrief}}/wijzigen/       404 404 404 422 404 404 404 404 404 404 422
GET  /cop/nieuwsbrieven/{{open_nieuwsbrief}}/wijzigen/  403 403 403 403 403 403 403 403 403 403 200
GET  /cop/nieuwsbrieven/{{nieuwsbrief}}/verwijderen/    404 404 404 200 404 404 404 404 404 404 200
POST /cop/nieuwsbrieven/{{nieuwsbrief}}/verwijderen/    404 404 404 409 404 404 404 404 404 404 409
GET  /cop/nieuwsbrieven/{{nieuwsbrief}}/versturen/      405
POST /cop/nieuwsbrieven/{{nieuwsbrief}}/versturen/      404 404 404 302 404 404 404 404 404 404 302
POST /cop/nieuwsbrieven/{{open_nieuwsbrief}}/versturen/ 403 403 403 403 403 403 403 403 403 403 302
GET  /cop/nieuwsbrieven/{{nieuwsbrief}}/opnieuw/        405
POST /cop/nieuwsbrieven/{{nieuwsbrief}}/opnieuw/        404 404 404 302 404 404 404 404 404 404 302
GET  /cop/nieuwsbrief/bevestigen/bestaat-niet/          410
POST /cop/nieuwsbrief/bevestigen/bestaat-niet/          410
GET  /cop/nieuwsbrief/bevestigen/{{bevestigen}}/        200
GET  /cop/nieuwsbrief/afmelden/bestaat-niet/            404
GET  /cop/nieuwsbrief/afmelden/{{afmelden}}/            200
POST /cop/nieuwsbrief/afmelden/{{afmelden}}/            200
GET  /cop/antwoord/bestaat-niet/                        404
POST /cop/antwoord/bestaat-niet/                        404
GET  /cop/antwoord/{{antwoord}}/                        200
POST /cop/antwoord/{{antwoord}}/                        422
GET  /cop/agendapunten/{{punt}}/wijzigen/               {_BEHEER}
POST /cop/agendapunten/{{punt}}/wijzigen/               {_BEHEER_POST}
GET  /cop/agendapunten/{{open_punt}}/wijzigen/          {_NIEMAND}
GET  /cop/agendapunten/{{punt}}/notities/               {_BEHEER}
POST /cop/agendapunten/{{punt}}/notities/               {_BEHEER}
GET  /cop/agendapunten/{{open_punt}}/notities/          {_NIEMAND}
POST /cop/agendapunten/{{open_punt}}/notities/          {_NIEMAND}
GET  /cop/agendapunten/{{punt}}/verslag/                {_BEHEER}
POST /cop/agendapunten/{{punt}}/verslag/                404 404 403 409 404 404 404 404 404 404 409
GET  /cop/agendapunten/{{open_punt}}/verslag/           {_NIEMAND}
GET  /cop/agendapunten/{{punt}}/stand/                  405
POST /cop/agendapunten/{{punt}}/stand/                  {_BEHEER_KLAAR}
POST /cop/agendapunten/{{open_punt}}/stand/             {_VREEMD_KLAAR}
GET  /cop/agendapunten/{{punt}}/besluit/                {_BEHEER}
POST /cop/agendapunten/{{punt}}/besluit/                {_BEHEER_POST}
GET  /cop/agendapunten/{{open_punt}}/besluit/           {_NIEMAND}
GET  /cop/agendapunten/{{punt}}/actie/                  {_BEHEER}
POST /cop/agendapunten/{{punt}}/actie/                  {_BEHEER_POST}
GET  /cop/agendapunten/{{open_punt}}/actie/             {_NIEMAND}
GET  /cop/besluiten/{{besluit}}/verwijderen/            405
POST /cop/besluiten/{{besluit}}/verwijderen/            {_BEHEER_KLAAR}
GET  /cop/acties/{{actie}}/wijzigen/                    {_BEHEER}
POST /cop/acties/{{actie}}/wijzigen/                    {_BEHEER_POST}
GET  /cop/acties/{{actie}}/verwijderen/                 405
POST /cop/acties/{{actie}}/verwijderen/                 {_BEHEER_KLAAR}
GET  /cop/kennis/                                       200
GET  /cop/kennis/?soort=factor&opgavetype=natuur&thema=wonen&zoek=beek 200
GET  /cop/casussen/                                     200
GET  /cop/casussen/?opgavetype=natuur                   200
GET  /cop/export/kennis.csv                             200
GET  /cop/export/casussen.xlsx                          200
GET  /cop/leervragen/                                   200
GET  /cop/leervragen/?status=loopt&thema=wonen&zoek=gezicht 200
GET  /cop/export/leervragen.csv                         200
GET  /cop/{{community}}/leervragen/nieuw/               {_BEHEER}
POST /cop/{{community}}/leervragen/nieuw/               {_BEHEER_POST}
GET  /cop/{{open_community}}/leervragen/nieuw/          {_OPEN_BEHEER}
GET  /cop/leervragen/{{leervraag}}/                     {_LID}
GET  /cop/leervragen/{{open_leervraag}}/                200
GET  /cop/leervragen/{{vreemde_leervraag}}/             {_NIEMAND}
GET  /cop/leervragen/{{leervraag}}/wijzigen/            {_BEHEER}
POST /cop/leervragen/{{leervraag}}/wijzigen/            {_BEHEER_POST}
GET  /cop/leervragen/{{open_leervraag}}/wijzigen/       {_NIEMAND}
GET  /cop/leervragen/{{leervraag}}/verwijderen/         {_BEHEER}
POST /cop/leervragen/{{leervraag}}/verwijderen/         {_BEHEER_ONGEZIEN}
GET  /cop/leervragen/{{open_leervraag}}/verwijderen/    {_NIEMAND}
POST /cop/leervragen/{{leervraag}}/kennisstand/         {_BEHEER_KLAAR}
POST /cop/leervragen/{{open_leervraag}}/kennisstand/    {_VREEMD_KLAAR}
GET  /cop/leervragen/{{leervraag}}/stappen/nieuw/       {_BEHEER}
POST /cop/leervragen/{{leervraag}}/stappen/nieuw/       {_BEHEER_POST}
GET  /cop/leervragen/{{open_leervraag}}/stappen/nieuw/  {_NIEMAND}
GET  /cop/leerstappen/{{leerstap}}/wijzigen/            {_BEHEER}
POST /cop/leerstappen/{{leerstap}}/wijzigen/            {_BEHEER_POST}
GET  /cop/leerstappen/{{open_leerstap}}/wijzigen/       {_NIEMAND}
GET  /cop/leerstappen/{{leerstap}}/verwijderen/         {_BEHEER}
POST /cop/leerstappen/{{leerstap}}/verwijderen/         {_BEHEER_ONGEZIEN}
GET  /cop/leerstappen/{{open_leerstap}}/verwijderen/    {_NIEMAND}
GET  /cop/producten/                                    200
GET  /cop/producten/?soort=werkvorm&thema=wonen&zoek=keukentafel 200
GET  /cop/export/producten.xlsx                         200
GET  /cop/{{community}}/producten/nieuw/                {_BEHEER}
POST /cop/{{community}}/producten/nieuw/                {_BEHEER_POST}
GET  /cop/{{open_community}}/producten/nieuw/           {_OPEN_BEHEER}
GET  /cop/producten/{{product}}/                        {_LID}
GET  /cop/producten/{{open_product}}/                   200
GET  /cop/producten/{{vreemde_product}}/                {_NIEMAND}
GET  /cop/producten/{{product}}/wijzigen/               {_BEHEER}
POST /cop/producten/{{product}}/wijzigen/               {_BEHEER_POST}
GET  /cop/producten/{{open_product}}/wijzigen/          {_NIEMAND}
GET  /cop/producten/{{product}}/verwijderen/            {_BEHEER}
POST /cop/producten/{{product}}/verwijderen/            {_BEHEER_ONGEZIEN}
GET  /cop/producten/{{open_product}}/verwijderen/       {_NIEMAND}
POST /cop/producten/{{product}}/kennisstand/            {_BEHEER_KLAAR}
POST /cop/producten/{{open_product}}/kennisstand/       {_VREEMD_KLAAR}
GET  /cop/producten/{{product}}/versies/nieuw/          {_BEHEER}
POST /cop/producten/{{product}}/versies/nieuw/          {_BEHEER_POST}
GET  /cop/producten/{{open_product}}/versies/nieuw/     {_NIEMAND}
GET  /cop/productuitgaven/{{uitgave}}/bestand/          {_LID}
GET  /cop/productuitgaven/{{open_uitgave}}/bestand/     200
GET  /cop/productuitgaven/{{vreemde_uitgave}}/bestand/  {_NIEMAND}
GET  /cop/productuitgaven/{{uitgave}}/verwijderen/      {_BEHEER}
POST /cop/productuitgaven/{{uitgave}}/verwijderen/      {_BEHEER_ONGEZIEN}
GET  /cop/productuitgaven/{{open_uitgave}}/verwijderen/ {_NIEMAND}
GET  /cop/export/anders.csv                             404
GET  /cop/{{community}}/casussen/nieuw/                 {_BEHEER}
POST /cop/{{community}}/casussen/nieuw/                 {_BEHEER_POST}
GET  /cop/{{open_community}}/casussen/nieuw/            {_OPEN_BEHEER}
GET  /cop/casussen/{{casus}}/                           {_LID}
GET  /cop/casussen/{{open_casus}}/                      200
GET  /cop/casussen/{{vreemde_casus}}/                   {_NIEMAND}
GET  /cop/casussen/{{casus}}/wijzigen/                  {_BEHEER}
POST /cop/casussen/{{casus}}/wijzigen/                  {_BEHEER_POST}
GET  /cop/casussen/{{open_casus}}/wijzigen/             {_NIEMAND}
GET  /cop/casussen/{{casus}}/antwoorden/                {_ANTWOORD}
POST /cop/casussen/{{casus}}/antwoorden/                {_ANTWOORD_POST}
GET  /cop/casussen/{{open_casus}}/antwoorden/           404 404 404 404 404 404 404 404 404 404 403
GET  /cop/antwoord/{{antwoord}}/casussen/{{open_casus}}/ 200
POST /cop/antwoord/{{antwoord}}/casussen/{{open_casus}}/ 422
GET  /cop/antwoord/{{antwoord}}/casussen/{{casus}}/     404
GET  /cop/casussen/{{casus}}/kennisstand/               405
POST /cop/casussen/{{casus}}/kennisstand/               {_BEHEER_KLAAR}
POST /cop/inzichten/{{open_inzicht}}/kennisstand/       {_VREEMD_KLAAR}
GET  /cop/{{community}}/inzichten/nieuw/                {_BEHEER}
GET  /cop/{{community}}/inzichten/nieuw/?bron=antwoord-{{zegt}} {_BEHEER}
GET  /cop/{{community}}/inzichten/nieuw/?bron=casus-{{vreemde_casus}} 404 404 403 404 404 404 404 404 404 404 200
POST /cop/{{community}}/inzichten/nieuw/                {_BEHEER_POST}
GET  /cop/{{open_community}}/inzichten/nieuw/           {_OPEN_BEHEER}
GET  /cop/{{community}}/distilleren/                    404 404 403 404 404 404 404 404 404 404 404
GET  /cop/{{community}}/distilleren/?bron=antwoord-{{zegt}} {_BEHEER}
POST /cop/{{community}}/distilleren/?bron=casus-{{casus}} {_BEHEER_POST}
GET  /cop/{{open_community}}/distilleren/?bron=punt-{{open_punt}} {_OPEN_BEHEER}
GET  /cop/inzichten/{{inzicht}}/                        {_LID}
GET  /cop/inzichten/{{open_inzicht}}/                   200
GET  /cop/inzichten/{{vreemde_inzicht}}/                {_NIEMAND}
GET  /cop/inzichten/{{inzicht}}/wijzigen/               {_BEHEER}
POST /cop/inzichten/{{inzicht}}/wijzigen/               {_BEHEER_POST}
GET  /cop/inzichten/{{open_inzicht}}/wijzigen/          {_NIEMAND}
GET  /cop/inzichten/{{inzicht}}/typen/                  405
POST /cop/inzichten/{{inzicht}}/typen/                  {_BEHEER_KLAAR}
POST /cop/inzichten/{{open_inzicht}}/typen/             {_VREEMD_KLAAR}
GET  /cop/inzichten/{{inzicht}}/samenvoegen/            {_BEHEER}
POST /cop/inzichten/{{inzicht}}/samenvoegen/            {_BEHEER_POST}
GET  /cop/inzichten/{{open_inzicht}}/samenvoegen/       {_NIEMAND}
GET  /cop/bewijzen/{{bewijs}}/verwijderen/              405
POST /cop/bewijzen/{{bewijs}}/verwijderen/              {_BEHEER_KLAAR}
POST /cop/bewijzen/{{open_bewijs}}/verwijderen/         {_VREEMD_KLAAR}
GET  /cop/inzichten/{{inzicht}}/toepassingen/nieuw/     {_EIGEN_TOEPASSEN}
POST /cop/inzichten/{{vreemde_inzicht}}/toepassingen/nieuw/ {_VREEMD_POST}
GET  /cop/inzichten/{{open_inzicht}}/toepassingen/nieuw/ {_TOEPASSEN}
POST /cop/inzichten/{{open_inzicht}}/toepassingen/nieuw/ {_TOEPASSEN_POST}
GET  /cop/toepassingen/{{toepassing}}/wijzigen/         {_EIGEN_TOEPASSEN}
POST /cop/toepassingen/{{toepassing}}/wijzigen/         404 404 403 422 404 404 404 404 404 404 422
GET  /cop/toepassingen/{{open_toepassing}}/wijzigen/    {_OPEN_BEHEER}
GET  /cop/casussen/{{casus}}/geschiedenis/              {_KRING}
GET  /cop/casussen/{{open_casus}}/geschiedenis/         {_NIEMAND}
GET  /cop/casussen/{{casus}}/geschiedenis/{{v_casus}}/  {_KRING}
GET  /cop/casussen/{{open_casus}}/geschiedenis/{{v_casus}}/ 404
GET  /cop/casussen/{{casus}}/geschiedenis/{{v_casus}}/terugzetten/ {_KRING}
POST /cop/casussen/{{casus}}/geschiedenis/{{v_casus}}/terugzetten/ 404 404 404 409 404 404 404 404 404 404 409
GET  /cop/casussen/{{open_casus}}/geschiedenis/{{v_casus}}/terugzetten/ 404
GET  /cop/casussen/{{casus}}/verwijderen/               {_BEHEER}
POST /cop/casussen/{{casus}}/verwijderen/              {_BEHEER}
GET  /cop/casussen/{{open_casus}}/verwijderen/          {_NIEMAND}
GET  /cop/inzichten/{{inzicht}}/geschiedenis/           {_KRING}
GET  /cop/inzichten/{{open_inzicht}}/geschiedenis/      {_NIEMAND}
GET  /cop/inzichten/{{inzicht}}/geschiedenis/{{v_inzicht}}/ {_KRING}
GET  /cop/inzichten/{{open_inzicht}}/geschiedenis/{{v_inzicht}}/ 404
GET  /cop/inzichten/{{inzicht}}/geschiedenis/{{v_inzicht}}/terugzetten/ {_KRING}
POST /cop/inzichten/{{inzicht}}/geschiedenis/{{v_inzicht}}/terugzetten/ 404 404 404 409 404 404 404 404 404 404 409
GET  /cop/inzichten/{{open_inzicht}}/geschiedenis/{{v_inzicht}}/terugzetten/ 404
GET  /cop/inzichten/{{inzicht}}/verwijderen/            {_BEHEER}
POST /cop/inzichten/{{inzicht}}/verwijderen/            {_BEHEER}
GET  /cop/inzichten/{{open_inzicht}}/verwijderen/       {_NIEMAND}
GET  /cop/toepassingen/{{toepassing}}/verwijderen/      {_EIGEN_TOEPASSEN}
POST /cop/toepassingen/{{toepassing}}/verwijderen/      404 404 403 409 404 404 404 404 404 404 409
GET  /cop/toepassingen/{{open_toepassing}}/verwijderen/ {_OPEN_BEHEER}
"""
