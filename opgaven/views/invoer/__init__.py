"""Import in the browser: overview, the steps of one file, the report. Split by subject."""
