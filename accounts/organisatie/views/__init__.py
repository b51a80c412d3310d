"""Pages for who manages an organisation."""
