"""The addresses of this part of the desk."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path

from validator.desk.accounts import oidc_views, user_views, views

app_name = "accounts"
urlpatterns = [
    path("inloggen", login_not_required(views.LogInView.as_view()), name="login"),
    path("uitloggen", login_not_required(oidc_views.SignOutView.as_view()), name="logout"),
    path("organisatie", oidc_views.begin, name="organisation"),
    path("organisatie/terug", oidc_views.back, name="organisation_back"),
    path("sessie", views.session, name="session"),
    path("wachtwoord", views.password, name="password"),
    path("gebruikers/", user_views.users, name="users"),
    path("gebruikers/nieuw", user_views.add, name="add"),
    path("gebruikers/<int:key>/", user_views.user, name="user"),
    path("gebruikers/<int:key>/rol", user_views.give_role, name="give_role"),
    path("gebruikers/<int:key>/toegang-stoppen", user_views.shut_out, name="shut_out"),
    path("gebruikers/<int:key>/toegang-geven", user_views.let_in, name="let_in"),
    path("gebruikers/<int:key>/wachtwoord", user_views.reset_password, name="reset_password"),
]
