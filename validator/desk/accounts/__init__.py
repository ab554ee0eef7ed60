"""Who may use the desk, and how they log in."""
