"""Personal data: what is held about whom, why, until when, and how a person sees, corrects and removes it (ADR on AVG).

register (what each app declares in its module ``verwerkingen``; everything else follows from it), controle (finds
fields that nobody declared), persoon (somebody, as the tables know them), uitdraai (what is held about one person),
documenten (that as JSON and PDF, and the register as CSV and JSON), views, forms and urls (the pages).
Writes are in accounts.services: wissen, opruimen, rectificeren.
"""
