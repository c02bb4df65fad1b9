"""Judicial confirmation: what may be confirmed, who wants it, which court, and what the court did."""
