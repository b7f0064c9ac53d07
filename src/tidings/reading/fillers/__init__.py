"""The trained part that finds who and what fills the roles of violence: perpetrators, bodies, targets, victims, weapons."""

from tidings.reading.fillers.claims import with_fillers as with_fillers
from tidings.reading.fillers.find import find_fillers as find_fillers
