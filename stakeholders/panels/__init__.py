"""What this app adds to the pages of areas and opgaven, and to the start page."""


def register() -> None:
    """Called once, when the app starts."""
