"""The checks that wait, in a fair order, and the process that does them."""
