"""The profile of an area: its figures, and what people tell about it. What is told comes in kinds (soorten)."""

from gebied.panels import gebiedspagina, gebiedspagina_vooraf, gebiedsprofiel, gebiedsprofiel_vooraf


def register() -> None:
    """Called once, when the app starts."""
    from gebied.profiel.bijdrage import beforehand, make_bijdrage, make_profiel, told_beforehand

    gebiedspagina.register("gebiedsprofiel", make_bijdrage)
    gebiedspagina_vooraf.register("gebiedsprofiel", beforehand)
    gebiedsprofiel.register("gebiedsprofiel", make_profiel)
    gebiedsprofiel_vooraf.register("gebiedsprofiel", told_beforehand)
