"""Stage between checks and report: which findings concern this reader now, and the mends that can be made."""
