"""Material of the rules' scoreboard: clean articles of our own, and errors to seed into them."""
