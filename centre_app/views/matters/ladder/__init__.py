"""The ladder on the page of a matter: a bar of its rungs, and a panel that tells of one of them."""
