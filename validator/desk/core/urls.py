"""The addresses that belong to no part of the desk in particular."""

from django.urls import path

from validator.desk.core import pages, views

app_name = "core"
urlpatterns = [
    path("gezondheid", views.health, name="health"),
    path("thema.css", pages.theme, name="theme"),
    path("toegankelijkheid", pages.accessibility, name="accessibility"),
    path("stijl/", pages.style_guide, name="style_guide"),
]
