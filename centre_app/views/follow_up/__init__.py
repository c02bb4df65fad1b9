"""The follow-up room: promises, revisits, and the countdown to judicial confirmation."""
