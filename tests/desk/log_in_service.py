"""A real log-in service on loopback: oidc-provider-mock, with what that leaves out: PKCE, the secret of the desk, and wrong tokens."""

import re
import threading
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import flask
import jwt
import oidc_provider_mock
import requests
from django.test import Client
from werkzeug.serving import make_server

CLIENT, SECRET = "vto-balie", "geheim-van-de-balie"
BEGIN = "/account/organisatie"
ROLES = {"vto-lezer": "lezer", "vto-medewerker": "medewerker", "vto-beheer": "beheerder"}
Claims = dict[str, Any]
SUBJECT = "7f3a"
GOOD: Claims = {"groups": ["iets-anders", "vto-medewerker"], "amr": ["pwd", "mfa"], "given_name": "Zwaantje", "family_name": "Pels"}


class LogInService:
    """The service, and what it is to do wrong.

    `edit` changes the claims of a token, `sign` signs it, `document` changes what the service says of itself, and `keys` are its keys.
    `logged_in` is who need not say again who this is.
    """

    def __init__(self) -> None:
        self.edit: Callable[[Claims], Claims] = lambda claims: claims
        self.document: Claims = {}
        self.keys: Claims | None = None
        self.sign = sign_well
        self.said_by_basic = False
        self.logged_in = ""
        self.asked: list[dict[str, str]] = []
        self._challenges: dict[str, str] = {}
        self.app = oidc_provider_mock.app(require_nonce=True)
        self.app.before_request(self._before)
        self.app.after_request(self._after)
        self.issuer = ""

    def as_new(self) -> None:
        """Do nothing wrong any more, and know one person well."""
        self.edit, self.sign, self.document, self.keys = dict, sign_well, {}, None
        self.asked.clear()
        self.logged_in = ""
        self.knows(SUBJECT, **GOOD)

    def knows(self, subject: str, **claims: Any) -> None:
        """Have the service know somebody, with these claims."""
        assert requests.put(f"{self.issuer}/users/{subject}", json=claims, timeout=5).ok

    def answer(self, question: str, subject: str = "", *, refuse: bool = False) -> str:
        """Where the service sends somebody who logs in there, or does not."""
        self.asked.append({name: values[0] for name, values in parse_qs(urlsplit(question).query).items()})
        data = {"action": "deny"} if refuse else {"sub": subject}
        # the mock knows nobody who is logged in already, and would refuse a question in silence
        return requests.post(question.replace("&prompt=none", ""), data=data, timeout=5, allow_redirects=False).headers["Location"]

    def _before(self) -> Any:
        form = flask.request.form
        if flask.request.method == "GET" and flask.request.args.get("prompt") == "none" and self.logged_in:
            return flask.redirect(self.answer(flask.request.url, self.logged_in))
        if flask.request.path != "/oauth2/token":
            return None
        seen = urlsafe_b64encode(sha256(form.get("code_verifier", "").encode()).digest()).decode().rstrip("=")
        basic = flask.request.authorization
        self.said_by_basic = basic is not None
        secret = form.get("client_secret") or (basic.password if basic else None)
        is_right = secret == SECRET and self._challenges.get(form.get("code", "")) == seen
        return None if is_right else flask.Response('{"error": "invalid_grant"}', 400, mimetype="application/json")

    def _after(self, response: flask.Response) -> flask.Response:
        if flask.request.path == "/oauth2/authorize" and "Location" in response.headers:
            code = parse_qs(urlsplit(response.headers["Location"]).query).get("code", [""])[0]
            self._challenges[code] = flask.request.args.get("code_challenge", "")
        if flask.request.path == "/oauth2/token" and response.status_code == requests.codes.ok:
            content = flask.json.loads(response.get_data())
            response.set_data(flask.json.dumps({**content, "id_token": self._signed(content["id_token"])}))
        if flask.request.path.startswith("/.well-known/"):
            response.set_data(flask.json.dumps({**flask.json.loads(response.get_data()), **self.document}))
        if flask.request.path == "/jwks" and self.keys is not None:
            response.set_data(flask.json.dumps(self.keys))
        return response

    def _signed(self, token: str) -> str:
        own = flask.g.oidc_provider_mock_storage.jwk
        claims = jwt.decode(token, options={"verify_signature": False})
        return self.sign(self.edit(claims), own.private_key, own.thumbprint())


def sign_well(claims: Claims, key: Any, kid: str) -> str:
    """A token as the service makes it."""
    return jwt.encode(claims, key, "RS256", headers={"kid": kid})


@contextmanager
def running() -> Iterator[LogInService]:
    """A service that answers, on a thread."""
    service = LogInService()
    server = make_server("localhost", 0, service.app, threaded=True)
    service.issuer = f"http://localhost:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def onward(answer: Any) -> str:
    """Where a page goes on to by itself."""
    assert answer.status_code == 200
    (found,) = re.findall(r'http-equiv="refresh" content="0;url=([^"]+)"', answer.content.decode())
    return unescape(found)


def way_back(location: str) -> str:
    """The address at the desk, as the browser of a test wants it."""
    parts = urlsplit(location)
    return f"{parts.path}?{parts.query}"


def log_in(client: Client, service: LogInService, subject: str, query: str = "") -> Any:
    """The whole way, by hand: to the service, in, and back at the desk."""
    question = client.get(f"{BEGIN}?{query}")
    assert question.status_code == 302, question.content.decode()
    return client.get(way_back(service.answer(question["Location"], subject)))
