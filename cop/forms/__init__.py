"""Forms of communities, by subject: text to values, nothing else."""
