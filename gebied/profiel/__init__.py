"""The profile of an area: its figures, and what people tell about it. What is told comes in kinds (soorten)."""

from gebied.panels import gebiedspagina, gebiedsprofiel


def register() -> None:
    """Called once, when the app starts."""
    from gebied.profiel.bijdrage import make_bijdrage, make_profiel

    gebiedspagina.register("gebiedsprofiel", make_bijdrage)
    gebiedsprofiel.register("gebiedsprofiel", make_profiel)
