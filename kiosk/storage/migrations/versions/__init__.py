"""One file per version; a version that has shipped never changes."""
