"""Mail as a Document: its text as blocks, what is attached as attachments, still unread."""
