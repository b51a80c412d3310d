"""The house style of an organisation: reading its tokens and logo, contrast, and which one a page gets.

``tokens`` reads and refuses, ``kleur`` and ``contrast`` compute, ``bladen`` writes our own sheets, ``selectors`` finds
the one to show. What is stored passed through ``tokens`` or ``logo``; nothing that was uploaded is served as it came.
"""
