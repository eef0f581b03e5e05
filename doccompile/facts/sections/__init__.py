"""What a page's sections are for.

`kind` tells it, and knows what is of something else: `sign_on_chapter`, `other_services`, `undoing`.
"""
