"""What this app adds to the pages of areas and opgaven, to the start page and to the demo."""

from accounts.startpagina import startvragen, wachtend
from gebied.panels import gebiedspagina, gebiedspagina_vooraf, gebiedsprofiel, gebiedsprofiel_vooraf
from opgaven.opgavepagina import opgavepagina


def register() -> None:
    """Called once, when the app starts."""
    from stakeholders.panels import plek, profiel, start

    gebiedspagina_vooraf.register("stakeholders", plek.beforehand)
    gebiedspagina.register("stakeholders", plek.of_area)
    gebiedsprofiel.register("stakeholders", profiel.make_profiel)
    gebiedsprofiel_vooraf.register("stakeholders", plek.beforehand)
    opgavepagina.register("stakeholders", plek.of_opgave)
    wachtend.register("participatie", start.participation)
    wachtend.register("afspraken", start.agreements)
    startvragen.register("stakeholders", start.beforehand)
