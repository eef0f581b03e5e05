"""What a SCIM server serves below its base URL (RFC 7644 section 3.2)."""

ENDPOINT = r"/(?:serviceproviderconfigs?|schemas|resourcetypes|users|groups|bulk|me)"
"""What the identity service appends to the URL, in lower case, as part of a pattern."""
