"""Which network addresses may be fetched from: public ones."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Sequence

from tidings.errors import UnreadableInput, UnsupportedInput
from tidings.intake.received import Resolver

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def resolve(host: str, port: int) -> Sequence[str]:
    """The addresses of a host, by the system.

    Raises:
        OSError: there are none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(item[4][0]) for item in found))


def checked_address(host: str, port: int, resolver: Resolver, *, allow_private: bool) -> str:
    """The address to connect to: the first of a host whose addresses are all public.

    A host with one private address among public ones is refused too: which one a connection would get is chance.

    Raises:
        UnreadableInput: the host has no address. UnsupportedInput: it has one that is not public.
    """
    try:
        found = [ipaddress.ip_address(text.partition("%")[0]) for text in resolver(host, port)]
    except (OSError, ValueError, UnicodeError) as error:
        raise UnreadableInput(f"a host without address: {host}", do="check the address and the network") from error
    if not found:
        raise UnreadableInput(f"a host without address: {host}", do="check the address and the network")
    refused = None if allow_private else next((address for address in found if not is_public(address)), None)
    if refused is not None:
        raise UnsupportedInput(
            f"an address inside a private network: {host} is {refused}",
            allowed="public addresses",
            do="allow private addresses if you mean to fetch from your own network",
        )
    return str(found[0])


def is_public(address: Address) -> bool:
    """Whether an address, or the one wrapped in it, lies in the public network."""
    if isinstance(address, ipaddress.IPv6Address):
        wrapped = address.ipv4_mapped or address.sixtofour
        if wrapped is None and address in _NAT64:
            wrapped = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if wrapped is not None:
            return is_public(wrapped)
    return address.is_global and not address.is_multicast and not address.is_reserved
