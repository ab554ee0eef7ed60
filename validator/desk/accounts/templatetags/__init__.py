"""Words of this part of the desk in templates."""
