"""One parsed report to everything it says: the order in which the modules of this room are asked."""

from __future__ import annotations

from tidings.gazetteer.gazetteer import Gazetteer
from tidings.model.claims import Reading
from tidings.reading.attribution import find_attributions, find_statements
from tidings.reading.attribution.plover import with_types
from tidings.reading.events import find_events
from tidings.reading.figures import find_figures
from tidings.reading.fillers import find_fillers, with_fillers
from tidings.reading.names import find_actors
from tidings.reading.parsed import Parsed
from tidings.reading.phrases import find_phrases
from tidings.reading.places import find_places
from tidings.reading.roles import find_posts
from tidings.reading.ties import find_ties
from tidings.reading.times import find_times
from tidings.reading.trained import UNTRAINED, Trained
from tidings.reading.weapons import find_weapons
from tidings.vocabulary.tables import Vocabulary


def say(
    parsed: Parsed, vocabulary: Vocabulary, gazetteer: Gazetteer, fingerprint: str, trained: Trained = UNTRAINED
) -> Reading:
    """What a report says, unresolved."""
    places = find_places(parsed, gazetteer, vocabulary)
    times = find_times(parsed, vocabulary)
    actors = find_actors(parsed, places, vocabulary)
    weapons = find_weapons(parsed, vocabulary)
    attributions = find_attributions(parsed, actors, vocabulary)
    events = find_events(
        parsed, vocabulary, actors=actors, places=places, times=times, weapons=weapons, attributions=attributions
    )
    figures = find_figures(parsed, vocabulary, events=events, actors=actors, times=times, attributions=attributions)
    posts = find_posts(parsed, vocabulary, actors=actors, times=times, attributions=attributions)
    ties = find_ties(parsed, vocabulary, actors=actors, times=times, attributions=attributions)
    fillers = find_fillers(parsed, vocabulary, trained.fillers, actors=actors, places=places, weapons=weapons)
    events = with_fillers(parsed, events, fillers, actors, weapons)  # figures rest on what rules read
    claims = (*events, *figures, *posts, *ties)
    statements = find_statements(parsed, attributions, claims, vocabulary)
    return Reading(
        report=parsed.report.id,
        reader=fingerprint,
        sentences=tuple(parsed.trimmed(sentence.start_char, sentence.end_char) for sentence in parsed.sentences),
        actors=actors,
        places=places,
        times=times,
        weapons=weapons,
        events=events,
        figures=figures,
        statements=with_types(parsed, statements, vocabulary, events=events, actors=actors),
        posts=posts,
        ties=ties,
        phrases=find_phrases(parsed, actors, places, trained.phrases),
        fillers=fillers,
    )
