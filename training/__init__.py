"""How the trained part of the reading is made: data, training, measuring out of fold. See README.md."""
