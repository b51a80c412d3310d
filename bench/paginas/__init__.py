"""Every list and page as several roles, asked of gunicorn: queries and time on the server."""
