"""The tags with which templates show the parts of the house style."""
