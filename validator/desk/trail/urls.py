"""The addresses of this part of the desk."""

from django.urls import URLPattern

app_name = "trail"
urlpatterns: list[URLPattern] = []
