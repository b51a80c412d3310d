"""What the platform itself holds about people (accounts.privacy.register): accounts, members, sign-ins, the log."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from accounts.models import Grondslag
from accounts.privacy import vindplaatsen
from accounts.privacy.register import (
    BijWissen,
    Elders,
    Termijn,
    Veld,
    Verwerking,
    declare,
    declare_elsewhere,
    declare_impersonal,
)

MENSEN_MET_ACCOUNT = _("Mensen met een account")
_BEHEER = _("De beheerder van uw organisatie en de platformbeheerder")
_NIEMAND = _("Niemand: alleen het platform zelf gebruikt dit")
_ZEGT_NIETS = _("Zonder de persoon zegt dit niets over iemand, en de tellingen blijven kloppen.")
_ACCOUNT_WEG = Termijn(_("Tot het account wordt gewist"))

declare(
    Verwerking(
        naam=_("Accounts"),
        model="accounts.User",
        organisatie="",
        persoon="pk",
        betrokkenen=MENSEN_MET_ACCOUNT,
        velden={
            "username": Veld(_("Gebruikersnaam")),
            "first_name": Veld(_("Voornaam")),
            "last_name": Veld(_("Achternaam")),
            "email": Veld(_("E-mailadres")),
            "password": Veld(_("Wachtwoord, versleuteld"), geheim=True),
            "organisatie": Veld(_("Organisatie waarvoor iemand nu werkt")),
            "is_active": Veld(_("Mag inloggen")),
            "is_superuser": Veld(_("Is platformbeheerder")),
            "is_staff": Veld(_("Mag in het technische beheer")),
            "last_login": Veld(_("Laatste keer ingelogd")),
            "date_joined": Veld(_("Account gemaakt op")),
            "doel": Veld(_("Doel, als dat voor deze persoon anders is")),
            "grondslag": Veld(_("Grondslag, als die voor deze persoon anders is")),
            "bewaren_tot": Veld(_("Bewaren tot en met, als dat voor deze persoon anders is")),
        },
        doel=_("Mensen laten inloggen, en laten zien wie iets heeft gewijzigd"),
        grondslag=Grondslag.TAAK,
        termijn=Termijn(
            _("het laatste lidmaatschap, of de laatste keer inloggen als dat later was"),
            "account",
            vindplaatsen.account_ends_counting,
        ),
        ontvangers=_(
            "De beheerder van uw organisatie en de platformbeheerder. Collega's van dezelfde organisatie zien de naam "
            "bij wijzigingen"
        ),
        verlopen=vindplaatsen.accounts_due,
    ),
    Verwerking(
        naam=_("Lidmaatschappen en rollen"),
        model="accounts.Lidmaatschap",
        organisatie="organisatie",
        persoon="user",
        betrokkenen=MENSEN_MET_ACCOUNT,
        velden={
            "user": Veld(_("Persoon")),
            "organisatie": Veld(_("Organisatie")),
            "begin": Veld(_("Eerste dag")),
            "eind": Veld(_("Laatste dag")),
            "rollen": Veld(_("Rollen")),
            "doel": Veld(_("Doel, als dat voor dit lidmaatschap anders is")),
            "grondslag": Veld(_("Grondslag, als die voor dit lidmaatschap anders is")),
            "bewaren_tot": Veld(_("Bewaren tot en met, als dat voor dit lidmaatschap anders is")),
        },
        doel=_("Bepalen wat iemand namens een organisatie mag zien en doen"),
        grondslag=Grondslag.TAAK,
        termijn=Termijn(_("de laatste dag van het lidmaatschap"), "lidmaatschap", vindplaatsen.membership_end),
        ontvangers=_BEHEER,
        verlopen=vindplaatsen.memberships_due,
    ),
    Verwerking(
        naam=_("E-mailadressen om te bevestigen"),
        model="account.EmailAddress",
        persoon="user",
        betrokkenen=MENSEN_MET_ACCOUNT,
        velden={
            "user": Veld(_("Persoon")),
            "email": Veld(_("E-mailadres")),
            "verified": Veld(_("Bevestigd")),
            "primary": Veld(_("In gebruik")),
        },
        doel=_("Zeker weten dat een nieuw e-mailadres van u is voordat wij het gebruiken"),
        grondslag=Grondslag.TAAK,
        termijn=_ACCOUNT_WEG,
        ontvangers=_("De platformbeheerder"),
    ),
    Verwerking(
        naam=_("Laatste bezoek"),
        model="accounts.Bezoek",
        persoon="user",
        betrokkenen=MENSEN_MET_ACCOUNT,
        velden={
            "user": Veld(_("Persoon")),
            "laatst_op": Veld(_("Laatst gezien op, hooguit eens in de vijf minuten bijgewerkt")),
            "vorige_op": Veld(_("Einde van het vorige bezoek")),
        },
        doel=_("Op de startpagina laten zien wat er nieuw is sinds u hier was"),
        grondslag=Grondslag.TAAK,
        termijn=_ACCOUNT_WEG,
        ontvangers=_NIEMAND,
        uitleg=_("Alleen twee tijdstippen: niet welke pagina's iemand bekeek, en niet hoe vaak iemand er was."),
    ),
    Verwerking(
        naam=_("Sessies"),
        model="sessions.Session",
        rijen=vindplaatsen.sessions_of,
        betrokkenen=MENSEN_MET_ACCOUNT,
        velden={
            "session_data": Veld(_("Wie is ingelogd, en sinds wanneer"), geheim=True),
            "expire_date": Veld(_("Verloopt op")),
        },
        doel=_("U ingelogd houden"),
        grondslag=Grondslag.TAAK,
        termijn=Termijn(_("Tot u uitlogt of de sessie verloopt; de nacht daarna is de regel weg")),
        ontvangers=_NIEMAND,
        verlopen=vindplaatsen.sessions_due,
    ),
    Verwerking(
        naam=_("Logboek van aanmeldingen en beheer"),
        model="accounts.Logregel",
        organisatie="organisatie",
        rijen=vindplaatsen.log_lines_of,
        in_historie=True,
        betrokkenen=MENSEN_MET_ACCOUNT,
        velden={
            "gebruiker": Veld(_("Wie het deed"), BijWissen.LOSMAKEN),
            "onderwerp_id": Veld(_("Over welk account het ging"), BijWissen.LOSMAKEN),
            "gegevens": Veld(_("Bijzonderheden, in nummers en codes"), BijWissen.LOSMAKEN),
            "moment": Veld(_("Wanneer"), BijWissen.BEHOUDEN, _ZEGT_NIETS),
            "soort": Veld(_("Wat er gebeurde"), BijWissen.BEHOUDEN, _ZEGT_NIETS),
            "onderwerp": Veld(_("Soort onderwerp"), BijWissen.BEHOUDEN, _ZEGT_NIETS),
            "organisatie": Veld(_("Organisatie"), BijWissen.BEHOUDEN, _ZEGT_NIETS),
        },
        doel=_("Misbruik kunnen zien en kunnen nagaan wie wat deed"),
        grondslag=Grondslag.PLICHT,
        termijn=Termijn(
            _("de gebeurtenis; een aanmelding korter, zie de uitleg"), "logboek", vindplaatsen.day_of_event
        ),
        ontvangers=_BEHEER,
        verlopen=vindplaatsen.log_lines_due,
        opruimen=vindplaatsen.blank_people_in_log,
        uitleg=_(
            "Na de termijn gaat de persoon uit de regel; de regel zelf blijft om te kunnen tellen. "
            "Voor aan- en afmelden geldt een kortere termijn (BEWAREN_AANMELDING_MAANDEN)."
        ),
    ),
    Verwerking(
        naam=_("Formulieren die nog niet zijn opgeslagen"),
        model="accounts.BewaardFormulier",
        persoon="gebruiker",
        betrokkenen=MENSEN_MET_ACCOUNT,
        velden={
            "gebruiker": Veld(_("Persoon")),
            "pad": Veld(_("Welk formulier")),
            "velden": Veld(_("Wat u invulde")),
            "te_groot": Veld(_("Namen van bestanden die te groot waren")),
            "bestanden": Veld(_("Bestanden die u meestuurde")),
            "bewaard_op": Veld(_("Wanneer")),
        },
        doel=_("Uw werk niet verliezen als uw sessie verloopt terwijl u een formulier invult"),
        grondslag=Grondslag.TAAK,
        termijn=Termijn(_("Hooguit een dag")),
        ontvangers=_NIEMAND,
    ),
    Verwerking(
        naam=_("Geschiedenis van wijzigingen"),
        model="pghistory.Context",
        rijen=vindplaatsen.contexts_of,
        in_historie=True,
        betrokkenen=MENSEN_MET_ACCOUNT,
        velden={
            "metadata": Veld(_("Welk account de wijziging deed, en op welk soort pagina"), BijWissen.LOSMAKEN),
            "created_at": Veld(_("Wanneer"), BijWissen.BEHOUDEN, _ZEGT_NIETS),
        },
        doel=_("Laten zien wie wat wanneer wijzigde, en een fout kunnen herstellen"),
        grondslag=Grondslag.TAAK,
        termijn=_ACCOUNT_WEG,
        ontvangers=_(
            "Mensen met een account bij de organisatie die eigenaar is, en bij organisaties waarmee is gedeeld"
        ),
        uitleg=_("De wijziging zelf blijft, met de getallen van voor en na; er staat dan geen persoon meer bij."),
    ),
    Verwerking(
        naam=_("API-sleutels"),
        model="accounts.ApiSleutel",
        organisatie="organisatie",
        persoon="aangemaakt_door",
        betrokkenen=MENSEN_MET_ACCOUNT,
        velden={"aangemaakt_door": Veld(_("Wie de sleutel maakte"), BijWissen.LOSMAKEN)},
        doel=_("Nagaan wie een programma toegang gaf"),
        grondslag=Grondslag.PLICHT,
        termijn=_ACCOUNT_WEG,
        ontvangers=_BEHEER,
    ),
    Verwerking(
        naam=_("Wijzigingen in het beheer van het platform"),
        model="admin.LogEntry",
        persoon="user",
        betrokkenen=_("Platformbeheerders, en mensen van wie zij gegevens wijzigden"),
        velden={
            "user": Veld(_("Platformbeheerder")),
            "object_repr": Veld(_("Wat er werd gewijzigd")),
            "change_message": Veld(_("De wijziging")),
            "action_time": Veld(_("Wanneer")),
        },
        doel=_("Nagaan wie het platform hoe inrichtte"),
        grondslag=Grondslag.PLICHT,
        termijn=_ACCOUNT_WEG,
        ontvangers=_("De platformbeheerder"),
        uitleg=_("De naam van een gewist account gaat ook uit de regels die anderen over dat account maakten."),
    ),
)

declare_elsewhere(
    Elders(
        naam=_("Tellers tegen raden van wachtwoorden"),
        gegevens=_("IP-adres, en de naam waarmee iemand inlogt (alleen als vingerafdruk), met tijdstippen"),
        betrokkenen=_("Iedereen die probeert in te loggen"),
        doel=_("Voorkomen dat iemand wachtwoorden raadt"),
        grondslag=Grondslag.PLICHT,
        termijn=_("Hooguit een uur; wat verlopen is, gaat elke nacht weg"),
        ontvangers=_NIEMAND,
        bij_wissen=_("Verloopt vanzelf; er staat geen naam of e-mailadres in"),
    ),
    Elders(
        naam=_("Reservekopieën"),
        gegevens=_("Alles uit dit register, zoals het was op het moment van de kopie"),
        betrokkenen=_("Iedereen uit dit register"),
        doel=_("Het platform kunnen herstellen na een storing"),
        grondslag=Grondslag.PLICHT,
        termijn=_("Zo lang als de organisatie haar kopieën bewaart; zie docs/operations.md"),
        ontvangers=_("Wie de servers beheert"),
        bij_wissen=_(
            "In een kopie blijft iemand staan tot die wordt weggegooid. Zet de organisatie een kopie terug, dan "
            "wist zij opnieuw wie daarna was gewist"
        ),
    ),
)

declare_impersonal("accounts.Organisatie", ["naam"], _("De naam van een organisatie, niet van een persoon."))
declare_impersonal("accounts.ApiSleutel", ["naam"], _("Waarvoor een sleutel is, zoals QGIS."))
declare_impersonal("accounts.BewaardBestand", ["naam"], _("Hoort bij een bewaard formulier en gaat daarmee weg."))
declare_impersonal("accounts.Huisstijl", ["licht", "donker"], _("Kleuren en maten van een organisatie."))
declare_impersonal("auth.Permission", ["name", "codename"], _("Van Django; een recht, geen persoon."))
declare_impersonal("auth.Group", ["name"], _("Van Django; hier niet in gebruik."))
declare_impersonal("admin.LogEntry", ["object_id"], _("Een nummer."))
for _tabel in ("accounts.User_groups", "accounts.User_user_permissions"):
    declare_impersonal(_tabel, ["user"], _("Van Django; hier niet in gebruik, en gaat met het account mee weg."))
