"""What stands in the open places of a sentence: names, days and numbers that stay the same throughout one request."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from validator.generating.family import Family, Person
from validator.generating.sentences import sentences

LAST_AGE_AT_BASISSCHOOL = 12


@dataclass(frozen=True, slots=True)
class Asker:
    """Who makes the request."""

    organisation: str
    function: str
    name: str


class Words(dict[str, str]):
    """The values of open places. Days and numbers are drawn when a sentence first asks for them, and kept.

    `stretch` draws the days of one request a little closer or further apart, in the same order.
    """

    def __init__(self, dice: Random, day: date, family: Family, asker: Asker) -> None:
        super().__init__()
        self._dice, self._day, self._stretch = dice, day, dice.uniform(0.9, 1.1)
        self._family = family
        self._texts = sentences()
        self.update(self._settled(asker))

    def __missing__(self, place: str) -> str:
        kind, _, rest = place.partition("_")
        if kind in self._texts["verbs"]:
            people = self._family.parents if rest == "ouders" else self._family.children
            return kind if len(people) > 1 else str(self._texts["verbs"][kind])
        self[place] = self._drawn(kind, rest)
        return self[place]

    def told(self, sentence: str, more: Mapping[str, str] | None = None) -> str:
        """The sentence with its places filled; `more` comes first."""
        return sentence.format_map(_Both(more or {}, self))

    def of_person(self, person: Person, number: int) -> dict[str, str]:
        """The places that are about this one person."""
        role = self._texts["roles"].get(person.role, {})
        return {
            "nummer": str(number),
            "naam": person.name,
            "voornaam": person.first_name,
            "Rol": person.role.capitalize(),
            "aanhef": f"{role.get('title', '')} {person.first_name[0]}. {person.surname}",
            "geboren": f"{person.born:%d-%m-%Y}",
            "leeftijd": str(person.age),
            "school_kind": self._school(person),
            "adres": self[f"address_{person.role if self._family.kind == 'gescheiden' else ''}"],
            "telefoon": self[f"phone_{person.role}"],
        }

    def _drawn(self, kind: str, rest: str) -> str:
        match kind:
            case "day" | "in" | "ahead":
                return self._long(self._moved(kind, int(rest)))
            case "date":
                return f"{self._moved('day', int(rest)):%d-%m-%Y}"
            case "n":
                low, high = map(int, rest.split("_")[:2])
                return str(self._dice.randint(low, high))
            case "name":
                return self._free_name()
            case "address":
                street = self._dice.choice(self._texts["names"]["streets"])
                return str(self._texts["address"].format(straat=street, number=self._dice.randint(1, 299), plaats=self["plaats"]))
            case "phone":
                return str(self._texts["phone"].format(number=self._dice.randint(100, 999)))
        raise KeyError(f"{kind}_{rest}")

    def _free_name(self) -> str:
        taken = {name for place, name in self.items() if place.startswith("name_")}
        return str(self._dice.choice([name for name in self._texts["names"]["professionals"] if name not in taken]))

    def _moved(self, kind: str, days: int) -> date:
        """A day in the past; after the request (`in`, `ahead`) the days are not stretched."""
        return self._day - timedelta(days=round(days * self._stretch)) if kind == "day" else self._day + timedelta(days=days)

    def _long(self, day: date) -> str:
        return f"{day.day} {self._texts['months'][day.month - 1]} {day.year}"

    def _school(self, person: Person) -> str:
        return self["basisschool" if person.age <= LAST_AGE_AT_BASISSCHOOL else "college"]

    def _joined(self, names: list[str]) -> str:
        comma, last = self._texts["joined"]
        return last.join([comma.join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]

    def _settled(self, asker: Asker) -> dict[str, str]:
        names, dice, family = self._texts["names"], self._dice, self._family
        child, parent = family.children[0], family.parents[0]
        children = self._joined([person.first_name for person in family.children])
        parents = self._joined([person.role for person in family.parents])
        child_words, parent_words = self._texts["child_pronouns"][child.sex], self._texts["roles"][parent.role]
        school, college = dice.choice(names["schools"]), dice.choice(names["colleges"])
        initials = "".join(word[0] for word in asker.organisation.split())
        own_school = school if child.age <= LAST_AGE_AT_BASISSCHOOL else college
        return {
            "organisatie": asker.organisation,
            "functie": asker.function,
            "werker": asker.name,
            "mail": self._texts["mail_address"].format(name=asker.name.replace(" ", "").lower()),
            "telefoon": self._texts["phone"].format(number=dice.randint(100, 999)),
            "kenmerk": self._texts["reference"].format(initials=initials, number=f"{dice.randint(1, 9999):04}"),
            "plaats": dice.choice(names["towns"]),
            "school": own_school,
            "School": own_school,
            "basisschool": school,
            "college": college,
            "pleeg": dice.choice(names["foster"]),
            "achternaam": child.surname,
            "kind": child.first_name,
            "Kind": child.first_name,
            "kinderen": children,
            "Kinderen": children,
            "ouder": parent.role,
            "Ouder": parent.role.capitalize(),
            "ouders": parents,
            "Ouders": parents.capitalize(),
            "naam_ouder": parent.name,
            "kind_hij": child_words["pronoun"],
            "kind_hem": child_words["object"],
            "ouder_hij": parent_words["pronoun"],
            "ouder_bezit": parent_words["possessive"],
        }


class _Both:
    """Two sets of places, the first before the second."""

    def __init__(self, first: Mapping[str, str], second: Mapping[str, str]) -> None:
        self._first, self._second = first, second

    def __getitem__(self, place: str) -> str:
        return self._first[place] if place in self._first else self._second[place]
