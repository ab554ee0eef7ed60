"""S/MIME: a signed mail is read through its signature, an encrypted one is locked (RFC 8551). The signature itself is not judged."""

from dataclasses import replace
from hashlib import sha256

from asn1crypto.cms import ContentInfo

from validator.model.document import Document, Problem, ProblemCode
from validator.parsers.mail.internet import read_mail
from validator.parsers.mail.letter import document_of
from validator.settings import Limits

MEDIA_TYPE = "application/pkcs7-mime"


def parse_signed(name: str, data: bytes, limits: Limits) -> Document:
    """The Document of the mail within an S/MIME envelope; a loose signature holds no mail and is no document."""
    content = ContentInfo.load(data)
    if content["content_type"].native != "signed_data":
        return Document(name, MEDIA_TYPE, sha256(data).hexdigest(), problems=(Problem(ProblemCode.LOCKED, name),))
    inner = content["content"]["encap_content_info"]["content"].native
    if not isinstance(inner, bytes):
        return Document(name, MEDIA_TYPE, sha256(data).hexdigest())
    letter = read_mail(inner, limits)
    return document_of(name, MEDIA_TYPE, data, replace(letter, mail=replace(letter.mail, is_signed=True)), limits)
