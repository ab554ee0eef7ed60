"""Fifty people at the desk, for `load_desk.py`: locust reads this file. What they may open stands in the environment."""

import json
import os
import random
import re
from pathlib import Path

from locust import HttpUser, between, task

from tests.benchmarks.desk_forms import TOKEN, WORD

SCENE = json.loads(os.environ["VTO_LOAD_SCENE"])
DRAFT = Path(SCENE["draft"]).read_bytes()


class Visitor(HttpUser):
    """Somebody in a browser, who reads for a while before the next click."""

    abstract = True
    wait_time = between(SCENE["pause"] / 2, SCENE["pause"] * 3 / 2)

    def token(self, page: str, name: str) -> str:
        """The sign against forged forms on a page."""
        with self.client.get(page, name=name, catch_response=True) as answer:
            found = TOKEN.search(answer.text)
            if not found:
                answer.failure("no form on this page")
            return found[1] if found else ""


class Medewerker(Visitor):
    """Somebody of the secretariat: the list, requests, a judgement now and then, an upload seldom."""

    weight = 40

    def on_start(self) -> None:
        """Log in."""
        name = random.choice(SCENE["users"])
        form = {"username": name, "password": SCENE["password"], "csrfmiddlewaretoken": self.token("/account/inloggen", "log-in page")}
        with self.client.post("/account/inloggen", form, name="log in (password)", catch_response=True) as answer:
            if "/account/inloggen" in answer.url:
                answer.failure("not logged in")

    @task(10)
    def list(self) -> None:
        """The list, as it is or filtered."""
        query = random.choice(["", "?sorteer=dagen", "?advies=terugsturen", "?status=nieuw&sorteer=-ontvangen", "?pagina=2"])
        self.client.get(f"/verzoeken/{query}", name="list")

    @task(10)
    def detail(self) -> None:
        """A request with its findings beside its text."""
        self.client.get(f"/verzoeken/{random.choice(SCENE['requests'])}/", name="request")

    @task(2)
    def letter(self) -> None:
        """The letter that is being written."""
        self.client.get(f"/verzoeken/{random.choice(SCENE['requests'])}/brief", name="letter")

    @task(3)
    def note(self) -> None:
        """A judgement of a finding; two people at the same request is told by 409, which is as it should be."""
        reference = random.choice(SCENE["requests"])
        page = self.client.get(f"/verzoeken/{reference}/", name="request").text
        forms = [found for found in re.findall(r"<form[^>]*>.*?</form>", page, re.DOTALL) if 'name="finding"' in found]
        if not forms:
            return
        form = random.choice(forms)
        fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))
        action = re.search(r'action="([^"]+)"', form)
        values = {**fields, "kind": "bevestigd", "reason": "gezien"}
        with self.client.post(action[1] if action else "", values, name="judge", catch_response=True, allow_redirects=False) as answer:
            if answer.status_code == 409:
                answer.success()
        self.client.get(f"/verzoeken/{reference}/", name="request")

    @task(1)
    def upload(self) -> None:
        """A request that came on paper or stick."""
        form = {"csrfmiddlewaretoken": self.token("/verzoeken/nieuw", "upload page"), "received": "2026-04-24", "grouping": "een"}
        files = {"upload": ("verzoek.docx", DRAFT, WORD)}
        self.client.post("/verzoeken/nieuw", form, files=files, name="upload", allow_redirects=False)


class Verzoeker(Visitor):
    """Somebody who tries a draft and waits for the answer."""

    weight = 10

    @task
    def precheck(self) -> None:
        """The whole way: the form, the files, the progress as its script asks for it, and the answer."""
        form = {"csrfmiddlewaretoken": self.token("/", "pre-check page"), "moment": "concept"}
        sent = self.client.post("/", form, files={"upload": ("concept.docx", DRAFT, WORD)}, name="pre-check upload", allow_redirects=False)
        page = sent.headers.get("Location", "")
        while page:
            self.wait()
            state = self.client.get(f"{page}stand", name="pre-check progress").json()
            if state["url"]:
                self.client.get(state["url"], name="pre-check answer")
                return
