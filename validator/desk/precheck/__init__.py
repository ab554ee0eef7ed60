"""The page on which a verzoeker tries a draft; nothing is kept after the answer."""
