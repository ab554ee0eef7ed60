"""The addresses of this part of the desk."""

from django.urls import URLPattern

app_name = "deciding"
urlpatterns: list[URLPattern] = []
