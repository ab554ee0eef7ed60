"""The return letter to the verzoeker, from the templates of the rule pack."""
