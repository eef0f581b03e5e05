"""A SCIM 2.0 server for one connector. Your business logic goes into `hooks.py`."""
