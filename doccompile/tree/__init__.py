"""Rendered files -> one tree on disk, switched as a whole; what doccompile did not write is never lost."""
