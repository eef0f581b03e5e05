"""How tutorials put things, whatever they are about.

`sentence` cuts texts into sentences, `quoted` finds labels in them, `dates` reads dates, `letter_case` ignores case.
`verbs`, `asking` and `service` are parts of patterns: for the steps, for what is asked of the vendor, for the service.
"""
