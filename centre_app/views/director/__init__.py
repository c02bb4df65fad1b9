"""The director's room: figures, the chart, its numbers, and the matters behind each."""
