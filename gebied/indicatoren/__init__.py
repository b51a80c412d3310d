"""Read figures about areas from a file of Statistics Netherlands or one's own: wide or long, with gaps.

Pure: text in, values and reasons out. Nothing here asks the database.
"""
