"""One holding: a post as a report tells it."""

from __future__ import annotations

from dataclasses import dataclass

from tidings.model.claims import PostStatus
from tidings.model.mentions import ActorMention
from tidings.model.spans import Span


@dataclass(frozen=True, slots=True)
class Holding:
    """A holder, a title, and the body where it is named.

    ``event`` is the word of taking or leaving office, ``said`` the words of the title or that word: who says those
    says the post. ``rank``: a grade of the forces and no office. ``begins``: the event is
    the taking of office, its date the first day.
    """

    holder: ActorMention
    title: str
    span: Span
    said: Span
    state: PostStatus = "current"
    body: ActorMention | None = None
    body_text: str | None = None
    event: Span | None = None
    negated: bool = False
    rank: bool = False
    begins: bool = False
