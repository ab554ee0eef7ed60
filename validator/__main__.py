"""`python -m validator` is `vto`."""

from validator.cli import main

main()
