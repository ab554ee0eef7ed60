"""Holds facts against the vocabulary before the rules see them."""

from collections import Counter
from collections.abc import Sequence

from validator.errors import EngineError
from validator.model.facts import Fact, Scalar, Vocabulary

DOCUMENT = "document"
TYPES = {"text": str, "number": int, "flag": bool}
LARGEST = 2**53


def check_facts(facts: Sequence[Fact], vocabulary: Vocabulary) -> None:
    """Raise EngineError on the first fact that is not as declared. It names kind and attribute, never a value."""
    for fact in facts:
        _check_fact(fact, vocabulary)
    documents = Counter(fact.kind for fact in facts)[DOCUMENT]
    if documents != 1:
        raise EngineError(f"expected one fact of kind {DOCUMENT}, got {documents}")


def _check_fact(fact: Fact, vocabulary: Vocabulary) -> None:
    declared = vocabulary.get(fact.kind)
    if declared is None:
        raise EngineError(f"fact of an undeclared kind: {fact.kind}")
    for name in declared.attributes.keys() ^ fact.attributes.keys():
        raise EngineError(f"fact of kind {fact.kind}: attribute {name} is {'missing' if name in declared.attributes else 'undeclared'}")
    for name, value in fact.attributes.items():
        if not _is_of_type(declared.attributes[name], value):
            raise EngineError(f"fact of kind {fact.kind}: the value of {name} is not as declared")


def _is_of_type(declared: str | tuple[str, ...], value: Scalar) -> bool:
    if isinstance(declared, tuple):
        return value in declared
    return type(value) is TYPES[declared] and (isinstance(value, str) or abs(value) <= LARGEST)
