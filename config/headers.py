"""Headers that every answer carries, whoever gave it: a page, a static file, the admin, an error, a refusal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest
from django.http.response import HttpResponseBase

#: What a browser may let a page of ours do: next to nothing. Signing in with a key needs publickey-credentials, the map
#: may fill the screen and may ask where somebody is.
_NIET_TOEGESTAAN = (
    "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "gyroscope",
    "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "usb", "xr-spatial-tracking",
)  # fmt: skip
_ZELF = ("fullscreen", "geolocation", "publickey-credentials-create", "publickey-credentials-get")

#: An answer that sets one of these itself keeps its own.
HEADERS: Final = {
    # Pages get theirs, with a nonce, from django-csp; this one is for files, and for errors before it.
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join([f"{naam}=()" for naam in _NIET_TOEGESTAAN] + [f"{naam}=(self)" for naam in _ZELF]),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Permitted-Cross-Domain-Policies": "none",
    # What one visitor sees is not for a cache that others share. Static files and the API say otherwise.
    "Cache-Control": "private, no-cache",
}


class VeiligeHeaders:
    """The outermost middleware, so that it also sees what the others answer or refuse."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        for naam, waarde in HEADERS.items():
            if naam != "X-Frame-Options" or not getattr(response, "xframe_options_exempt", False):
                response.headers.setdefault(naam, waarde)
        return response
