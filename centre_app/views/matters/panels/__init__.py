"""What is filled in to take a step with a matter; one panel a step, inside the page."""
