from pathlib import Path

import pytest
import yaml

RULES = Path(__file__).parents[3] / "rules" / "haaglanden" / "terms"


@pytest.fixture(scope="session")
def terms():
    lists = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in RULES.glob("*.yaml")}
    return {name: {key: tuple(words) for key, words in content.items()} for name, content in lists.items()}
