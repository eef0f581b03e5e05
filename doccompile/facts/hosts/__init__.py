"""The hosts of URLs: `host` cuts them out, `vendor_domains` says which are the vendor's, beside the `known_domains`."""
