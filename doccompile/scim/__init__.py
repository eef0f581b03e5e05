"""What the standards say of SCIM (RFC 7643, RFC 7644), with the spellings of it that tutorials have besides."""
