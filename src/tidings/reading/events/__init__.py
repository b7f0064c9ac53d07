"""What happened, as one report tells it."""

from tidings.reading.events.claims import find_events

__all__ = ["find_events"]
