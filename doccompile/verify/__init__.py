"""Beside render: a connector's test profile, run against a live server. `runner` is also written into every profile."""
