"""What was checked before and what came of it, without a name or word of a document."""
