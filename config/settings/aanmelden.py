"""Signing in: who may, how, how often, and how long it lasts (accounts/aanmelden)."""

from config.env import HOME, env

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "/inloggen/"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "accounts.aanmelden.wachtwoorden.LengteValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "accounts.aanmelden.wachtwoorden.GewoonWoordValidator"},
]

ACCOUNT_ADAPTER = "accounts.aanmelden.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_USER_DISPLAY = "accounts.aanmelden.adapter.naam_van"
# Whoever has an account proved the address: by the invitation that was sent there, or at the organisation's own login.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
# How long a proof of who somebody is (password or second step) counts before something sensitive.
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_FORMS = {
    "login": "accounts.aanmelden.forms.InlogForm",
    "reauthenticate": "accounts.aanmelden.forms.BevestigForm",
    "add_email": "accounts.privacy.forms.EmailForm",
    "change_password": "accounts.aanmelden.forms.WachtwoordWijzigForm",
    "reset_password": "accounts.aanmelden.forms.WachtwoordVergetenForm",
    "reset_password_from_key": "accounts.aanmelden.forms.NieuwWachtwoordForm",
}
# A link for a new password is a key to the account: one hour is enough to read a mail.
PASSWORD_RESET_TIMEOUT = 3600

# The address of the platform in mail that no page asked for, https://gebieden.example; pages know their own.
PLATFORM_ADRES = env.str("PLATFORM_ADRES", default="").rstrip("/")
# Where a try-out installation keeps its mail in place of sending it, and whether it shows that (config/post.py).
POST_MAP = HOME / "post"
POST_TONEN = False
DEFAULT_FROM_EMAIL = env.str("MAIL_AFZENDER", default="gebiedsplatform@localhost")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# What several processes must count together (attempts, used codes) stands in PostgreSQL: the broker may be away.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "config_cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
    # Answers of the address service, for an hour, in each process: small, and gone with it.
    "plaatsen": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "plaatsen",
        "OPTIONS": {"MAX_ENTRIES": 500},
    },
}
# Attempts per login name or account (key), per address of the caller (ip; an office has one), per person (user).
ACCOUNT_RATE_LIMITS = {
    "login": "60/1m/ip",
    "login_failed": "5/15m/key,50/15m/ip",
    "reset_password": "5/1h/key,30/1h/ip",
    "reset_password_from_key": "30/15m/ip",
    "add_email": "accounts.privacy.forms.EmailForm",
    "change_password": "10/15m/user",
    "reauthenticate": "10/15m/user",
}
# How many of our own proxies stand in front. Without one, X-Forwarded-For is what a caller made up.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("VERTROUWDE_PROXIES", default=0)

# The second step: an app with codes, a key (WebAuthn), and codes on paper for when those are lost.
MFA_ADAPTER = "accounts.aanmelden.factor.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True
# A code counts half a minute longer and earlier, for clocks and slow fingers; factor_forms sees that it counts once.
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "accounts.aanmelden.factor_forms.CodeForm",
    "authenticate_webauthn": "accounts.aanmelden.factor_forms.SleutelForm",
    "reauthenticate": "accounts.aanmelden.factor_forms.CodeBevestigForm",
    "reauthenticate_webauthn": "accounts.aanmelden.factor_forms.SleutelBevestigForm",
    "activate_totp": "accounts.aanmelden.factor_forms.AppForm",
    "add_webauthn": "accounts.aanmelden.factor_forms.SleutelToevoegForm",
    "edit_webauthn": "accounts.aanmelden.factor_forms.SleutelNaamForm",
}

# A session ends after so many seconds without use, and however much it is used after so many since its begin. When the
# browser closes, it forgets it.
SESSION_COOKIE_AGE = env.int("SESSIE_STIL_UREN", default=8) * 3600
SESSIE_HOOGSTENS = env.int("SESSIE_HOOGSTENS_UREN", default=24) * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# The login of an organisation itself (OpenID Connect): code with PKCE, rules of the organisation, no tokens kept.
# A link begins it, for a form that ends at another site is what our content security policy forbids.
SOCIALACCOUNT_ADAPTER = "accounts.aanmelden.organisatielogin.OrganisatieLoginAdapter"
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True}}
SOCIALACCOUNT_AUTO_SIGNUP = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_REAUTHENTICATION_REQUIRED = True
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_LOGIN_ON_GET = True
SOCIALACCOUNT_QUERY_EMAIL = False
SOCIALACCOUNT_REQUESTS_TIMEOUT = 10
