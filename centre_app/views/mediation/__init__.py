"""The mediation room: cases, the calendar, and the record while people talk."""
