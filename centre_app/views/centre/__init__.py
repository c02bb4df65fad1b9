"""The settings room: colleagues, bodies, rooms, mediators, villages, the calendar, the audit."""
