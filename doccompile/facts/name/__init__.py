"""What the application is called.

`title` reads it from a title that speaks of provisioning (`title_directions`, `translated_title`), `scim_title` and
`writeback_title` from one that says SCIM or writeback alone, all by patterns of `title_words`; `selected` and
`unnamed_title` find it where the title has none, also by what is looked for in the `gallery`, and by what the
administrator calls the `own_application`; `recurring` takes, at last, the name that the text comes back to. Where the
title does not speak of provisioning, the page must speak of the `portal_form`. `clues` tells beforehand which text can
name none. `telling` hides a name that sentences are misread by, `likeness` compares names, and
`in_the_gallery` is a longer one that the application has there.
"""
