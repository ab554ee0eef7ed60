"""Encryption at rest: a key for each case, wrapped by a master key from the environment."""
