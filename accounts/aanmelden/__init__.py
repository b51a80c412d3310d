"""Signing in: django-allauth in our words, with our pages and our rules.

``adapter`` says what is allowed, ``forms`` what people fill in, ``views`` and ``urls`` where they do it.
"""
