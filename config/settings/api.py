"""The REST API: one version, one way to fail, one way to describe itself."""

from config.env import env

#: Of the API, not of the product: semantic versioning of what a client sees (docs/api.md holds the changelog).
API_VERSION = "1.6.0"

#: Requests per period (s, m, h, d) of one key, and of one address without a key; empty is no limit.
API_TEMPO = {
    "sleutel": env.str("API_TEMPO_SLEUTEL", default="600/m") or None,
    "adres": env.str("API_TEMPO_ADRES", default="300/m") or None,
}

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "api.authentication.SleutelAuthentication",
        "api.authentication.SessieAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["api.permissions.HeeftRecht"],
    "DEFAULT_THROTTLE_CLASSES": ["api.throttling.SleutelTempo", "api.throttling.AdresTempo"],
    # Of X-Forwarded-For only what our own proxies added.
    "NUM_PROXIES": env.int("VERTROUWDE_PROXIES", default=0),
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["api.parsers.ApiJsonParser"],
    "DEFAULT_SCHEMA_CLASS": "api.schema.AutoSchema",
    "DEFAULT_METADATA_CLASS": None,
    "EXCEPTION_HANDLER": "api.exceptions.handle",
    "URL_FORMAT_OVERRIDE": None,
}

SPECTACULAR_SETTINGS = {
    "TITLE": "Gebiedsplatform API",
    "DESCRIPTION": (
        "Welke opgaven spelen in een gebied, waar stapelen ze zich, waar wringen ze en waar versterken ze elkaar. "
        "Een score is een signaal, geen oordeel: hij staat nooit zonder eenheid en nooit zonder de delen waaruit hij "
        "bestaat. Oppervlakten zijn in m2 in het vlak van RD. Tijden zijn in UTC."
    ),
    "VERSION": API_VERSION,
    "OAS_VERSION": "3.0.3",
    "CONTACT": {
        "name": env.str("API_CONTACT_NAAM", default="Beheer van het gebiedsplatform"),
        "email": env.str("API_CONTACT_EMAIL", default="beheer@gebiedsplatform.example"),
        "url": env.str("API_CONTACT_URL", default="https://gebiedsplatform.example/contact"),
    },
    "LICENSE": {"name": "EUPL-1.2", "url": "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12"},
    "SCHEMA_PATH_PREFIX": r"/api/v1",
    "SCHEMA_PATH_PREFIX_TRIM": True,
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "POSTPROCESSING_HOOKS": ["api.hooks.describe_responses"],
    "SORT_OPERATION_PARAMETERS": False,
    "TAGS": [
        {"name": "agenda-items", "description": "Acties op de agenda van een gebied."},
        {"name": "algemeen", "description": "De wortel van de API, de beschrijving en de coördinatenstelsels."},
        {"name": "begrippen", "description": "Wat woorden betekenen, ook als SKOS."},
        {"name": "berekeningen", "description": "Berekeningen: starten, volgen, annuleren."},
        {"name": "bijeenkomsten", "description": "Bijeenkomsten van communities, met wat ervan is gepubliceerd."},
        {"name": "casussen", "description": "Gepubliceerde casussen van communities."},
        {"name": "communities", "description": "Groepen die van elkaar leren over een thema."},
        {"name": "gebieden", "description": "Gebieden: van land tot buurt, en vrij getekend."},
        {"name": "indicatoren", "description": "Wat er over gebieden is gemeten, en welke kant beter is."},
        {"name": "indicatorwaarden", "description": "De cijfers per gebied en periode; wat ontbreekt is null."},
        {"name": "initiatieven", "description": "Wat mensen in een gebied zelf beginnen."},
        {"name": "inzichten", "description": "Gepubliceerde factoren, belemmeringen en lessen."},
        {"name": "leervragen", "description": "Wat communities uitproberen, stap voor stap."},
        {"name": "opgaven", "description": "Opgaven en werkingsgebieden."},
        {"name": "opgavetypen", "description": "Soorten opgaven, met de kenmerken waaruit wrijving volgt."},
        {"name": "overlappen", "description": "Paren van opgaven die elkaar in een gebied overlappen."},
        {"name": "participatie", "description": "Hoe mensen meedoen: beloofd, gedaan en teruggekoppeld."},
        {"name": "producten", "description": "Handreikingen en werkvormen van communities, met hun versies."},
        {"name": "scores", "description": "Scores per gebied. Een signaal, geen oordeel."},
        {
            "name": "stakeholders",
            "description": "Organisaties en groepen met een band met een gebied of opgave.",
        },
        {"name": "stapelvlakken", "description": "Stukken van een gebied die precies dezelfde opgaven bedekken."},
        {"name": "vraagstukken", "description": "Vragen uit een gebied aan een afdeling of andere organisatie."},
    ],
}

CORS_URLS_REGEX = r"^/(api|ogc)/"
CORS_ALLOWED_ORIGINS = env.list("CORS_ALLOWED_ORIGINS", default=[])
CORS_ALLOW_HEADERS = ("accept", "authorization", "content-type", "content-crs", "if-match", "if-none-match")
CORS_EXPOSE_HEADERS = ("API-Version", "Content-Crs", "ETag", "Location", "Retry-After", "WWW-Authenticate")
