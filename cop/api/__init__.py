"""The REST door of communities: they, their meetings, cases and insights, as far as published. It only reads."""
