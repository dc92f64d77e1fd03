"""Receipt printers: one folder per protocol."""
