"""What the platform itself holds about people (accounts.privacy.register): accounts, members, sign-ins, the log."""

from __future__ import annotations

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

MENSEN_MET_ACCOUNT = "Mensen met een account"
_BEHEER = "De beheerder van uw organisatie en de platformbeheerder"
_NIEMAND = "Niemand: alleen het platform zelf gebruikt dit"
_ZEGT_NIETS = "Zonder de persoon zegt dit niets over iemand, en de tellingen blijven kloppen."
_ACCOUNT_WEG = Termijn("Tot het account wordt gewist")

declare(
    Verwerking(
        naam="Accounts",
        model="accounts.User",
        organisatie="",
        persoon="pk",
        betrokkenen=MENSEN_MET_ACCOUNT,
        velden={
            "username": Veld("Gebruikersnaam"),
            "first_name": Veld("Voornaam"),
            "last_name": Veld("Achternaam"),
            "email": Veld("E-mailadres"),
            "password": Veld("Wachtwoord, versleuteld", geheim=True),
            "organisatie": Veld("Organisatie waarvoor iemand nu werkt"),
            "is_active": Veld("Mag inloggen"),
            "is_superuser": Veld("Is platformbeheerder"),
            "is_staff": Veld("Mag in het technische beheer"),
            "last_login": Veld("Laatste keer ingelogd"),
            "date_joined": Veld("Account gemaakt op"),
            "doel": Veld("Doel, als dat voor deze persoon anders is"),
            "grondslag": Veld("Grondslag, als die voor deze persoon anders is"),
            "bewaren_tot": Veld("Bewaren tot en met, als dat voor deze persoon anders is"),
        },
        doel="Mensen laten inloggen, en laten zien wie iets heeft gewijzigd",
        grondslag=Grondslag.TAAK,
        termijn=Termijn(
            "het laatste lidmaatschap, of de laatste keer inloggen als dat later was",
            "account",
            vindplaatsen.account_ends_counting,
        ),
        ontvangers=f"{_BEHEER}. Collega's van dezelfde organisatie zien de naam bij wijzigingen",
        verlopen=vindplaatsen.accounts_due,
    ),
    Verwerking(
        naam="Lidmaatschappen en rollen",
        model="accounts.Lidmaatschap",
        organisatie="organisatie",
        persoon="user",
        betrokkenen=MENSEN_MET_ACCOUNT,
        velden={
            "user": Veld("Persoon"),
            "organisatie": Veld("Organisatie"),
            "begin": Veld("Eerste dag"),
            "eind": Veld("Laatste dag"),
            "rollen": Veld("Rollen"),
            "doel": Veld("Doel, als dat voor dit lidmaatschap anders is"),
            "grondslag": Veld("Grondslag, als die voor dit lidmaatschap anders is"),
            "bewaren_tot": Veld("Bewaren tot en met, als dat voor dit lidmaatschap anders is"),
        },
        doel="Bepalen wat iemand namens een organisatie mag zien en doen",
        grondslag=Grondslag.TAAK,
        termijn=Termijn("de laatste dag van het lidmaatschap", "lidmaatschap", vindplaatsen.membership_end),
        ontvangers=_BEHEER,
        verlopen=vindplaatsen.memberships_due,
    ),
    Verwerking(
        naam="E-mailadressen om te bevestigen",
        model="account.EmailAddress",
        persoon="user",
        betrokkenen=MENSEN_MET_ACCOUNT,
        velden={
            "user": Veld("Persoon"),
            "email": Veld("E-mailadres"),
            "verified": Veld("Bevestigd"),
            "primary": Veld("In gebruik"),
        },
        doel="Zeker weten dat een nieuw e-mailadres van u is voordat wij het gebruiken",
        grondslag=Grondslag.TAAK,
        termijn=_ACCOUNT_WEG,
        ontvangers="De platformbeheerder",
    ),
    Verwerking(
        naam="Laatste bezoek",
        model="accounts.Bezoek",
        persoon="user",
        betrokkenen=MENSEN_MET_ACCOUNT,
        velden={
            "user": Veld("Persoon"),
            "laatst_op": Veld("Laatst gezien op, hooguit eens in de vijf minuten bijgewerkt"),
            "vorige_op": Veld("Einde van het vorige bezoek"),
        },
        doel="Op de startpagina laten zien wat er nieuw is sinds u hier was",
        grondslag=Grondslag.TAAK,
        termijn=_ACCOUNT_WEG,
        ontvangers=_NIEMAND,
        uitleg="Alleen twee tijdstippen: niet welke pagina's iemand bekeek, en niet hoe vaak iemand er was.",
    ),
    Verwerking(
        naam="Sessies",
        model="sessions.Session",
        rijen=vindplaatsen.sessions_of,
        betrokkenen=MENSEN_MET_ACCOUNT,
        velden={
            "session_data": Veld("Wie is ingelogd, en sinds wanneer", geheim=True),
            "expire_date": Veld("Verloopt op"),
        },
        doel="U ingelogd houden",
        grondslag=Grondslag.TAAK,
        termijn=Termijn("Tot u uitlogt of de sessie verloopt; de nacht daarna is de regel weg"),
        ontvangers=_NIEMAND,
        verlopen=vindplaatsen.sessions_due,
    ),
    Verwerking(
        naam="Logboek van aanmeldingen en beheer",
        model="accounts.Logregel",
        organisatie="organisatie",
        rijen=vindplaatsen.log_lines_of,
        in_historie=True,
        betrokkenen=MENSEN_MET_ACCOUNT,
        velden={
            "gebruiker": Veld("Wie het deed", BijWissen.LOSMAKEN),
            "onderwerp_id": Veld("Over welk account het ging", BijWissen.LOSMAKEN),
            "gegevens": Veld("Bijzonderheden, in nummers en codes", BijWissen.LOSMAKEN),
            "moment": Veld("Wanneer", BijWissen.BEHOUDEN, _ZEGT_NIETS),
            "soort": Veld("Wat er gebeurde", BijWissen.BEHOUDEN, _ZEGT_NIETS),
            "onderwerp": Veld("Soort onderwerp", BijWissen.BEHOUDEN, _ZEGT_NIETS),
            "organisatie": Veld("Organisatie", BijWissen.BEHOUDEN, _ZEGT_NIETS),
        },
        doel="Misbruik kunnen zien en kunnen nagaan wie wat deed",
        grondslag=Grondslag.PLICHT,
        termijn=Termijn("de gebeurtenis; een aanmelding korter, zie de uitleg", "logboek", vindplaatsen.day_of_event),
        ontvangers=_BEHEER,
        verlopen=vindplaatsen.log_lines_due,
        opruimen=vindplaatsen.blank_people_in_log,
        uitleg="Na de termijn gaat de persoon uit de regel; de regel zelf blijft om te kunnen tellen. "
        "Voor aan- en afmelden geldt een kortere termijn (BEWAREN_AANMELDING_MAANDEN).",
    ),
    Verwerking(
        naam="Formulieren die nog niet zijn opgeslagen",
        model="accounts.BewaardFormulier",
        persoon="gebruiker",
        betrokkenen=MENSEN_MET_ACCOUNT,
        velden={
            "gebruiker": Veld("Persoon"),
            "pad": Veld("Welk formulier"),
            "velden": Veld("Wat u invulde"),
            "te_groot": Veld("Namen van bestanden die te groot waren"),
            "bestanden": Veld("Bestanden die u meestuurde"),
            "bewaard_op": Veld("Wanneer"),
        },
        doel="Uw werk niet verliezen als uw sessie verloopt terwijl u een formulier invult",
        grondslag=Grondslag.TAAK,
        termijn=Termijn("Hooguit een dag"),
        ontvangers=_NIEMAND,
    ),
    Verwerking(
        naam="Geschiedenis van wijzigingen",
        model="pghistory.Context",
        rijen=vindplaatsen.contexts_of,
        in_historie=True,
        betrokkenen=MENSEN_MET_ACCOUNT,
        velden={
            "metadata": Veld("Welk account de wijziging deed, en op welk soort pagina", BijWissen.LOSMAKEN),
            "created_at": Veld("Wanneer", BijWissen.BEHOUDEN, _ZEGT_NIETS),
        },
        doel="Laten zien wie wat wanneer wijzigde, en een fout kunnen herstellen",
        grondslag=Grondslag.TAAK,
        termijn=_ACCOUNT_WEG,
        ontvangers="Mensen met een account bij de organisatie die eigenaar is, en bij organisaties waarmee is gedeeld",
        uitleg="De wijziging zelf blijft, met de getallen van voor en na; er staat dan geen persoon meer bij.",
    ),
    Verwerking(
        naam="API-sleutels",
        model="accounts.ApiSleutel",
        organisatie="organisatie",
        persoon="aangemaakt_door",
        betrokkenen=MENSEN_MET_ACCOUNT,
        velden={"aangemaakt_door": Veld("Wie de sleutel maakte", BijWissen.LOSMAKEN)},
        doel="Nagaan wie een programma toegang gaf",
        grondslag=Grondslag.PLICHT,
        termijn=_ACCOUNT_WEG,
        ontvangers=_BEHEER,
    ),
    Verwerking(
        naam="Wijzigingen in het beheer van het platform",
        model="admin.LogEntry",
        persoon="user",
        betrokkenen="Platformbeheerders, en mensen van wie zij gegevens wijzigden",
        velden={
            "user": Veld("Platformbeheerder"),
            "object_repr": Veld("Wat er werd gewijzigd"),
            "change_message": Veld("De wijziging"),
            "action_time": Veld("Wanneer"),
        },
        doel="Nagaan wie het platform hoe inrichtte",
        grondslag=Grondslag.PLICHT,
        termijn=_ACCOUNT_WEG,
        ontvangers="De platformbeheerder",
        uitleg="De naam van een gewist account gaat ook uit de regels die anderen over dat account maakten.",
    ),
)

