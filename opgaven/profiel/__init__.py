"""What opgaven add to the profile of an area: the document that goes to an alderman (gebied.panels.gebiedsprofiel)."""

from gebied.panels import gebiedspagina, gebiedspagina_vooraf, gebiedsprofiel, gebiedsprofiel_vooraf


def register() -> None:
    """Called once, when the app starts."""
    from opgaven.opgavepagina import opgavepagina
    from opgaven.panels.filter import figures_beforehand
    from opgaven.profiel import schuren
    from opgaven.profiel.bijdrage import make_profiel

    gebiedsprofiel.register("opgaven", make_profiel)
    gebiedsprofiel_vooraf.register("opgaven", figures_beforehand)
    gebiedsprofiel.register("schuren", schuren.make_profiel)
    gebiedsprofiel_vooraf.register("schuren", schuren.beforehand)
    gebiedspagina.register("schuren", schuren.make_bijdrage)
    gebiedspagina_vooraf.register("schuren", schuren.beforehand)
    opgavepagina.register("effecten", schuren.make_opgavedeel)
