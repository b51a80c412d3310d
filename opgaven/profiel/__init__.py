"""What opgaven add to the profile of an area: the document that goes to an alderman (gebied.panels.gebiedsprofiel)."""

from gebied.panels import gebiedspagina, gebiedspagina_vooraf, gebiedsprofiel


def register() -> None:
    """Called once, when the app starts."""
    from opgaven.opgavepagina import opgavepagina
    from opgaven.profiel import schuren
    from opgaven.profiel.bijdrage import make_profiel

    gebiedsprofiel.register("opgaven", make_profiel)
    gebiedsprofiel.register("schuren", schuren.make_profiel)
    gebiedspagina.register("schuren", schuren.make_bijdrage)
    gebiedspagina_vooraf.register("schuren", schuren.beforehand)
    opgavepagina.register("effecten", schuren.make_opgavedeel)
