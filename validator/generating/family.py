"""The invented people of a request: children, parents and who asks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from validator.generating.sentences import sentences

CHILDREN = (1, 1, 1, 1, 2, 2, 2, 3, 3, 4)
# So far from a birthday no age changes between a conversation, the request and its receipt.
CLEAR_DAYS = (60, 300)
YOUNGEST = 4
YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Person:
    """A child, or a parent under the name of the role."""

    role: str
    first_name: str
    surname: str
    born: date
    age: int
    sex: str = ""

    @property
    def name(self) -> str:
        """First name and surname."""
        return f"{self.first_name} {self.surname}"


@dataclass(frozen=True, slots=True)
class Family:
    """`parents` have gezag; `others` gives the state of a parent who is gone, by role."""

    kind: str
    children: tuple[Person, ...]
    parents: tuple[Person, ...]
    others: Mapping[str, str]


def make_family(dice: Random, kinds: list[str], day: date, oldest: tuple[int, int]) -> Family:
    """A family of one of these kinds, with the ages as on a day."""
    texts = sentences()
    kind = dice.choice(kinds)
    form, names = texts["families"][kind], texts["names"]
    surname, other_surname = dice.sample(names["surnames"], 2)
    parents = []
    for role in form["parents"]:
        first_name = dice.choice(names["mothers" if role == "moeder" else "fathers"])
        age = dice.randint(oldest[1] + 19, oldest[1] + 32)
        own_surname = surname if role == form["parents"][-1] else other_surname
        parents.append(Person(role, first_name, own_surname, born_on(dice, day, age), age))
    absent = texts["roles"][form["parents"][0]]["other"]
    others = {absent: dice.choice(form["other"])} if form["other"] else {}
    return Family(kind, tuple(children(dice, surname, day, oldest)), tuple(parents), others)


def children(dice: Random, surname: str, day: date, oldest: tuple[int, int]) -> list[Person]:
    """Brothers and sisters, the oldest first."""
    names = sentences()["names"]
    found: list[Person] = []
    age = dice.randint(*oldest)
    for _ in range(dice.choice(CHILDREN)):
        sex = dice.choice(("girls", "boys"))
        taken = {child.first_name for child in found}
        first_name = dice.choice([name for name in names[sex] if name not in taken])
        found.append(Person("kind", first_name, surname, born_on(dice, day, age), age, sex))
        age -= dice.randint(1, 3)
        if age < YOUNGEST:
            break
    return found


def born_on(dice: Random, day: date, age: int) -> date:
    """A birth date that gives this age, also some weeks before and after the day."""
    return day - timedelta(days=round(age * YEAR) + dice.randint(*CLEAR_DAYS))
