"""Who sees an object that belongs to an organisation: in words, in a form, and in a page with a deliberate step."""
