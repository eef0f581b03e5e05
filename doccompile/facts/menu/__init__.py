"""The way through the vendor's console to the secret.

`path` goes over the `steps_before`; `marked` sees labels that are set off, `plain` those in plain words, `in_turn`
those that come one after the other; all know the `words` of menus.
"""
