"""A lint run: compile, suppress, select, compare with a revision and a baseline, fix."""
