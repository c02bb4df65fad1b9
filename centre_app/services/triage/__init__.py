"""Use cases that decide which way a matter goes, when it ends, and what begins anew."""
