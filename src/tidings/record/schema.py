"""The tables as SQLAlchemy sees them: the newest version of what the migrations make. A test holds both together."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()


def _table(name: str, key: str, columns: str = "", *, numbers: str = "", body: bool = True) -> Table:
    """A table of text columns, of number columns and, where it keeps nouns, of their bodies."""
    made: list[Column[str] | Column[int] | Column[bytes]] = [
        *(Column(column, Text, primary_key=True) for column in key.split()),
        *(Column(column, Text) for column in columns.split()),
        *(Column(column, BigInteger) for column in numbers.split()),
    ]
    if body:
        made.append(Column("body", LargeBinary))
    return Table(name, metadata, *made)


meta = _table("meta", "name", "value", body=False)
sources = _table("sources", "id", "media_type encoding", numbers="size", body=False)
payloads = Table("payloads", metadata, Column("source", Text, primary_key=True), Column("packed", LargeBinary))
origins = _table("origins", "source kind location", "retrieved", body=False)
left_out = _table("left_out", "kind location reason found", "retrieved allowed do", numbers="session", body=False)
reports = _table("reports", "id", "source", numbers="position")
published = _table("published", "report", "published basis", body=False)
readings = _table("readings", "report", "reader cache_key")
claims = _table("claims", "id", "report", body=False)
copies = _table("copies", "id", "report of")
actors = _table("actors", "id", "name type")
actor_names = _table("actor_names", "actor folded", body=False)
chains = _table("chains", "chain", "actor", body=False)
posts = _table("posts", "id", "actor of_body")
ties = _table("ties", "id", "subject object type")
incidents = _table("incidents", "id", "type mode status first_day last_day sort_day places")
involved = _table("involved", "incident actor", body=False)
aggregates = _table("aggregates", "id", "type sort_day")
statements = _table("statements", "id", "report actor")
statements_about = _table("statements_about", "statement about", body=False)
measures = _table("measures", "id", "actor")
disputes = _table("disputes", "id", "about")
supports = _table("supports", "claim thing", body=False)
tombstones = _table("tombstones", "id became", "fate", body=False)
decisions = _table("decisions", "id", "decided_at")
shelves = _table("shelves", "stage id")
items = Table(
    "items", metadata, Column("no", Integer, primary_key=True), Column("stage", Text), Column("item", Text),
    Column("body", LargeBinary),
)  # fmt: skip
postings = Table(
    "postings", metadata, Column("key", BigInteger, primary_key=True), Column("item", Integer, primary_key=True)
)
documents = Table(
    "documents", metadata, Column("no", Integer, primary_key=True), Column("id", Text), Column("kind", Text),
    Column("text", Text),
)  # fmt: skip
