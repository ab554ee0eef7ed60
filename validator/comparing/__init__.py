"""Two rule packs on one corpus, and mutations of valid submissions: what changes, and that nothing else does."""
