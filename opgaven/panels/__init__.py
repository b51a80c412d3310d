"""What opgaven add to pages about areas (scores, opgaven and pairs; columns in the list) and organisations."""

from gebied.panels import gebiedenlijst, gebiedenlijst_vooraf, gebiedspagina, gebiedspagina_vooraf


def register() -> None:
    """Called once, when the app starts."""
    from opgaven.panels import organisatie
    from opgaven.panels.kolommen import columns_beforehand, score_columns
    from opgaven.panels.pagina import beforehand, make_bijdrage

    gebiedspagina.register("opgaven", make_bijdrage)
    gebiedenlijst.register("opgaven", score_columns)
    gebiedspagina_vooraf.register("opgaven", beforehand)
    gebiedenlijst_vooraf.register("opgaven", columns_beforehand)
    organisatie.register()
