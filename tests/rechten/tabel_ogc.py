"""Who gets what of OGC API Features: a line per address, and the three keys as in tabel_api.py."""

# stapelvlakken have numbers that change with every computation, so the table asks for one that is not there.
OGC = """\
# method address                                     bez inw lez cop opg gm  gm- beh reg buu pla | lees schrijf regio
GET  /ogc/v1                                         200
GET  /ogc/v1/                                        200
GET  /ogc/v1?f=html                                  200
GET  /ogc/v1/api                                     200
GET  /ogc/v1/api?f=html                              200
GET  /ogc/v1/conformance                             200
GET  /ogc/v1/conformance?f=html                      200
GET  /ogc/v1/collections                             200
GET  /ogc/v1/collections?f=html                      200
GET  /ogc/v1/collections/opgaven                     200
GET  /ogc/v1/collections/opgaven?f=html              200
GET  /ogc/v1/collections/opgaven/schema              200
GET  /ogc/v1/collections/wegen                       404
GET  /ogc/v1/collections/gebieden/items              200
GET  /ogc/v1/collections/opgaven/items               200
GET  /ogc/v1/collections/opgaven/items?f=html        200
GET  /ogc/v1/collections/stapelvlakken/items         200
GET  /ogc/v1/collections/scores/items                200
GET  /ogc/v1/collections/opgaven/items/{openbaar}    200
GET  /ogc/v1/collections/opgaven/items/{eigen}       404 404 200 200 200 200 200 200 200 404 200   200 200 200
GET  /ogc/v1/collections/opgaven/items/{eigen}?f=html 404 404 200 200 200 200 200 200 200 404 200   200 200 200
GET  /ogc/v1/collections/opgaven/items/{gedeeld}     404 404 200 200 200 200 200 200 404 200 200   200 200 404
GET  /ogc/v1/collections/opgaven/items/{vreemd}      404 404 404 404 404 404 404 404 404 200 200   404 404 404
GET  /ogc/v1/collections/gebieden/items/{gebied}     200
GET  /ogc/v1/collections/gebieden/items/{eigen_gebied} 404 404 200 200 200 200 200 200 200 404 200   200 200 200
GET  /ogc/v1/collections/gebieden/items/{vreemd_gebied} 404 404 404 404 404 404 404 404 404 200 200   404 404 404
GET  /ogc/v1/collections/scores/items/{gebied}       200
GET  /ogc/v1/collections/scores/items/{vreemd_gebied} 404 404 404 404 404 404 404 404 404 200,404 200,404   404 404 404
GET  /ogc/v1/collections/stapelvlakken/items/{afwezig} 404
POST /ogc/v1/collections/opgaven/items               405
POST /ogc/v1/collections/opgaven/items/{openbaar}    405
"""
