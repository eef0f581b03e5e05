"""Target `server`: a project that runs, and its `readme`."""
