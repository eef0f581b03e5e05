"""What tutorials call an address of a server, and what lets a client in."""

ADDRESS_WORDS = ("url", "uri", "endpoint", "address")
"""One of them is in whatever names the address of a SCIM server."""
SECRET_WORDS = ("token", "key", "secret")
"""One of them is in whatever names a token, key or secret."""
SECRETS = "(?:tokens?|keys?|secrets?)"
"""The same as part of a pattern."""
