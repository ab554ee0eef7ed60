"""Commands of `vto desk manage`."""
