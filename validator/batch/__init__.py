"""Many submissions at once, over processes or machines: nothing lost, nothing done twice, constant memory."""
