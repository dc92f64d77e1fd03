"""`kiosk doctor` and what an installer does to a terminal."""
