"""The admin under its Dutch name."""

from django.contrib.admin.apps import AdminConfig


class BeheerConfig(AdminConfig):
    default_site = "config.beheer.BeheerSite"
