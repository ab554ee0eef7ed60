"""Build every case of the corpus anew: `python corpus/build/build.py`. The same scripts give the same bytes."""

import importlib
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    sys.path.insert(0, str(HERE))
    for script in sorted(HERE.glob("case_*.py")):
        importlib.import_module(script.stem).build()
        print(script.stem)


if __name__ == "__main__":
    main()
