"""The way through the vendor's console to the secret.

`path` goes over the `steps_before`; `marked` sees labels that are set off, `plain` those in plain words, and both
know the `words` of menus.
"""
