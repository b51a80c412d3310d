"""Writes about organisations, users and keys, and the audit log."""

from accounts.services.sleutels import api_sleutel_create

__all__ = ["api_sleutel_create"]
