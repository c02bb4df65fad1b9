"""Small widgets that rooms are made of."""
