from __future__ import annotations

from collections.abc import Callable, Sequence

import httpx
import pytest

from tests.intake.helpers import left, received
from tests.intake.test_forms import PAGE, TITLE
from tidings.intake import Options
from tidings.intake.addresses import is_public

PUBLIC = "93.184.215.14"
Handler = Callable[[httpx.Request], httpx.Response]


def options(handler: Handler, hosts: dict[str, str] | None = None, **more: object) -> Options:
    def resolver(host: str, _port: int) -> Sequence[str]:
        found = (hosts or {}).get(host, host if host[0].isdigit() else PUBLIC)
        if not found:
            raise OSError("no such host")
        return found.split()

    return Options(transport=httpx.MockTransport(handler), resolver=resolver, **more)  # type: ignore[arg-type]


def page(_request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, content=PAGE.encode(), headers={"Content-Type": "text/html; charset=utf-8"})


def test_a_page_is_fetched_from_the_address_that_was_checked() -> None:
    seen: list[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return page(request)

    [item] = received("https://basinherald.example/1?x=2", options=options(handler))
    assert item.reports[0].headline == TITLE
    assert item.reports[0].url == "https://basinherald.example/1?x=2"
    [origin] = item.source.origins
    assert (origin.kind, origin.location) == ("url", "https://basinherald.example/1?x=2")
    assert origin.retrieved is not None
    assert origin.retrieved.endswith("Z")
    assert item.reports[0].published == "2019-03-04"
    [request] = seen
    assert request.url.host == PUBLIC
    assert request.headers["Host"] == "basinherald.example"
    assert request.extensions["sni_hostname"] == "basinherald.example"


def test_credentials_do_not_reach_the_record() -> None:
    [item] = received("https://user:secret@basinherald.example/1", options=options(page))
    assert "secret" not in item.source.origins[0].location


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.9", "172.16.5.5", "169.254.169.254", "100.64.0.1", "0.0.0.0", "::1", "fe80::1",
     "fd00::1", "::ffff:127.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::", "224.0.0.1", f"{PUBLIC} 10.0.0.1"],
)  # fmt: skip
def test_private_addresses_are_refused(address: str) -> None:
    def never(_request: httpx.Request) -> httpx.Response:
        raise AssertionError("a refused address was asked")

    [item] = left("http://inside.example/", options=options(never, {"inside.example": address}))
    assert "private network" in item.found
    assert received("http://inside.example/", options=options(page, {"inside.example": address}, allow_private=True))


def test_a_literal_private_address() -> None:
    [item] = left("http://127.0.0.1:8080/admin", options=options(page))
    assert "private network" in item.found


def test_a_redirect_into_the_private_network() -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        assert request.url.host == PUBLIC
        return httpx.Response(302, headers={"Location": "http://inside.example/"})

    [item] = left("https://basinherald.example/1", options=options(handler, {"inside.example": "10.0.0.1"}))
    assert "private network" in item.found


def test_redirects_are_counted() -> None:
    asked: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return httpx.Response(301, headers={"Location": f"/{len(asked)}"})

    [item] = left("https://basinherald.example/0", options=options(handler, max_redirects=3))
    assert "3 redirects" in item.found
    assert len(asked) == 4


def test_a_redirect_is_followed_and_named() -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/old":
            return httpx.Response(301, headers={"Location": "/new"})
        return page(request)

    [item] = received("https://basinherald.example/old", options=options(handler))
    assert item.source.origins[0].location == "https://basinherald.example/new"


@pytest.mark.parametrize(
    ("handler", "found"),
    [
        (lambda _: httpx.Response(404, content=b"gone"), "status 404"),
        (lambda _: httpx.Response(200, content=b""), "0 bytes"),
        (lambda _: httpx.Response(302, headers={"Location": "ftp://x.example/"}), "kind ftp"),
        (lambda _: httpx.Response(302, headers={"Location": "file:///etc/passwd"}), "kind file"),
        (lambda _: httpx.Response(200, content=b"x" * 5000), "2,000 bytes"),
    ],
)
def test_answers_that_are_no_report(handler: Handler, found: str) -> None:
    [item] = left("https://basinherald.example/1", options=options(handler, max_source_bytes=2000))
    assert found in item.found


@pytest.mark.parametrize(
    "error", [httpx.ConnectTimeout, httpx.ReadTimeout, httpx.ConnectError, httpx.RemoteProtocolError]
)
def test_no_answer(error: type[httpx.TransportError]) -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        raise error("nobody there", request=request)

    [item] = left("https://basinherald.example/1", options=options(handler))
    assert item.reason == "UnreadableInput"
    assert error.__name__ in item.found


@pytest.mark.parametrize("url", ["https://nowhere.example/", "http://", "http://[::1", "ftp://x.example/a"])
def test_addresses_that_are_none(url: str) -> None:
    [item] = left(url, options=options(page, {"nowhere.example": ""}))
    assert item.found


def test_public() -> None:
    import ipaddress

    assert is_public(ipaddress.ip_address("8.8.8.8"))
    assert is_public(ipaddress.ip_address("2606:4700::1111"))
