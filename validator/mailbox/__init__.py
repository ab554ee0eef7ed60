"""A mailbox of the JBT: checks what is new and puts a concept reply in the drafts; never deletes and never sends."""

from validator.mailbox.address import Address, read_address
from validator.mailbox.box import Box
from validator.mailbox.draft import Answer, Origin, composed, draft_id, within
from validator.mailbox.errors import ConnectionLostError, MailboxError
from validator.mailbox.message import Fetched
from validator.mailbox.opening import Access, drafts_of, opened, refuse_keyword, refuse_moves
from validator.mailbox.passing import Tally, one_pass
from validator.mailbox.replying import ADVICES, Label
from validator.mailbox.secret import SECRETS, Secret, SecretFiles, read_secret
from validator.mailbox.steps import KEYWORD, Event, Receiver, Tools, Wishes
from validator.mailbox.watching import keep_watching

__all__ = [
    "ADVICES",
    "KEYWORD",
    "SECRETS",
    "Access",
    "Address",
    "Answer",
    "Box",
    "ConnectionLostError",
    "Event",
    "Fetched",
    "Label",
    "MailboxError",
    "Origin",
    "Receiver",
    "Secret",
    "SecretFiles",
    "Tally",
    "Tools",
    "Wishes",
    "composed",
    "draft_id",
    "drafts_of",
    "keep_watching",
    "one_pass",
    "opened",
    "read_address",
    "read_secret",
    "refuse_keyword",
    "refuse_moves",
    "within",
]
