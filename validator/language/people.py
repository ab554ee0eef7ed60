"""Who is who: the children and parents of the form, relatives and professionals, wherever the text names them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from validator.language.nlp import Hit
from validator.language.vocabulary import Terms, words_of
from validator.model.annotations import PersonKind, PersonMention
from validator.model.document import Span
from validator.model.outline import Parties

FAMILY = "person"
ANY_CHILD = "kind"
ALL_CHILDREN = "kinderen"
SHORTEST_NAME = 2
GRAMMAR = ("pronouns", "female", "male", "titles")
NAME_FOLLOWS = re.compile(r"\.?\s*(?:[A-ZÀ-Þ]|(?:van|de|der|den|drs|dr|mr|prof|ir|ing)\b)")


@dataclass(frozen=True, slots=True)
class Person:
    """A child or parent of the form under its key, with the names that are its alone."""

    key: str
    names: tuple[str, ...]
    kind: PersonKind


class People:
    """The persons of a request, and the phrases by which a text names them."""

    def __init__(self, parties: Parties, terms: Terms) -> None:
        self.known = tuple(_known(parties))
        lists = terms.get("roles", {})
        self._roles = {name: words for name, words in lists.items() if not name.startswith(GRAMMAR)}
        self._titles = {role: words_of(terms, "roles", f"titles_{role}") for role in ("moeder", "vader")}
        self._role_words = frozenset(word for words in self._roles.values() for word in words)
        self._title_words = frozenset(word for words in self._titles.values() for word in words)
        self._names = frozenset(name.lower() + ending for person in self.known for name in person.names for ending in ("", "s"))
        self._children = [person.key for person in self.known if person.kind is PersonKind.CHILD]

    @property
    def only_child(self) -> str:
        """The key of the child when there is one, else the key for "one of the children"."""
        return self._children[0] if len(self._children) == 1 else ANY_CHILD

    def each(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """The keys with "the children" as each of them."""
        every = tuple(self._children) or (ANY_CHILD,)
        return tuple(dict.fromkeys(one for key in keys for one in (every if key == ALL_CHILDREN else (key,))))

    def phrases(self) -> dict[str, tuple[str, ...]]:
        """Names and roles by label, for the phrase matcher."""
        lists = {f"{FAMILY}/{self._key_of(role)}": tuple(words) for role, words in self._roles.items()}
        for role, words in self._titles.items():
            lists[f"{FAMILY}/{role}"] = (*lists.get(f"{FAMILY}/{role}", ()), *words)
        for person in self.known:
            label = f"{FAMILY}/{person.key}"
            lists[label] = (*lists.get(label, ()), *person.names, *(f"{name}s" for name in person.names))
        return lists

    def _key_of(self, role: str) -> str:
        return self.only_child if role == ANY_CHILD else role

    def is_name(self, text: str, hit: Hit) -> bool:
        """Whether a hit may stand: a name needs its capital ("Storm", not "storm"), "mw." by itself no name behind it."""
        written = text[hit.start : hit.end]
        bare = written.lower()
        if bare in self._title_words:
            return not NAME_FOLLOWS.match(text, hit.end)
        return written[0].isupper() or bare not in self._names or bare in self._role_words


def kind_of(person: str) -> PersonKind:
    """In what capacity the text speaks of somebody with this key."""
    role = person.split(maxsplit=1)[0]
    if role in {ANY_CHILD, ALL_CHILDREN}:
        return PersonKind.CHILD
    return PersonKind.PARENT if role in {"moeder", "vader", "ouder", "ouders", "voogd"} else PersonKind.RELATIVE


def mentions(block: int, text: str, hits: Sequence[Hit]) -> Iterator[PersonMention]:
    """The persons and organisations among the hits of a block."""
    for hit in hits:
        family, _, name = hit.label.partition("/")
        span = Span(block, hit.start, hit.end)
        if family == FAMILY:
            yield PersonMention(span, name, kind_of(name))
        elif family == "authority":
            kind = PersonKind.INSTITUTION if name == "institutions" else PersonKind.PROFESSIONAL
            yield PersonMention(span, text[hit.start : hit.end].lower(), kind)


def _known(parties: Parties) -> Iterator[Person]:
    names = [child.name.text for child in parties.children] + [parent.name.text for parent in parties.parents]
    borne = Counter(word for name in names for word in set(_name_words(name)))

    def own(name: str) -> tuple[str, ...]:
        return tuple(word for word in _name_words(name) if borne[word] == 1)

    for number, child in enumerate(parties.children, start=1):
        yield Person(f"kind {number}", own(child.name.text), PersonKind.CHILD)
    seen: Counter[str] = Counter()
    for parent in parties.parents:
        role = parent.role.strip().lower() or "ouder"
        seen[role] += 1
        yield Person(role if seen[role] == 1 else f"{role} {seen[role]}", own(parent.name.text), PersonKind.PARENT)


def _name_words(name: str) -> list[str]:
    words = (word.strip(".,()") for word in name.split())
    return [word for word in words if len(word) >= SHORTEST_NAME and word[0].isupper()]