declare_elsewhere(
    Elders(
        naam="Tellers tegen raden van wachtwoorden",
        gegevens="IP-adres, en de naam waarmee iemand inlogt (alleen als vingerafdruk), met tijdstippen",
        betrokkenen="Iedereen die probeert in te loggen",
        doel="Voorkomen dat iemand wachtwoorden raadt",
        grondslag=Grondslag.PLICHT,
        termijn="Hooguit een uur; wat verlopen is, gaat elke nacht weg",
        ontvangers=_NIEMAND,
        bij_wissen="Verloopt vanzelf; er staat geen naam of e-mailadres in",
    ),
    Elders(
        naam="Reservekopieën",
        gegevens="Alles uit dit register, zoals het was op het moment van de kopie",
        betrokkenen="Iedereen uit dit register",
        doel="Het platform kunnen herstellen na een storing",
        grondslag=Grondslag.PLICHT,
        termijn="Zo lang als de organisatie haar kopieën bewaart; zie docs/operations.md",
        ontvangers="Wie de servers beheert",
        bij_wissen="In een kopie blijft iemand staan tot die wordt weggegooid. Zet de organisatie een kopie terug, dan "
        "wist zij opnieuw wie daarna was gewist",
    ),
)

declare_impersonal("accounts.Organisatie", ["naam"], "De naam van een organisatie, niet van een persoon.")
declare_impersonal("accounts.ApiSleutel", ["naam"], "Waarvoor een sleutel is, zoals QGIS.")
declare_impersonal("accounts.BewaardBestand", ["naam"], "Hoort bij een bewaard formulier en gaat daarmee weg.")
declare_impersonal("accounts.Huisstijl", ["licht", "donker"], "Kleuren en maten van een organisatie.")
declare_impersonal("auth.Permission", ["name", "codename"], "Van Django; een recht, geen persoon.")
declare_impersonal("auth.Group", ["name"], "Van Django; hier niet in gebruik.")
declare_impersonal("admin.LogEntry", ["object_id"], "Een nummer.")
for _tabel in ("accounts.User_groups", "accounts.User_user_permissions"):
    declare_impersonal(_tabel, ["user"], "Van Django; hier niet in gebruik, en gaat met het account mee weg.")
