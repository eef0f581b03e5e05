"""Target `profile`: cases about `users`, `groups`, `access` and what stays `untouched`, by one `plan`.

A case is made of `steps`, whose `bodies` (long ones are `payloads`) have `samples` for the target attributes; `patches`
are the forms of a change.
"""
