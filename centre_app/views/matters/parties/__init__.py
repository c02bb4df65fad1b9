"""The people in a matter: their card, and the panels that add and change them."""
