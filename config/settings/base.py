"""What is the same in every deployment."""

import tomllib

from config.env import BASE_DIR, HOME, env
from config.settings.aanmelden import *  # noqa: F403
from config.settings.api import *  # noqa: F403
from config.settings.bedrijf import *  # noqa: F403
from config.settings.historie import *  # noqa: F403
from config.settings.logs import *  # noqa: F403
from config.settings.privacy import *  # noqa: F403
from config.settings.verharden import *  # noqa: F403

VERSION: str = tomllib.loads((BASE_DIR / "pyproject.toml").read_text())["project"]["version"]
PLATFORM_NAAM = env.str("PLATFORM_NAAM", default="Gebiedsplatform")
# Whose house style visitors see (the code of an organisation), when more than one has a public one.
HUISSTIJL_ORGANISATIE = env.str("HUISSTIJL_ORGANISATIE", default="")
CONTACT_EMAIL = env.str("CONTACT_EMAIL", default="")
SECURITY_CONTACT = env.str("SECURITY_CONTACT", default=f"mailto:{CONTACT_EMAIL}" if CONTACT_EMAIL else "")

SECRET_KEY = env.str("SECRET_KEY", default="")
DEBUG = False
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])

INSTALLED_APPS = [
    "config.admin_site.BeheerConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.gis",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django.forms",
    "corsheaders",
    "csp",
    "django_filters",
    "django_htmx",
    "django_structlog",
    "leaflet",
    "pgtrigger",
    "pghistory",
    "rest_framework",
    "drf_spectacular",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "accounts.apps.AccountsConfig",
    "gebied.apps.GebiedConfig",
    "opgaven.apps.OpgavenConfig",
    "sturing.apps.SturingConfig",
    "stakeholders.apps.StakeholdersConfig",
    "cop.apps.CopConfig",
    "ogc.apps.OgcConfig",
    "zoeken.apps.ZoekenConfig",
    "config.apps.PlatformConfig",
]

MIDDLEWARE = [
    "config.verzoeken.VerzoekMiddleware",
    "config.taal.TaalMiddleware",
    "config.headers.VeiligeHeaders",
    "api.middleware.ApiMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "csp.middleware.CSPMiddleware",
    "config.grenzen.Grenzen",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "accounts.aanmelden.middleware.SessieMiddleware",
    "accounts.historie.context.HistorieMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.aanmelden.middleware.TweedeFactorMiddleware",
    "stakeholders.vergadering.VergaderMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "accounts.formulieren.middleware.BewaarMiddleware",
    "accounts.samen.SamenMiddleware",
    "gebied.aangenomen.BegrippenMiddleware",
]

# Debian 12 has GDAL 3.6. What W001 warns of needs a spatial reference text from outside, and we only pass numbers.
SILENCED_SYSTEM_CHECKS = ["gis.W001"]

ROOT_URLCONF = "config.urls"
FORM_RENDERER = "config.formulier.UtrechtRenderer"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.context.platform",
            ],
        },
    },
]

DATABASES = {
    "default": env.db("DATABASE_URL", default="postgis:///gebied")
    | {"ENGINE": "django.contrib.gis.db.backends.postgis", "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
LEZEN_ZONDER_INLOGGEN = env.bool("LEZEN_ZONDER_INLOGGEN", default=True)
# The demo brings users whose password everybody knows: never in a real installation.
DEMO_TOEGESTAAN = False

# Each language by its own name. The text in the code is Dutch; locale/ holds the English (config/taal.py).
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["config.formaten"]
LANGUAGE_COOKIE_NAME = "taal"
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = env.path("STATIC_ROOT", default=str(HOME / "static"))()
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "config.staticfiles.ModuleManifestStorage"},
}
MEDIA_ROOT = HOME / "uploads"

