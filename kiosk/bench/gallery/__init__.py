"""Pictures of every screen, and what is measured on them (`kiosk gallery`)."""
