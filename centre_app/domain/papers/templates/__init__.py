"""The fixed texts of the forms as a centre may word them: lines, their blanks, and what may stand."""
