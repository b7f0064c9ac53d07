"""Posts: who holds an office or leads a body, since when and until when."""

from tidings.reading.roles.find import find_posts

__all__ = ["find_posts"]
