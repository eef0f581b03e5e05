"""Target `profile`: cases about `users`, `groups`, `access` and what stays `untouched`, by one `plan`."""
