"""The hosts of URLs.

`host` cuts them out, down to the `public_suffix`; `vendor_domains` are the vendor's, beside the `known_domains`.
"""
