"""The ladder of a dispute (四诊、四调、三裁、一诉): how high it had to climb, seen from what is on file."""
