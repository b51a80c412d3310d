"""Addresses of communities below /api/v1/."""

from django.urls import path

from cop.api.views import (
    BijeenkomstenView,
    BijeenkomstView,
    CasussenView,
    CasusView,
    CommunitiesView,
    CommunityView,
    InzichtenView,
    InzichtView,
    LeervraagView,
    LeervragenView,
    ProductenView,
    ProductView,
)

urlpatterns = [
    path("communities", CommunitiesView.as_view()),
    path("communities/<int:pk>", CommunityView.as_view()),
    path("bijeenkomsten", BijeenkomstenView.as_view()),
    path("bijeenkomsten/<int:pk>", BijeenkomstView.as_view()),
    path("casussen", CasussenView.as_view()),
    path("casussen/<int:pk>", CasusView.as_view()),
    path("inzichten", InzichtenView.as_view()),
    path("inzichten/<int:pk>", InzichtView.as_view()),
    path("leervragen", LeervragenView.as_view()),
    path("leervragen/<int:pk>", LeervraagView.as_view()),
    path("producten", ProductenView.as_view()),
    path("producten/<int:pk>", ProductView.as_view()),
]
