"""Areas hold nothing about people (accounts.privacy.register)."""

from accounts.privacy.register import declare_impersonal

declare_impersonal("gebied.Indeling", ["naam"], "De naam van een indeling, zoals CBS 2022.")
declare_impersonal("gebied.Gebied", ["naam"], "De naam van een plek.")
