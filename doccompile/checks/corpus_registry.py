"""The rules that look at the index of all tutorials; they need none of the others."""

from doccompile.checks.dc101_tenant_url_foreign_host import RULE as DC101
from doccompile.checks.dc102_tenant_url_unverified_host import RULE as DC102
from doccompile.checks.dc401_foreign_product_name import RULE as DC401
from doccompile.checks.dc501_tenant_url_shared import RULE as DC501
from doccompile.checks.dc502_connector_diverges import RULE as DC502
from doccompile.checks.dc503_slug_collision import RULE as DC503
from doccompile.checks.rule import Rule

CORPUS_RULES: tuple[Rule, ...] = (DC101, DC102, DC401, DC501, DC502, DC503)
