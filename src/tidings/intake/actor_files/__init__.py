"""Files of known actors: YAML, CSV, FollowTheMoney."""

from tidings.intake.actor_files.read import read_known_actors

__all__ = ["read_known_actors"]
