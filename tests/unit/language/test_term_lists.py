from itertools import combinations

import pytest

from validator.language.cues import cue_pattern

FILES = ("abbreviations", "assertion", "authorities", "dates", "diagnoses", "diagnosis_words", "months", "numbers", "reporting", "roles")
EXCLUSIVE = {
    "abbreviations": (("never_end", "may_end"),),
    "authorities": (("accept", "ask", "reject", "institutions"),),
    "assertion": (
        ("negated_before", "suspected_before", "pending_before", "conditional_before", "hearsay_before", "history_before"),
        ("negated_after", "suspected_after", "pending_after", "hearsay_after", "history_after"),
    ),
}


@pytest.mark.parametrize("file", FILES)
def test_list_holds_each_term_once(terms, file):
    twice = {
        (name, word) for name, words in terms[file].items() for word in words if [other.lower() for other in words].count(word.lower()) > 1
    }
    assert not twice


@pytest.mark.parametrize("file", FILES)
def test_terms_are_words(terms, file):
    assert all(isinstance(word, str) and word == word.strip() and word for words in terms[file].values() for word in words)


@pytest.mark.parametrize(("file", "names"), [(file, names) for file, groups in EXCLUSIVE.items() for names in groups])
def test_term_stands_in_one_of_the_lists_that_exclude_each_other(terms, file, names):
    shared = {(a, b): set(terms[file][a]) & set(terms[file][b]) for a, b in combinations(names, 2)}
    assert not {pair: words for pair, words in shared.items() if words}


def test_diagnosis_stands_under_one_name(terms):
    seen = [form.lower() for forms in terms["diagnoses"].values() for form in set(forms)]
    assert not {form for form in seen if seen.count(form) > 1}


def test_every_cue_finds_itself(terms):
    cues = [(name, cue) for name, words in terms["assertion"].items() if name.endswith(("_before", "_after")) for cue in words]
    lost = [(name, cue) for name, cue in cues if not cue_pattern(terms["assertion"][name]).search(f"x {cue.replace('..', 'een')} x")]
    assert not lost
