"""Who gets what of the map; the columns are those of tabel.py."""

KAART = """\
GET  /kaart/                                                            200
GET  /kaart/afdrukken/                                                  200
GET  /kaart/insluiten/                                                  200
GET  /kaart/geopackage/?indeling={indeling}&niveau=wijk                 200
GET  /kaart/vergelijken/                                                200
GET  /kaart/paneel/gebied/{gebied}/                                     200
GET  /kaart/paneel/gebied/{eigen_gebied}/                               404 404 200 200 200 200 200 200 200 404 200
GET  /kaart/paneel/gebied/{vreemd_gebied}/                              404 404 404 404 404 404 404 404 404 200 200
GET  /kaart/paneel/punt/?lon=5&lat=52                                   200
GET  /kaart/data/gebieden/?indeling={indeling}&niveau=wijk&zoom=8&tegels=65/42 200
GET  /kaart/data/opgaven/?zoom=8&tegels=65/42                         200
GET  /kaart/data/stapelvlakken/?indeling={indeling}&niveau=wijk&bbox=3,50,8,54&zoom=8 200
GET  /kaart/data/scores/?indeling={indeling}&niveau=wijk                200
GET  /kaart/data/jaren/                                                 200
GET  /kaart/data/punt/?lon=5&lat=52                                     200
GET  /kaart/data/lens/?lon=5&lat=52                                     200
GET  /kaart/zoeken/?q=e                                                 200
GET  /kaart/zoeken/?q=Xgeheim                                           200
"""
