"""What a page's sections are for (`kind`), and which are of something else: signing in, other services, undoing."""
