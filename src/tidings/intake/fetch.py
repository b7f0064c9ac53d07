"""One URL, fetched: redirects counted, each hop's address checked and connected to as checked, sizes and times bounded."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx

from tidings.errors import OversizedInput, UnreadableInput, UnsupportedInput
from tidings.intake.addresses import checked_address, resolve
from tidings.intake.opened import Opened, opened
from tidings.intake.received import Options
from tidings.model.sources import Origin

_AGENT = "tidings (a reader of news reports; one page at a user's request)"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class _Answer:
    """The end of a chain of redirects."""

    url: httpx.URL
    body: bytes
    charset: str | None


@contextmanager
def fetch(url: str, options: Options) -> Iterator[Opened]:
    """What a URL answers, as an input.

    Raises:
        UnreadableInput: no answer, an error status, or too slow. UnsupportedInput: an address that is not public, or too
            many redirects. OversizedInput: more bytes than a source may have.
    """
    answer = _answer(url, options)
    retrieved = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    shown = answer.url.copy_with(userinfo=b"")
    yield opened(io.BytesIO(answer.body), Origin("url", str(shown), retrieved), shown.path, answer.charset)


def _answer(url: str, options: Options) -> _Answer:
    until = time.monotonic() + options.deadline
    try:
        hop = httpx.URL(url)
        with httpx.Client(
            transport=options.transport, timeout=options.timeout, follow_redirects=False, trust_env=False
        ) as client:
            for _ in range(options.max_redirects + 1):
                found = _hop(client, hop, options, until)
                if isinstance(found, _Answer):
                    return found
                hop = found
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ValueError, OSError) as error:
        raise UnreadableInput(
            f"no answer from {url} ({type(error).__name__}: {error})",
            allowed="a page that answers",
            do="try again, or save the page",
        ) from error
    raise UnsupportedInput(
        f"more than {options.max_redirects} redirects",
        allowed=f"up to {options.max_redirects}",
        do="name the address that it leads to",
    )


def _hop(client: httpx.Client, url: httpx.URL, options: Options, until: float) -> _Answer | httpx.URL:
    """One request, to the address that was checked, so that a second look-up cannot lead elsewhere (DNS rebinding)."""
    if url.scheme not in _PORTS or not url.host:
        raise UnsupportedInput(
            f"an address of the kind {url.scheme or 'none'}",
            allowed="http and https with a host",
            do="check the address",
        )
    address = checked_address(
        url.host, url.port or _PORTS[url.scheme], options.resolver or resolve, allow_private=options.allow_private
    )
    request = client.build_request(
        "GET",
        url.copy_with(host=address, userinfo=b""),
        headers={"Host": url.netloc.decode("ascii"), "User-Agent": _AGENT, "Accept": "text/html,*/*;q=0.5"},
        extensions={"sni_hostname": url.raw_host.decode("ascii")},
    )
    response = client.send(request, stream=True)
    try:
        if response.status_code in _REDIRECTS and "location" in response.headers:
            return url.join(response.headers["location"])
        if response.status_code != 200:
            raise UnreadableInput(
                f"status {response.status_code} from {url.host}", allowed="status 200", do="save the page"
            )
        return _Answer(url, _body(response, options, until), response.charset_encoding)
    finally:
        response.close()


def _body(response: httpx.Response, options: Options, until: float) -> bytes:
    held = bytearray()
    for chunk in response.iter_bytes():
        held += chunk
        if len(held) > options.max_source_bytes:
            raise OversizedInput(
                f"a page of more than {options.max_source_bytes:,} bytes",
                allowed=f"up to {options.max_source_bytes:,} bytes",
                do="save the articles in it one by one",
            )
        if time.monotonic() > until:
            raise UnreadableInput(
                f"an answer slower than {options.deadline:.0f} seconds",
                allowed="an answer in that time",
                do="save the page by hand",
            )
    return bytes(held)
