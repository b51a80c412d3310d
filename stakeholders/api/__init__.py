"""The REST door of stakeholders, participation and initiatives."""
