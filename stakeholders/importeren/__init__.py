"""Read stakeholders from a spreadsheet: CSV or Excel, in the columns that the export writes."""
