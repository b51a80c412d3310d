"""The main task of every role, on one demo: a package, so that its server stays up for all files here and no longer."""
