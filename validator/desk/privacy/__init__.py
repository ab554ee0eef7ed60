"""How long what is kept, and what a family may ask for."""
