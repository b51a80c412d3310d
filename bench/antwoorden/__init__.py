"""A hundred participants who answer at once, and two note takers on one item, over HTTP on gunicorn."""
