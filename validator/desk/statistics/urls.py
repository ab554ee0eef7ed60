"""The addresses of this part of the desk."""

from django.urls import path

from validator.desk.statistics import views

app_name = "statistics"
urlpatterns = [
    path("", views.list_page, name="list"),
    path("cijfers.csv", views.download, name="download"),
]
