import pytest

from validator.language.lexicon import Lexicon


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("weiger*", "Zij weigerde dat.", "weigerde"),
        ("*begeleiding", "De Thuisbegeleiding kwam.", "Thuisbegeleiding"),
        ("*begeleiding", "De begeleiding kwam.", None),
        ("houdt .. af", "Vader houdt al die hulp af.", "houdt al die hulp af"),
        ("houdt .. af", "Vader houdt het vol; hij rondt af.", None),
        ("houdt .. af", "Vader houdt een twee drie vier vijf zes zeven af.", None),
        ("is .. aangepast", "Dit is in 5.3 aangepast.", "is in 5.3 aangepast"),
        ("signs of safety", "Wij gebruiken Signs-of-Safety.", "Signs-of-Safety"),
        ("binnen * dagen", "Hij belt binnen twee dagen.", "binnen twee dagen"),
        ("lui", "Er is een luier nodig.", None),
    ],
)
def test_phrase_in_text(phrase, text, found):
    cues = Lexicon({"x": [phrase]}).cues(text, 0, len(text))
    assert [text[cue.start : cue.end] for cue in cues] == ([found] if found else [])


def test_the_longest_phrase_of_a_list_counts_and_other_lists_stand_beside_it():
    cues = Lexicon({"a": ["geen", "geen hulp"], "b": ["geen"]}).cues("Zij wil geen hulp.", 0, 18)
    assert [(cue.label, cue.end - cue.start) for cue in cues] == [("a", 9), ("b", 4)]


def test_only_the_stretch_is_searched():
    assert Lexicon({"a": ["hulp"]}).cues("hulp en hulp", 5, 12)[0].start == 8
