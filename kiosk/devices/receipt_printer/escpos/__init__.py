"""ESC/POS: the kiosk's end (driver) and the device's end (simulator)."""
