"""The field of the secret in a language that is not read: what the portal calls "Secret Token" there.

Looks in steps and bullets for those words alone, as translators have them, with the endings that a sentence gives them.
"""

import re

from doccompile.facts.fact import Fact
from doccompile.facts.reading import Reading
from doccompile.facts.sections.kind import ASIDE
from doccompile.facts.wording.sentence import words_of
from doccompile.pattern import compile_late

_SECRET_TOKEN = compile_late(
    r"\b(?:secret token"
    r"|geheim\w{0,2}[ -]?tokens?|token geheim"
    r"|jetons? secrets?|tokens? secretos?|tokens? segreto"
    r"|he(?:m|mme)lig[aet]? token\w{0,3}"
    r"|tajn\w{1,3} token\w{0,3}|token\w{0,3} tajn\w{1,3}"
    r"|titkos (?:jogkivonat|token)\w{0,4}"
    r"|gizli (?:bir )?belirte[çc]\w{0,4}"
    r"|секретн\w{2,3} (?:токен|маркер)\w{0,2})\b"
    r"|비밀 ?토큰|シークレット ?トークン|[秘祕机機]密(?:令牌|权杖|權杖|標記|标记)",
    re.IGNORECASE,
)


def find_translated_token(reading: Reading) -> Fact[str] | None:
    """The words in the first step or bullet that names the field; None in English, whose sentences say more."""
    if reading.in_english:
        return None
    for block in reading.prose:
        if block.items and reading.kind(block) not in ASIDE and (match := _SECRET_TOKEN.search(block.text)):
            return words_of(block, *match.span())
    return None
