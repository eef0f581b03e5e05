"""How tutorials put things, whatever they are about.

`sentence` cuts texts into sentences, `quoted` finds labels in them, `dates` reads dates. `verbs`, `asking`, `service`
are parts of patterns: for the steps, for what is asked of the vendor, for the service.
"""
