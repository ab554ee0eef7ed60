"""The addresses of this part of the desk."""

from django.urls import path

from validator.desk.triage import detail_views, download_views, judging_views, linking_views, views

app_name = "triage"
urlpatterns = [
    path("", views.list_page, name="list"),
    path("zoek", views.search, name="search"),
    path("nieuw", views.upload_page, name="upload"),
    path("volgende", detail_views.next_page, name="next"),
    path("<slug:reference>/", detail_views.detail_page, name="detail"),
    path("<slug:reference>/bestand/<int:number>", download_views.original, name="original"),
    path("<slug:reference>/kopie/<int:number>", download_views.commented_copy, name="copy"),
    path("<slug:reference>/rapport", download_views.report, name="report"),
    path("<slug:reference>/opnieuw", download_views.check_again, name="recheck"),
    path("<slug:reference>/stand", views.state, name="state"),
    path("<slug:reference>/oordeel", judging_views.judge, name="judge"),
    path("<slug:reference>/oordeel/ongedaan", judging_views.undo, name="undo_judgement"),
    path("<slug:reference>/vervolg", linking_views.link_page, name="link"),
    path("<slug:reference>/losmaken", linking_views.unlink_act, name="unlink"),
    path("<slug:reference>/overnemen", linking_views.adopt_act, name="adopt"),
    path("<slug:reference>/geen-vervolg", linking_views.refuse_act, name="refuse_link"),
]
