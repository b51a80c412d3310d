"""The search over the demo many times over: every kind of question, as several roles."""
