"""The page of the audit log, for who manages an organisation or the platform."""
