"""What opgaven add to the profile of an area: the document that goes to an alderman (gebied.panels.gebiedsprofiel)."""

from gebied.panels import gebiedsprofiel


def register() -> None:
    """Called once, when the app starts."""
    from opgaven.profiel.bijdrage import make_profiel

    gebiedsprofiel.register("opgaven", make_profiel)
