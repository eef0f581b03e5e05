"""From paths to the tree that `build` writes: compile, review, render, put together."""
