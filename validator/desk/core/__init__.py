"""What every page of the desk shares: its frame, its errors and its health."""
