"""The history of every domain table: who changed what, when, before and after (ADR 0014).

bijhouden (which tables keep versions, and how), context (who is behind a change), lezen (versions as a page shows
them), verschil (before and after in words).
"""
