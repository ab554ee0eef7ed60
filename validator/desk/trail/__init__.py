"""Who saw and did what: events that are only ever added, each chained to the one before."""
