"""What programs get: parameters, features, the description, the schemas."""
