"""The file of the index: one block of sorted name hashes, one of rows, one of names; read where it lies.

Header, then hashes (64 bit, sorted, one for every name of every place), the row number of each hash (32 bit), rows of
fixed width, and the names, UTF-8 with a length byte. Little-endian. A name is looked up by bisecting the hashes.
"""

from __future__ import annotations

import struct
from hashlib import blake2b

MAGIC = b"tidings-places-1"
HEADER = struct.Struct("<16sIII4x")  # magic, hashes, rows, bytes of names
# lat, lon, population, GeoNames id, offset of the name, division, district, radius, country, kind, flags
ROW = struct.Struct("<ffIIIiiH2sBBxx")
CAPITAL = 1
LOOSE = "~"  # what marks a loose key
SHORTEST_LOOSE = 4  # a shorter one meets too many names ("U.O.F." and the town of Of)


def key_hash(key: str) -> int:
    """Sixty-four bits that stand for a key: among a million, one chance in ten million that a strange one hits."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "little")
