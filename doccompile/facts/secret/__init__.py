"""What the vendor's side calls the secret.

`label` finds the sentence that names it, by the verbs of `wordings`, and `name` what in it is a name. Without such a
verb it is known by the field that it goes into (`by_field`), by what it is made of (`composed`), or by being equated
with the field (`counterpart`). `random_words` finds secrets that a tutorial gives away.
"""
