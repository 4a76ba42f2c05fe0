"""The tables of the workbook and of the CSV files, one module a table."""
