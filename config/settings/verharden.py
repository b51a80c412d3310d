"""What keeps attackers out: headers, cookies, limits, and a GDAL that reaches nothing. Why: SECURITY.md."""

import os

from csp.constants import NONCE, NONE, SELF

from gebied.importeren.gdal import ENVIRONMENT

os.environ.update(ENVIRONMENT)

# Nothing is allowed but what is named. A script runs when its tag carries the nonce of this very answer; there is no
# inline code. The pictures of the base map are the only thing from elsewhere.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "https://service.pdok.nl"],
        "connect-src": [SELF],
        "font-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "config.pages.formulier_niet_vertrouwd"
# A cookie would carry names of opgaven in the clear.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# A form without its files, and its fields; files; and all of it together (config/grenzen.py).
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024**2
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
DATA_UPLOAD_MAX_NUMBER_FILES = 5
VERZOEK_MAX_BYTES = 101 * 1024**2
