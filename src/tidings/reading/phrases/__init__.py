"""Noun phrases that stand for a person, a body or a place, named or not: a trained part of the reading."""

from tidings.reading.phrases.find import find_phrases as find_phrases