CELERY_BROKER_URL = env.str("BROKER_URL", default="redis://127.0.0.1:6379/0")
CELERY_TASK_IGNORE_RESULT = True
CELERY_TIMEZONE = TIME_ZONE
CELERY_TASK_DEFAULT_QUEUE = "gebied"
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_PUBLISH_RETRY = False
# A page that schedules work does not wait for a broker that is away: the work stands in the database (ADR 0003).
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "socket_connect_timeout": 3,
    "socket_timeout": 5,
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0.1,
    "interval_max": 0.1,
}
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BEAT_SCHEDULE = {
    "toezicht": {"task": "opgaven.tasks.toezicht", "schedule": 10.0, "options": {"expires": 10}},
    "formulieren-opruimen": {"task": "accounts.tasks.ruim_formulieren_op", "schedule": 3600.0},
    "inlezingen-opruimen": {"task": "opgaven.tasks.ruim_inlezingen_op", "schedule": 3600.0},
    "tegels-tekenen": {"task": "opgaven.tasks.teken_tegels", "schedule": 3600.0},
    "vraagstukken-volgen": {"task": "sturing.tasks.volg_vraagstukken", "schedule": 3600.0},
    "berichten-versturen": {"task": "sturing.tasks.verstuur_berichten", "schedule": 60.0, "options": {"expires": 60}},
    "cop-post-versturen": {"task": "cop.tasks.verstuur_post", "schedule": 60.0, "options": {"expires": 60}},
    "nieuwsbrieven-versturen": {
        "task": "cop.tasks.verstuur_nieuwsbrieven",
        "schedule": 60.0,
        "options": {"expires": 60},
    },
    "cop-bestanden-opruimen": {"task": "cop.tasks.ruim_bestanden_op", "schedule": 3600.0},
    "anonimiseren": {"task": "accounts.tasks.anonimiseer", "schedule": ANONIMISEREN_OM},  # noqa: F405
}

# Base maps, the first one by default. They come from outside and are never needed.
_PDOK = "https://service.pdok.nl"
_KADASTER = {"attribution": "Kaartgegevens © Kadaster", "minZoom": 6, "maxZoom": 19}
KAART_ONDERGRONDEN = [
    {
        "sleutel": "grijs",
        "naam": "Grijs",
        "adres": f"{_PDOK}/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{{z}}/{{x}}/{{y}}.png",
        "opties": _KADASTER,
    },
    {
        "sleutel": "standaard",
        "naam": "Standaard",
        "adres": f"{_PDOK}/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{{z}}/{{x}}/{{y}}.png",
        "opties": _KADASTER,
    },
    {
        "sleutel": "luchtfoto",
        "naam": "Luchtfoto",
        "adres": f"{_PDOK}/hwh/luchtfotorgb/wmts/v1_0/Actueel_orthoHR/EPSG:3857/{{z}}/{{x}}/{{y}}.jpeg",
        "opties": {**_KADASTER, "attribution": "Luchtfoto © Beeldmateriaal.nl"},
    },
]

# Where addresses and places are looked up (opgaven/plaatsen); empty searches our own areas and opgaven only. How often
# one account or address may ask.
LOCATIESERVER = env.str("LOCATIESERVER", default="https://api.pdok.nl/bzk/locatieserver/search/v3_1").rstrip("/")
ZOEK_TEMPO = env.str("ZOEK_TEMPO", default="120/m") or None
#: How many documents one account or address may have drawn: each keeps a core busy for a second or two.
PDF_TEMPO = env.str("PDF_TEMPO", default="20/m") or None
# How often somebody at one address may ask for newsletters.
NIEUWSBRIEF_TEMPO = env.str("NIEUWSBRIEF_TEMPO", default="20/h") or None
#: Websites that may show the public map in a frame: "*" is every website, "'none'" is none.
KAART_INSLUITEN = env.list("KAART_INSLUITEN", default=["*"])

LEAFLET_CONFIG: dict[str, object] = {
    "SRID": None,
    "DEFAULT_CENTER": (52.15, 5.38),
    "DEFAULT_ZOOM": 8,
    "MIN_ZOOM": 6,
    "MAX_ZOOM": 19,
    "NO_GLOBALS": True,
    "ATTRIBUTION_PREFIX": "",
    "RESET_VIEW": False,
    "TILES": [(kaart["naam"], kaart["adres"], kaart["opties"]) for kaart in KAART_ONDERGRONDEN],
}

# A job on the workers: how long a lease holds without a heartbeat, how often a chunk is tried, and the weight of a
# chunk (one per area and one per opgave whose box meets it).
BEREKENING_LEASE_SECONDEN = env.int("BEREKENING_LEASE_SECONDEN", default=30)
BEREKENING_HARTSLAG_SECONDEN = BEREKENING_LEASE_SECONDEN / 6
BEREKENING_POGINGEN = 3
BEREKENING_DEEL_GEWICHT = env.int("BEREKENING_DEEL_GEWICHT", default=1500)
