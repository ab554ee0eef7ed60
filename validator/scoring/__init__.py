"""How well the program agrees with labels that people made by reading; used by `vto corpus score`."""
