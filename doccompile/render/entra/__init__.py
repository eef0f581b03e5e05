"""Target `entra`: the service's own configuration, from a `schema` and `credentials`."""
