"""Pages about stakeholders, participation and initiatives, below /stakeholders/."""

from django.urls import URLPattern, path

from stakeholders.views import banden, contacten, geschiedenis, register, vergadering

urlpatterns: list[URLPattern] = [
    path("", register.lijst, name="stakeholders"),
    path("stakeholders.<str:formaat>", register.exporteer, name="stakeholders-exporteren"),
    path("nieuw/", register.nieuw, name="stakeholder-nieuw"),
    path("vergadermodus/", vergadering.vergadermodus, name="vergadermodus"),
    path("verbinden/", banden.stakeholder_zoeken, name="stakeholder-zoeken"),
    path("<int:pk>/", register.pagina, name="stakeholder"),
    path("<int:pk>/wijzigen/", register.wijzigen, name="stakeholder-wijzigen"),
    path("<int:pk>/verwijderen/", register.verwijderen, name="stakeholder-verwijderen"),
    path("<int:pk>/zichtbaarheid/", register.zichtbaarheid, name="stakeholder-zichtbaarheid"),
    path("<int:pk>/geschiedenis/", geschiedenis.stakeholder, name="stakeholder-geschiedenis"),
    path("<int:pk>/geschiedenis/<int:nummer>/", geschiedenis.stakeholder_versie, name="stakeholder-versie"),
    path("<int:pk>/verbinden/", banden.plek_zoeken, name="plek-zoeken"),
    path("<int:pk>/betrokkenheid/", banden.nieuw, name="betrokkenheid-nieuw"),
    path("<int:pk>/contactpersoon/", contacten.contact_nieuw, name="contactpersoon-nieuw"),
    path("<int:pk>/contactmoment/", contacten.moment_nieuw, name="contactmoment-nieuw"),
    path("<int:pk>/afspraak/", contacten.afspraak_nieuw, name="afspraak-nieuw"),
    path("betrokkenheden/<int:pk>/wijzigen/", banden.wijzigen, name="betrokkenheid-wijzigen"),
    path("betrokkenheden/<int:pk>/verwijderen/", banden.verwijderen, name="betrokkenheid-verwijderen"),
    path("betrokkenheden/<int:pk>/positie/", banden.positie_nieuw, name="positie-nieuw"),
    path("posities/<int:pk>/wijzigen/", banden.positie_wijzigen, name="positie-wijzigen"),
    path("posities/<int:pk>/verwijderen/", banden.positie_verwijderen, name="positie-verwijderen"),
    path("contactpersonen/<int:pk>/wijzigen/", contacten.contact_wijzigen, name="contactpersoon-wijzigen"),
    path("contactpersonen/<int:pk>/wissen/", contacten.contact_wissen, name="contactpersoon-wissen"),
    path("contactmomenten/<int:pk>/wijzigen/", contacten.moment_wijzigen, name="contactmoment-wijzigen"),
    path("contactmomenten/<int:pk>/verwijderen/", contacten.moment_verwijderen, name="contactmoment-verwijderen"),
    path("afspraken/<int:pk>/wijzigen/", contacten.afspraak_wijzigen, name="afspraak-wijzigen"),
    path("afspraken/<int:pk>/verwijderen/", contacten.afspraak_verwijderen, name="afspraak-verwijderen"),
]
