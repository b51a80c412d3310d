"""What `manage.py check --deploy` asks besides Django's own questions."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage
from django.core.checks import Warning as Waarschuwing


def security_contact(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Without an address security.txt is 404, and who finds a leak tells nobody."""
    if settings.SECURITY_CONTACT:
        return []
    hint = "Set SECURITY_CONTACT, as mailto: or https:, or CONTACT_EMAIL."
    return [Waarschuwing("Nobody can be told about a leak.", hint=hint, id="gebied.W001")]
