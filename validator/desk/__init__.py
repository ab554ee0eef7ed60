"""The desk: a page to pre-check a request, and triage for the secretariat of the JBT, in a browser."""
