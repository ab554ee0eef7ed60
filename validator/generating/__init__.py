"""Fictitious submissions in any number, labelled, for load tests."""
