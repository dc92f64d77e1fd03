"""Use cases: the only place where a port is called."""
