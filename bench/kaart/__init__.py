"""The map of a country in a real browser, on the real server: how soon, how many bytes, how much memory."""
