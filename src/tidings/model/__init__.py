"""The nouns of tidings as frozen dataclasses: no I/O, no language model."""
