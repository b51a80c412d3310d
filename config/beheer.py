"""The admin site of the platform."""

from django.contrib.admin import AdminSite


class BeheerSite(AdminSite):
    site_header = "Beheer gebiedsplatform"
    site_title = "Beheer"
    index_title = "Beheer"
