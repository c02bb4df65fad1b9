"""The database: tables, mapping, the unit of work, registers and migrations."""
