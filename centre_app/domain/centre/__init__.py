"""The centre itself: bodies, rooms, mediators, villages, grids and staff."""
