"""Compiled documents as bytes: how they travel between processes, are cached, and wait until they are reported."""
