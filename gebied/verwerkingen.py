"""Areas hold nothing about people (accounts.privacy.register)."""

from django.utils.translation import gettext_lazy as _

from accounts.privacy.register import declare_impersonal

declare_impersonal("gebied.Indeling", ["naam"], _("De naam van een indeling, zoals CBS 2022."))
declare_impersonal("gebied.Gebied", ["naam"], _("De naam van een plek."))
