"""Reads the files of `eisen/`: requirements with their checks, rules and examples."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from validator.model.facts import Scalar
from validator.model.outline import DocType
from validator.model.rulebook import PLACEHOLDER, Check, Example, Rule, Source, Status
from validator.rulebook.conditions import SETTINGS, Aliases, Scope, accepts, read_conditions, wanted
from validator.rulebook.nodes import Node
from validator.rulebook.problems import Place


@dataclass(frozen=True, slots=True)
class CheckReader:
    """Reads one requirement after another and remembers which ids are taken. `parts` are the part names of each format."""

    scope: Scope
    parts: Mapping[DocType, frozenset[str]]
    ids: dict[tuple[str, str], Place] = field(default_factory=dict)

    def read(self, requirement: Node) -> tuple[Check, ...]:
        """The checks of one file."""
        node = requirement.entries["source"]
        source = Source(node.text("document"), node.text("place"), node.text("text"))
        return tuple(self._check(check, source) for check in requirement.children("checks"))

    def _check(self, node: Node, source: Source) -> Check:
        name = node.text("id")
        self._claim("duplicate_check", name, node)
        otherwise = node.entries["otherwise"]
        return Check(
            id=name,
            title=node.text("title"),
            source=source,
            applies_to=self._doctypes(node.entries["applies_to"]),
            otherwise=Status(otherwise.text("status")),
            otherwise_message=self._wording(otherwise, "message", {}),
            rules=tuple(self._rule(rule, name) for rule in node.children("rules")),
            otherwise_remedy=self._wording(otherwise, "remedy", {}),
            needs_text="needs_text" not in node.entries or bool(node.entries["needs_text"].value),
        )

    def _doctypes(self, node: Node) -> tuple[DocType, ...]:
        if node.items:
            return tuple(DocType(str(item.scalar)) for item in node.items)
        if node.scalar != "all":
            self.scope.problems.add(node.place, "applies_to", value=node.scalar)
        return tuple(DocType)

    def _rule(self, node: Node, check: str) -> Rule:
        name = node.text("id")
        self._claim("duplicate_rule", name, node)
        if not name.startswith(f"{check}-"):
            self.scope.problems.add(node.place_of("id"), "rule_id", prefix=f"{check}-")
        when, aliases = read_conditions(node.children("when"), node.place_of("when"), self.scope)
        return Rule(
            id=name,
            check=check,
            when=when,
            status=Status(node.text("status")),
            message=self._wording(node, "message", aliases),
            remedy=self._wording(node, "remedy", aliases),
            examples=tuple(self._examples(node)),
        )

    def _claim(self, code: str, name: str, node: Node) -> None:
        place = self.ids.setdefault((code, name), node.place)
        if place is not node.place:
            self.scope.problems.add(node.place_of("id"), code, id=name, first=place)

    def _wording(self, node: Node, key: str, aliases: Aliases) -> str:
        """A message or remedy whose every placeholder can be filled."""
        text = node.text(key)
        for alias, name in PLACEHOLDER.findall(text):
            if not self._can_fill(alias, name, aliases):
                self.scope.problems.add(node.place_of(key), "unknown_placeholder", placeholder=f"{alias}.{name}")
        if set("{}") & set(PLACEHOLDER.sub("", text)):
            self.scope.problems.add(node.place_of(key), "loose_brace")
        return text

    def _can_fill(self, alias: str, name: str, aliases: Aliases) -> bool:
        if alias == SETTINGS:
            return name in self.scope.settings
        kind = aliases.get(alias)
        return alias in aliases if kind is None else name in kind.attributes or name in kind.details

    def _examples(self, rule: Node) -> Iterator[Example]:
        for expect, examples in rule.mapping("examples").items():
            for node in examples.items:
                doctype = DocType(node.text("doctype") or DocType.VTO)
                if ("sections" in node.entries) == ("facts" in node.entries):
                    self.scope.problems.add(node.place, "example_content")
                facts = tuple(self._fact(fact) for fact in node.children("facts"))
                yield Example(expect, doctype, self._sections(node, doctype), facts, node.place.line)

    def _sections(self, node: Node, doctype: DocType) -> Mapping[str, str]:
        sections = node.mapping("sections")
        for name in sections.keys() - self.parts.get(doctype, frozenset()):
            self.scope.problems.add(sections[name].place, "unknown_section", name=name)
        return {name: str(section.scalar) for name, section in sections.items()}

    def _fact(self, node: Node) -> tuple[str, Mapping[str, Scalar]]:
        kind, values = next(iter(node.entries.items()))
        if kind not in self.scope.vocabulary:
            self.scope.problems.add(node.place, "unknown_kind", kind=kind)
            return kind, {}
        declared = self.scope.vocabulary[kind]
        for name, value in values.entries.items():
            expected = "text" if name in declared.details and name not in declared.attributes else declared.attributes.get(name)
            if expected is None:
                known = ", ".join((*declared.attributes, *declared.details))
                self.scope.problems.add(value.place, "unknown_attribute", kind=kind, attribute=name, known=known)
            elif not accepts(expected, value.scalar):
                self.scope.problems.add(value.place, "wrong_value", value=value.scalar, attribute=name, wanted=wanted(expected))
        return kind, {name: value.scalar for name, value in values.entries.items()}
