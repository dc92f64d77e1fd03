"""Groups of the command line. Imports wait until a command needs them."""
