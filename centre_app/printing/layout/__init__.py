"""Laying out pages: paragraphs, fields, tables and signatures flow down a page and over to the next."""
