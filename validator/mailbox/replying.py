"""To whom a reply may go, and what a mail is called when it is no request."""

import re
from email.message import Message
from email.utils import getaddresses
from enum import StrEnum

from validator.model.document import ProblemCode
from validator.model.outline import DocType
from validator.model.report import Outcome, SubmissionResult
from validator.reports.letter.eml import ADDRESS

NOBODY = re.compile(r"(?:no|do-?not|niet)[-_.]?(?:reply|antwoorden|beantwoorden)|mailer-?daemon|postmaster|bounces?", re.IGNORECASE)
MACHINE = frozenset({"multipart/report", "message/partial", "message/delivery-status", "message/disposition-notification"})
ROUTINE = frozenset({"bulk", "junk", "list", "auto_reply"})


class Label(StrEnum):
    """What is said of a mail by its keyword and by the folder that it moves to: the advice, or why there is none."""

    ONLEESBAAR = "onleesbaar"
    RECHTSTREEKS_RVDK = "rechtstreeks-rvdk"
    TERUGSTUREN = "terugsturen"
    BEOORDELEN = "beoordelen"
    AGENDEREN = "agenderen"
    GEEN_VERZOEK = "geen-verzoek"
    NIET_GETOETST = "niet-getoetst"


ADVICES = tuple(outcome.value for outcome in Outcome)


def label_of(result: SubmissionResult, headers: Message) -> Label:
    """The label. What a machine sent goes to a person to look at where a request may be in it."""
    codes = {problem.code for file in result.files for problem in file.problems}
    if ProblemCode.RULE_FAILED in codes:
        return Label.NIET_GETOETST
    is_readable = result.advice.outcome is not Outcome.ONLEESBAAR
    if is_readable and result.doctype is DocType.UNKNOWN:
        return Label.GEEN_VERZOEK
    return Label.BEOORDELEN if is_automatic(headers) else Label(result.advice.outcome.value)


def is_automatic(headers: Message) -> bool:
    """Whether a machine sent it, such as a delivery report or an out-of-office: nobody reads the reply (RFC 3834)."""
    submitted = str(headers.get("Auto-Submitted", "no")).split(";")[0].strip().lower()
    precedence = str(headers.get("Precedence", "")).strip().lower()
    is_bounce = str(headers.get("Return-Path", "")).strip() == "<>"
    return headers.get_content_type() in MACHINE or submitted != "no" or precedence in ROUTINE or is_bounce or "List-Id" in headers


def sender_of(headers: Message) -> str:
    """The address to answer to, empty where a person must choose. Reply-To is left alone: who sent it gets what is said about it."""
    found = getaddresses([str(value) for value in headers.get_all("From", [])])
    address = found[0][1] if len(found) == 1 else ""
    return address if ADDRESS.fullmatch(address) and not NOBODY.search(address.partition("@")[0]) else ""


def may_answer(result: SubmissionResult, headers: Message) -> bool:
    """Whether a reply makes sense: a person sent it, and the request itself is here rather than with a service that keeps it."""
    is_elsewhere = any(problem.code is ProblemCode.NOTIFICATION for file in result.files for problem in file.problems)
    return not (is_automatic(headers) or is_elsewhere)
