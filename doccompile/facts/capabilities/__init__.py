"""What the connector can do: the `lines` of a list, a `table`, or the opening sentences."""
