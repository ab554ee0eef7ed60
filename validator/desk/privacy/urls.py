"""The addresses of this part of the desk."""

from django.urls import URLPattern

app_name = "privacy"
urlpatterns: list[URLPattern] = []
