"""Generators of the pages and schemas that are written from the code and the data, never by hand."""
