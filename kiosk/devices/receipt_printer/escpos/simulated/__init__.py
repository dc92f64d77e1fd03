"""The inside of the simulated printer: how it reads, prints and fails."""
