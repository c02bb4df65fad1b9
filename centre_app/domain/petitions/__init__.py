"""Petitions: the file of a matter on the petition route (《信访工作条例》), its states and clocks."""
