"""The one public function of this stage: document -> facts."""

from doccompile.facts.assignment import find_default_access_excluded
from doccompile.facts.brand import find_brand
from doccompile.facts.capabilities.lines import find_capabilities
from doccompile.facts.credentials.fields import find_fields
from doccompile.facts.credentials.flow import find_authorize, find_method
from doccompile.facts.fact import Credentials, Fact, Facts
from doccompile.facts.guidance.change_log import find_change_log
from doccompile.facts.guidance.limitations import find_limitations
from doccompile.facts.guidance.prerequisites import find_prerequisites
from doccompile.facts.guidance.procedure import find_procedure
from doccompile.facts.guidance.sections import find_guidance
from doccompile.facts.header import find_author, find_date, find_title
from doccompile.facts.hosts.vendor_domains import find_vendor_domains
from doccompile.facts.language import find_locale
from doccompile.facts.mappings.mapped import find_mappings
from doccompile.facts.menu.path import find_menu_path
from doccompile.facts.menu.words import is_whole_product
from doccompile.facts.name.in_the_gallery import find_name_in_the_gallery
from doccompile.facts.name.recurring import find_recurring_name
from doccompile.facts.name.scim_title import find_scim_title
from doccompile.facts.name.selected import find_selected_name
from doccompile.facts.name.title import find_name
from doccompile.facts.name.unnamed_title import find_name_in_text
from doccompile.facts.name.writeback_title import find_writeback_title
from doccompile.facts.reading import Reading
from doccompile.facts.release import find_release_status
from doccompile.facts.schedule import find_sync_interval
from doccompile.facts.secret.label import find_secret_label
from doccompile.facts.single_sign_on import find_single_sign_on
from doccompile.facts.tenant_url.value import find_tenant_url


def extract(reading: Reading, *, for_manifest: bool = True) -> Facts:
    """State every fact of one tutorial, each with its place; those that no rule reads only where `for_manifest`.

    Where no application is named, the text is no tutorial, and nothing is looked for in it.
    """
    document = reading.document
    name = _find_name(reading)
    if name is None:
        return Facts()
    called = name.value
    credentials = _credentials(reading, called, for_manifest=for_manifest)
    user, group = find_mappings(reading, called)
    facts = Facts(
        name=name,
        title=find_title(document),
        date=find_date(document),
        locale=find_locale(document),
        brand=find_brand(reading),
        vendor_domains=find_vendor_domains(reading, called),
        credentials=credentials,
        tenant_url=find_tenant_url(reading, credentials.fields),
        capabilities=find_capabilities(reading, called),
        user_mapping=user,
        group_mapping=group,
        sync_interval=find_sync_interval(reading),
        limitations=find_limitations(reading),
    )
    return _add_for_manifest(facts, reading, called) if for_manifest else facts


def _find_name(reading: Reading) -> Fact[str] | None:
    return (
        find_name(reading)
        or find_scim_title(reading)
        or find_writeback_title(reading)
        or find_selected_name(reading)
        or find_name_in_text(reading)
        or find_recurring_name(reading)
    )


def _add_for_manifest(facts: Facts, reading: Reading, name: str) -> Facts:
    return facts._replace(
        gallery_name=find_name_in_the_gallery(reading, name),
        author=find_author(reading.document),
        release_status=find_release_status(reading, name),
        default_access_excluded=find_default_access_excluded(reading),
        single_sign_on=find_single_sign_on(reading),
        prerequisites=find_prerequisites(reading),
        change_log=find_change_log(reading),
        procedure=find_procedure(reading),
        guidance=find_guidance(reading, facts.mappings.values(), facts.limitations),
    )


def _credentials(reading: Reading, name: str, *, for_manifest: bool) -> Credentials:
    step = Fact(reading.credentials[0].text, reading.credentials[0].location()) if reading.credentials else None
    entered = Credentials(fields=find_fields(reading, name), step=step)
    entered = entered._replace(authorize=find_authorize(reading, entered))
    found = entered._replace(method=find_method(reading, entered))
    secret = find_secret_label(reading) if found.secret_field else None
    if not secret:
        return found
    label, block = secret
    path = find_menu_path(reading, block) if for_manifest else ()
    within = tuple(part for part in path if not is_whole_product(part.value, name))
    return found._replace(secret_label=label, secret_location=within)
