"""A mailbox of the JBT: checks what is new and puts a concept reply in the drafts; never deletes and never sends."""
