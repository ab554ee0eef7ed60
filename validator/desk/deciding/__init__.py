"""What a person decides on a request, and the letter that goes with it."""
