"""What a text says of parental authority: who has it, who has not, or nothing sure."""

import re
from dataclasses import dataclass

from validator.model.outline import Gezag

YES = re.compile(r"^\W*(?:ja|yes|j|x|wel|heeft gezag|met gezag|gezaghebbend|gezag over|belast met (?:het )?gezag)\b", re.IGNORECASE)
NO = re.compile(r"^\W*(?:nee|neen|no|n|geen|zonder|niet gezaghebbend|niet)\b", re.IGNORECASE)
UNSURE = re.compile(
    r"onbekend|onduidelijk|nog uit(?: te|ge)zo|nog na(?: te|ge)|\?|vermoedelijk|waarschijnlijk|w?ordt nagegaan|loopt", re.IGNORECASE
)
JOINT = re.compile(
    r"gezamenlijk|gedeeld gezag|gezag gedeeld|beiden?\b(?! (?:de )?kinderen)|allebei|samen\b"
    r"|ouders hebben (?:het |samen )?gezag|ouders met gezag",
    re.IGNORECASE,
)
SOLE = re.compile(
    r"eenhoofdig|alleen gezag|enig gezag|alleen bij|uitsluitend|alleenstaand gezag|(?:alleen|enkel) (?=moeder|vader)", re.IGNORECASE
)
WITHOUT = r"{role}\b[^.;,\n]{{0,40}}?(?:geen|niet|zonder|ontheven|ontzet|beëindigd|beeindigd)|(?:geen|zonder) gezag[^.;,\n]{{0,20}}{role}\b"
GUARDIAN = re.compile(
    r"voogd|jeugdbescherming|gecertificeerde instelling|\bgi\b|william schrikker|leger des heils|\bnidos\b", re.IGNORECASE
)
SUPERVISION = re.compile(r"\bots\b|toezicht", re.IGNORECASE)
"""Under supervision the parents keep the gezag, however many institutions are named."""
IN_PROSE = re.compile(
    r"\b(?P<no>(?:zonder|geen) (?:ouderlijk )?gezag|niet[- ]gezaghebbend\w*|niet belast met (?:het )?(?:ouderlijk )?gezag)"
    r"|\b(?P<yes>(?:met|heeft(?: het)?|eenhoofdig|gezamenlijk)(?: ouderlijk)? gezag|gezaghebbend\w*|gezag over"
    r"|belast met (?:het )?(?:ouderlijk )?gezag)"
    r"|(?<=\()\s*(?P<bare>gezag)\s*(?=[,)])"
    r"|gezag\s*[:=]?\s*(?:(?P<ja>(?:(?:☒|\[x\])\s*)?ja\b)|(?P<nee>(?:(?:☐|\[ ?\])\s*ja\W+)?(?:(?:☒|\[x\])\s*)?nee\b))",
    re.IGNORECASE,
)
RESIDENCE = re.compile(r"\bwoont\b|\bverblijft\b|\bingeschreven\b")
ROLES = ("moeder", "vader")


@dataclass(frozen=True, slots=True)
class Holding:
    """Per role what the text says; a role that is not in it is left open."""

    by_role: dict[str, Gezag]

    def of(self, role: str) -> Gezag:
        """What it says of this role."""
        return self.by_role.get(role, Gezag.UNKNOWN)


def own_answer(text: str, role: str) -> Gezag:
    """The answer at the question "Gezag" in the list of one parent: yes, no, or neither."""
    if UNSURE.search(text):
        return Gezag.UNKNOWN
    if NO.match(text):
        return Gezag.NO
    if YES.match(text) or JOINT.search(text):
        return Gezag.YES
    said = holding(text).by_role
    if said:
        return said.get(role, Gezag.UNKNOWN)
    prose = in_prose(text)
    return Gezag.YES if prose is Gezag.UNKNOWN and SOLE.search(text) else prose


def holding(text: str) -> Holding:
    """Who has the gezag according to a text about all parents: "moeder, vader", "eenhoofdig gezag moeder", "beide ouders"."""
    low = text.lower()
    if RESIDENCE.search(low) and "gezag" not in low:
        return Holding({})
    if UNSURE.search(low):
        return Holding({})
    if SOLE.search(low):
        sole = [role for role in ROLES if role in low]
        return Holding({role: Gezag.YES if role == sole[0] else Gezag.NO for role in ROLES}) if len(sole) == 1 else Holding({})
    if JOINT.search(low) and "geen" not in low and "niet" not in low:
        return Holding(dict.fromkeys(ROLES, Gezag.YES))
    without = {role: Gezag.NO for role in ROLES if re.search(WITHOUT.format(role=role), low)}
    named = {role: Gezag.YES for role in ROLES if role in low and role not in without}
    if not named and not without:
        return Holding(dict.fromkeys(ROLES, Gezag.NO) if names_guardian(low) else {})
    return Holding(named | without)


def in_prose(text: str) -> Gezag:
    """What a notation such as "Moeder: mw. F. Yilmaz (gezag)" says of the person in it."""
    found = IN_PROSE.search(text)
    if found is None or UNSURE.search(text):
        return Gezag.UNKNOWN
    return Gezag.NO if found["no"] or found["nee"] else Gezag.YES


def names_guardian(text: str) -> bool:
    """Whether somebody other than a parent holds the authority here."""
    return GUARDIAN.search(text) is not None and not SUPERVISION.search(text)
