"""News agencies and outlets: names, spellings, credits, domain names (table ``outlets``)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tidings.vocabulary.tables import Raw

_EDGES = " \t\r\n\u00a0.,;:|-–—()[]*©"


@dataclass(frozen=True, slots=True)
class Publisher:
    """An agency or an outlet: canonical name, what else it is called, where it publishes, its country."""

    name: str
    agency: bool
    spellings: tuple[str, ...]
    domains: tuple[str, ...]
    country: str | None


@dataclass(frozen=True, slots=True)
class OutletsTable:
    """Looks agencies and outlets up by what is printed or by the host of an address."""

    publishers: tuple[Publisher, ...]
    by_key: dict[str, Publisher]
    by_host: dict[str, Publisher]

    def find(self, printed: str) -> Publisher | None:
        """The agency or outlet that these words name; None where they name none in the table."""
        bare = printed.strip(_EDGES)
        return self.by_key.get(_key(bare)) or self.by_host.get(bare.lower().removeprefix("www."))

    def agency(self, printed: str) -> str | None:
        """The canonical name of the agency that these words name."""
        found = self.find(printed)
        return found.name if found and found.agency else None

    def outlet(self, printed: str) -> str | None:
        """The canonical name of the agency or outlet that these words or this host name."""
        found = self.find(printed)
        return found.name if found else None

    def host(self, host: str) -> str | None:
        """The canonical name of who publishes at this host or at a host above it (``edition.cnn.com``, ``cnn.com``)."""
        labels = host.lower().removeprefix("www.").split(".")
        for start in range(len(labels) - 1):
            found = self.by_host.get(".".join(labels[start:]))
            if found:
                return found.name
        return None


def load_outlets(raw: Raw) -> OutletsTable:
    """The typed table of ``outlets.toml``."""
    publishers = tuple(_publishers(raw.get("agency", []), agency=True))
    publishers += tuple(_publishers(raw.get("outlet", []), agency=False))
    by_key: dict[str, Publisher] = {}
    by_host: dict[str, Publisher] = {}
    for publisher in publishers:
        for spelling in (publisher.name, *publisher.spellings):
            by_key.setdefault(_key(spelling), publisher)
        for domain in publisher.domains:
            by_host.setdefault(domain.lower(), publisher)
    return OutletsTable(publishers, by_key, by_host)


def _publishers(rows: object, *, agency: bool) -> Iterable[Publisher]:
    if not isinstance(rows, list):
        raise TypeError("a list of agencies or outlets is wanted")
    for row in rows:
        country = row.get("country")
        yield Publisher(
            name=str(row["name"]),
            agency=agency,
            spellings=tuple(str(item) for item in row.get("spellings", ())),
            domains=tuple(str(item) for item in row.get("domains", ())),
            country=str(country) if country else None,
        )


def _key(text: str) -> str:
    """Case counts for short capitals alone: AP is an agency, "ap" is none, REUTERS is Reuters."""
    text = " ".join(text.split()).replace("’", "'")
    return text if text.isupper() and len(text) <= 5 else f"={text.casefold()}"
