import re

import pytest

from tests.unit.cli.conftest import Vto

COMMANDS = [
    [],
    ["check"],
    ["rules"],
    ["rules", "list"],
    ["rules", "explain"],
    ["rules", "test"],
    ["rules", "lint"],
    ["sections"],
    ["format"],
]
ENGLISH = re.compile(
    r"\b(Usage|Options|Commands|Arguments|Show|Error|Missing|Invalid|OPTIONS|COMMAND|ARGS|default|required|exit|Try|No such)\b"
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(command) or "vto")
def test_help_is_dutch_and_complete(vto: Vto, command: list[str]) -> None:
    outcome = vto(*command, "--help")
    assert outcome.code == 0
    assert outcome.out.startswith("Gebruik: vto")
    assert "Opties:" in outcome.out
    assert not ENGLISH.search(outcome.out)
    options = re.findall(r"^  (?:-\w, )?--[\w-]+.*", outcome.out, re.MULTILINE)
    assert options
    assert not [line for line in options if re.fullmatch(r"  (?:-\w, )?--[\w-]+(?: \S+)?", line.rstrip()) and len(line) < 20]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["chek"], "De opdracht chek bestaat niet. Bedoelde u check?"),
        (["check"], "PAD… ontbreekt."),
        (["check", "--pijldatum", "x"], "De optie --pijldatum bestaat niet. Bedoelde u --peildatum?"),
        (["check", "x", "--peildatum"], "Achter de optie --peildatum hoort een waarde."),
        (["check", "x", "--quiet=1"], "Achter de optie --quiet hoort geen waarde."),
        (["check", "x", "--peildatum", "31-02-2025"], '"31-02-2025" is geen datum'),
        (["check", "x", "--format", "pdf"], '"pdf" kan niet; kies uit text, json, html, jsonl, csv, junit, sarif, letter.'),
        (["check", "x", "--moment", "nu"], "kies uit concept, ontvangst."),
        (["check", "x", "--fail-on", "pass"], "kies uit fail, review."),
        (["check", "x", "--output", "v.html"], "zoals html=verslag.html"),
        (["check", "x", "--output", "html=niet/er.html"], 'De map van "niet/er.html" is er niet.'),
        (["format", "vto", "te", "veel"], "Dit hoort niet bij de opdracht: te veel."),
        (["rules", "explain", "E6.22"], 'Het nummer "E6.22" staat niet in het regelpakket. Bedoelde u E6.2'),
        (["rules", "toets"], "De opdracht toets bestaat niet."),
    ],
)
def test_wrong_use_is_one_dutch_sentence(vto: Vto, arguments: list[str], sentence: str) -> None:
    outcome = vto(*arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.startswith("Fout: ")
    assert sentence in outcome.err
    assert not ENGLISH.search(outcome.err)


@pytest.mark.parametrize("command", [[], ["rules"]])
def test_no_command_shows_the_help(vto: Vto, command: list[str]) -> None:
    outcome = vto(*command)
    assert outcome.code == 2
    assert "Opdrachten:" in outcome.err


def test_version_is_one_line(vto: Vto) -> None:
    assert re.fullmatch(r"vto \d+\.\d+\.\d+\n", vto("--version").out)
