"""The addresses of this part of the desk."""

from django.urls import path

from validator.desk.privacy import asking_views, views

app_name = "privacy"
urlpatterns = [
    path("", views.list_page, name="list"),
    path("zoeken", asking_views.search_page, name="search"),
    path("zoeken/nieuw", asking_views.ask, name="ask"),
    path("avg/<slug:reference>/", asking_views.request_page, name="request"),
    path("avg/<slug:reference>/gegevens", asking_views.export_request, name="export"),
    path("avg/<slug:reference>/klaar", asking_views.close_request, name="close"),
    path("verzoek/<slug:reference>/", views.case_page, name="case"),
    path("verzoek/<slug:reference>/uitstel", views.hold_case, name="hold"),
    path("verzoek/<slug:reference>/geen-uitstel", views.release_case, name="release"),
    path("verzoek/<slug:reference>/gegevens", views.export_case, name="export_case"),
    path("verzoek/<slug:reference>/wissen", views.erase_case, name="erase"),
]
