"""The form for the credentials: the `zone` of a tutorial that tells of it, its `labels`, a `table` of them."""
