"""Everything tidings raises on purpose.

::

    TidingsError
    ├── InputError            skip this input, go on with the others (exit code 3)
    │   ├── UnreadableInput       missing, vanished, no permission, truncated, undecodable
    │   ├── UnsupportedInput      a form or language that tidings does not read
    │   ├── OversizedInput        larger than the stated limit
    │   └── EmptyInput            nothing, or no article, in it
    ├── UsageError            the call cannot be carried out (exit code 2)
    │   ├── VocabularyError       a vocabulary file with a mistake (file, line where known)
    │   ├── KnownActorsError      a file of known actors with a mistake (file, line, column)
    │   └── NotInRecord           an id or name that the record does not hold
    └── RecordError           stop the run; what is in the record stays (exit code 2)
        ├── NotARecord            the file is no tidings record
        ├── NewerRecord           written by a newer version
        └── RecordUnwritable      disk full, no permission, locked by another build

Every message says what was found, what is allowed and what to do next.
"""

from __future__ import annotations


class TidingsError(Exception):
    """Base of all errors of tidings.

    Args:
        found: what was found, in the user's terms.
        allowed: what would have been right.
        do: what to do next.
    """

    def __init__(self, found: str, *, allowed: str = "", do: str = "") -> None:
        self.found = found
        self.allowed = allowed
        self.do = do
        super().__init__(found, allowed, do)

    def __str__(self) -> str:
        parts = [self.found, f"allowed: {self.allowed}" if self.allowed else "", f"to do: {self.do}" if self.do else ""]
        return "; ".join(part for part in parts if part)


class InputError(TidingsError):
    """Skip this input and go on."""


class UnreadableInput(InputError):
    """Missing, vanished, no permission, truncated or undecodable."""


class UnsupportedInput(InputError):
    """A form or a language that tidings does not read."""


class OversizedInput(InputError):
    """Larger than the stated limit."""


class EmptyInput(InputError):
    """Nothing, or no article, in it."""


class UsageError(TidingsError):
    """The call cannot be carried out as it stands."""


class VocabularyError(UsageError):
    """A vocabulary file with a mistake."""


class KnownActorsError(UsageError):
    """A file of known actors with a mistake."""


class NotInRecord(UsageError):
    """An id or a name that the record does not hold."""


class RecordError(TidingsError):
    """Stop the run; what is in the record stays."""


class NotARecord(RecordError):
    """The file is no tidings record."""


class NewerRecord(RecordError):
    """The record was written by a newer version of tidings."""


class RecordUnwritable(RecordError):
    """The record cannot be written: disk full, no permission, or locked by another build."""
