"""Backup and restore: the database and the uploaded files in one file.

``archief`` knows the file, ``postgres`` the server and its programs, ``uploads`` the folder; ``maken`` and
``herstellen`` put them together. The commands ``backup`` and ``restore`` are the doors.
"""
