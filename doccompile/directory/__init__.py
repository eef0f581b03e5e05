"""The identity service's own side of a mapping: its attributes, and the expressions that combine them."""
