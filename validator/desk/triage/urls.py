"""The addresses of this part of the desk."""

from django.urls import path

from validator.desk.triage import detail_views, views

app_name = "triage"
urlpatterns = [
    path("", views.list_page, name="list"),
    path("nieuw", views.upload_page, name="upload"),
    path("<slug:reference>/", detail_views.detail_page, name="detail"),
    path("<slug:reference>/stand", views.state, name="state"),
]
