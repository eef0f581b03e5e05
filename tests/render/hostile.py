"""Manifests as a hostile tutorial would make them: all text holds what means something in some language."""

from typing import Any

from hypothesis import strategies as st

from doccompile.manifest.model import ConnectorManifest

PIECES = (
    *("'", '"', "\\", "`", "$", "{", "}", "%", "#", "|", "&", "<", ">", "*", "_", "~", "-", "\n", "\r\n", "\t", "\0"),
    *("{{ 7 * 7 }}", "{% raw %}", "{% for x in y %}", "{#", "#}", "${var.x}", "%{ if true }", "$(id)", "`id`", "@{x}"),
    *('"""', "'''", "-->", "<!--", "]]>", "</script>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>"),
    *("[x](javascript:alert(1))", "![x](x)", "# head", "- item", "1. one", "---", "| a |", "~~~", "```", "    code"),
    *(
        "../",
        "../../etc/passwd",
        "/etc/passwd",
        "C:\\x",
        "~/x",
        "..",
        "con",
        "\x1b[31m",
        "\x07",
        "\x7f",
        "\x85",
        "\u2028",
    ),
    *("\u202e", "\u2066", "\u200f", "\ufeff", "\u2018", "\u2019", "\u201c", "é", "日本", "\U0001f600", "\U000e0001"),
    *("class", "import", "None", "def", "function", "param", "resource", "null", "true", "yes", "$null", "on", "0x10"),
    *(
        "coding: utf-7",
        "?>",
        "EOF",
        "# type: ignore",
        "\\u0022",
        "\\N{DOLLAR SIGN}",
        "%s",
        "{0}",
        ": ",
        "!!python/object",
        "&a",
    ),
)
TEXT = st.lists(
    st.sampled_from(PIECES) | st.text(st.characters(exclude_categories=["Cs"]), max_size=5), max_size=4
).map("".join)
LONG = st.sampled_from(PIECES).map(lambda piece: (piece * 10_000)[:10_000])
KEYWORDS = st.sampled_from(
    ["class", "import", "None", "resource", "function", "param", "self", "__init__", "active", "id", "type"]
)
SCIM_PATHS = st.sampled_from(
    [
        *("userName", "active", "displayName", "externalId", "name.givenName", "members", "title", "roles"),
        *('emails[type eq "work"].value', 'phoneNumbers[type eq "mobile"].value', 'addresses[type eq "work"].country'),
        *("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager", 'roles[primary eq "True"].value'),
    ]
)

METHODS = st.sampled_from(
    ["basic", "oauth2-client-credentials", "bearer-token", "oauth2-authorization-code", "unknown"]
)
CAPABILITIES = st.sampled_from(["create-users", "remove-users", "provision-groups", "other"])
POINTERS = ("/connector/name", "/endpoint/tenant_url/value", "/mappings/user/attributes/0/name", "/prerequisites/0")


def marker(number: int) -> str:
    """What marked value number `number` begins with."""
    return f"Qz{number}z"


class Values:
    """Draws texts, and remembers those that begin with their marker."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.marked: list[str] = []

    def text(self) -> str:
        """One marked text; the third of a manifest may be very long."""
        number = len(self.marked)
        self.marked.append(marker(number) + self.draw(TEXT | LONG if number == 2 else TEXT))
        return self.marked[-1]

    def texts(self) -> list[str]:
        """None, one or two."""
        return [self.text() for _ in range(self.draw(st.integers(0, 2)))]


@st.composite
def hostile_manifests(draw: st.DrawFn) -> tuple[ConnectorManifest, list[str]]:
    """A manifest, and the values in it that begin with their marker."""
    values = Values(draw)
    text, texts = values.text, values.texts
    slug = draw(st.sampled_from(["class", "0", "a-b", "x" * 63]))
    manifest: dict[str, Any] = {
        "connector": {"name": text(), "slug": slug, "vendor_domains": texts()},
        "source": {"path": text(), "dialect": "learn-markdown", "title": text(), "date": text(), "sha256": "0" * 64},
        "authentication": {
            "method": draw(METHODS),
            "fields": [*texts(), *draw(st.sampled_from([[], ["Tenant URL"], ["Tenant URL", "Secret Token"]]))],
            "secret": {"vendor_label": text(), "location": texts()},
        },
        "endpoint": {"tenant_url": draw(tenant_urls())},
        "capabilities": [{"id": draw(CAPABILITIES), "text": value, "stated_in": "checklist"} for value in texts()],
        "mappings": {kind: draw(st.none() | mappings(text())) for kind in ("user", "group")},
        "assignment": {"default_access_excluded": draw(st.booleans())},
        "single_sign_on": {"tutorial": text()},
        "prerequisites": texts(),
        "limitations": texts(),
        "change_log": [{"date": None, "text": value} for value in texts()],
        "procedure": [{"section": value, "steps": texts()} for value in texts()],
    }
    beside = draw(st.sampled_from([None, 0])) if manifest["procedure"] else None
    manifest["guidance"] = [{"section": text(), "procedure": beside, "parts": parts(values)}]
    words = {"line": draw(st.integers(1, 9)), "column": 1, "end_line": 9, "end_column": 2}
    manifest["provenance"] = {key: words | {"text": text(), "path": draw(st.none() | TEXT)} for key in POINTERS}
    return ConnectorManifest.model_validate(manifest), values.marked


def parts(values: Values) -> list[dict[str, Any]]:
    """A part of each kind that is shown in a way of its own; code is shown line by line, so it has one."""
    kinds = ("paragraph", "note", "bullet", "step", "code")
    found: list[dict[str, Any]] = []
    for number, kind in enumerate(kinds):
        text = values.text()
        shown = "bullet" if "\n" in text else kind
        found.append({"kind": shown, "text": text, "step": number % 3, "depth": number % 2})
    return [*found, {"kind": "table", "rows": [values.texts() for _ in range(2)]}]


@st.composite
def tenant_urls(draw: st.DrawFn) -> dict[str, Any]:
    """A tenant URL of any kind; what is to be replaced in it is hostile too."""
    kind = draw(st.sampled_from(["literal", "template", "from-vendor", "unstated", "not-used"]))
    if kind in ("literal", "template"):
        part = draw(TEXT)
        scheme = draw(st.sampled_from(["https://x.example/", "https://", "javascript:", ""]))
        return {
            "kind": kind,
            "value": f"{scheme}{part}/scim/{draw(TEXT)}",
            "placeholders": [part] if kind == "template" else [],
            "alternatives": draw(st.lists(TEXT, max_size=2)),
        }
    return {"kind": kind}


@st.composite
def mappings(draw: st.DrawFn, title: str) -> dict[str, Any]:
    """A mapping whose rows are partly sound, partly not."""
    extension = st.builds(
        "urn:ietf:params:scim:schemas:extension:{}:2.0:User:{}".format, TEXT | KEYWORDS, TEXT | KEYWORDS
    )
    names = st.lists(SCIM_PATHS | extension | KEYWORDS | TEXT, max_size=6)
    types = st.none() | st.sampled_from(["String", "Boolean", "Reference"]) | TEXT
    flags = st.none() | st.booleans()
    quoted = TEXT.map('"{}"'.format)
    sources = st.none() | TEXT | quoted | quoted.map("Join({}, [mail], [surname])".format) | st.just("[mail]")
    rows = [
        {
            "name": name,
            "type": draw(types),
            "filterable": draw(flags),
            "required": draw(flags),
            "source": draw(sources),
        }
        for name in draw(names)
    ]
    return {"title": title, "attributes": draw(st.sampled_from([rows, None]))}
