"""From rows of a file to opgaven: choices, keys, names and years. Reading the file itself is gebied's."""
