"""The papers of a petition, each from its sheet to a draft."""
