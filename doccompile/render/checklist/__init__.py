"""Target `checklist`: `backend` renders the sections of `items`, which are made of `parts`.

A `sheet` is the tutorial as it is quoted: `chapters` of `steps`, each of one of the `stages` of the work, as the
`portal_words` in it tell. The vendor's chapters become items in `guidance`, the credentials' step in `credentials`;
`places` are the lines that other items stand for. `portal` puts below them what a tutorial says of the portal beyond
the `usual_sentences`; its `own_steps` there are items.
"""
