"""The values that pass between the stages; no stage keeps state of its own."""
