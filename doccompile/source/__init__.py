"""Stage 1: paths -> sources: decoded text, front matter, includes.

`discover` lists the files, `text` decodes one, `secrets` hides what must not be repeated. `front_matter` reads the
header and `includes` what is included; `header_lines` and `code_fences` tell both from the text alone. `joined_texts`
searches many texts as one.
"""
