"""The tags with which templates show numbers of the statistics."""
