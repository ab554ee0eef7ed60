"""Reads the conditions of a rule and holds them against the vocabulary of facts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from validator.model.facts import FactKind, Scalar, Vocabulary
from validator.model.rulebook import Comparison, Condition, Operator, Reference
from validator.rulebook.nodes import Node
from validator.rulebook.problems import Place, Problems
from validator.texts import load

MAX_CONDITIONS = 12
ORDERS = frozenset({Operator.LT, Operator.LE, Operator.GT, Operator.GE})
OPERATORS = tuple(operator.value for operator in Operator)
SETTINGS = "setting"
SCALARS: Mapping[str, type] = {"text": str, "number": int, "flag": bool}
Aliases = dict[str, FactKind | None]


@dataclass(frozen=True, slots=True)
class Scope:
    """What a rule may speak of."""

    vocabulary: Vocabulary
    settings: Mapping[str, Scalar]
    problems: Problems


def read_conditions(nodes: Sequence[Node], place: Place, scope: Scope) -> tuple[tuple[Condition, ...], Aliases]:
    """The conditions of one rule, and the facts that its messages may name; an alias whose kind is unknown leads to None."""
    if len(nodes) > MAX_CONDITIONS:
        scope.problems.add(place, "too_many_conditions", limit=MAX_CONDITIONS)
    aliases: Aliases = {}
    conditions = tuple(_condition(node, aliases, scope) for node in nodes)
    return conditions, aliases


def accepts(declared: str | tuple[str, ...], value: Scalar) -> bool:
    """Whether a value is of a declared type, or one of the declared words."""
    return type(value) is SCALARS[declared] if isinstance(declared, str) else value in declared


def wanted(declared: str | tuple[str, ...]) -> str:
    """The declared type in words."""
    texts = load("rulebook")
    return str(texts[f"wanted_{declared}"] if isinstance(declared, str) else texts["wanted_words"].format(words=", ".join(declared)))


def _condition(node: Node, aliases: Aliases, scope: Scope) -> Condition:
    is_absent = "absent" in node.entries
    kind = node.text("absent" if is_absent else "fact")
    if is_absent == ("fact" in node.entries):
        scope.problems.add(node.place, "fact_or_absent")
    declared = scope.vocabulary.get(kind)
    if declared is None:
        scope.problems.add(node.place_of("absent" if is_absent else "fact"), "unknown_kind", kind=kind)
    comparisons = _Comparisons(declared, dict(aliases), scope).read(node.mapping("where")) if declared else ()
    alias = node.text("as") or kind
    if is_absent:
        if "as" in node.entries:
            scope.problems.add(node.place_of("as"), "alias_of_absent")
        return Condition(kind, alias, comparisons, is_absent=True)
    _claim(alias, node, aliases, scope)
    aliases[alias] = declared
    return Condition(kind, alias, comparisons)


def _claim(alias: str, node: Node, aliases: Aliases, scope: Scope) -> None:
    if alias in aliases:
        scope.problems.add(node.place_of("as"), "duplicate_alias", alias=alias)
    if alias == SETTINGS:
        scope.problems.add(node.place_of("as"), "reserved_alias")


@dataclass(frozen=True, slots=True)
class _Comparisons:
    """The `where` of one condition."""

    kind: FactKind
    aliases: Aliases
    scope: Scope

    def read(self, where: Mapping[str, Node]) -> tuple[Comparison, ...]:
        return tuple(comparison for attribute, node in where.items() for comparison in self._of(attribute, node))

    def _of(self, attribute: str, node: Node) -> Iterator[Comparison]:
        if attribute not in self.kind.attributes:
            known = ", ".join(self.kind.attributes)
            self.scope.problems.add(node.place, "unknown_attribute", kind=self.kind.name, attribute=attribute, known=known)
            return
        for name, operand in _operands(node):
            if name not in OPERATORS:
                self.scope.problems.add(operand.place, "unknown_operator", operator=name, known=", ".join((*OPERATORS, "ref", SETTINGS)))
                continue
            value = self._value(attribute, Operator(name), operand)
            if value is not None:
                yield Comparison(attribute, Operator(name), value)

    def _value(self, attribute: str, operator: Operator, node: Node) -> Scalar | tuple[Scalar, ...] | Reference | None:
        if operator in ORDERS and self.kind.attributes[attribute] != "number":
            self.scope.problems.add(node.place, "order_of_no_number", operator=operator.value, attribute=attribute)
            return None
        if operator is Operator.IN:
            return self._values(attribute, node)
        if set(node.entries) == {"ref"}:
            return self._reference(attribute, node.entries["ref"])
        return self._scalar(attribute, operator, node)

    def _values(self, attribute: str, node: Node) -> tuple[Scalar, ...] | None:
        if not node.items:
            self.scope.problems.add(node.place, "list_of_values")
            return None
        values = [self._scalar(attribute, Operator.IN, item) for item in node.items]
        return tuple(value for value in values if value is not None)

    def _scalar(self, attribute: str, operator: Operator, node: Node) -> Scalar | None:
        value = node.value
        if set(node.entries) == {SETTINGS}:
            name = node.text(SETTINGS)
            if name not in self.scope.settings:
                self.scope.problems.add(node.place_of(SETTINGS), "unknown_setting", name=name)
                return None
            value = self.scope.settings[name]
        if not isinstance(value, str | int):
            self.scope.problems.add(node.place, "one_value", operator=operator.value)
            return None
        declared = self.kind.attributes[attribute]
        if not accepts(declared, value):
            self.scope.problems.add(node.place, "wrong_value", value=value, attribute=attribute, wanted=wanted(declared))
        return value

    def _reference(self, attribute: str, node: Node) -> Reference | None:
        alias, dot, other = str(node.scalar).partition(".")
        if not dot:
            self.scope.problems.add(node.place, "reference_form")
            return None
        if alias not in self.aliases:
            self.scope.problems.add(node.place, "unknown_alias", alias=alias)
            return None
        kind = self.aliases[alias]
        if kind is not None:
            self._check_reference(attribute, kind, other, node)
        return Reference(alias, other)

    def _check_reference(self, attribute: str, kind: FactKind, other: str, node: Node) -> None:
        if other not in kind.attributes:
            known = ", ".join(kind.attributes)
            self.scope.problems.add(node.place, "unknown_attribute", kind=kind.name, attribute=other, known=known)
        elif _scalar_type(kind.attributes[other]) != _scalar_type(self.kind.attributes[attribute]):
            self.scope.problems.add(node.place, "reference_type", attribute=attribute, other=str(node.scalar))


def _scalar_type(declared: str | tuple[str, ...]) -> type:
    return SCALARS[declared] if isinstance(declared, str) else str


def _operands(node: Node) -> Iterator[tuple[str, Node]]:
    """The operators of a comparison with what stands behind them; a bare value means `eq`, a bare list `in`."""
    if isinstance(node.value, list):
        yield Operator.IN.value, node
    elif not isinstance(node.value, dict) or set(node.value) in ({"ref"}, {SETTINGS}):
        yield Operator.EQ.value, node
    else:
        yield from node.value.items()
