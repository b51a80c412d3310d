"""What opgaven add to pages about areas (scores, opgaven and pairs; columns in the list) and organisations."""

from gebied.panels import gebiedenlijst, gebiedspagina


def register() -> None:
    """Called once, when the app starts."""
    from opgaven.panels import organisatie
    from opgaven.panels.kolommen import score_columns
    from opgaven.panels.pagina import make_bijdrage

    gebiedspagina.register("opgaven", make_bijdrage)
    gebiedenlijst.register("opgaven", score_columns)
    organisatie.register()
