"""How often each rule was right, without personal data."""
