"""The tables: a resource is one JSON document; what it is looked up by, and who belongs to it, stand beside it."""

import hashlib
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()

_number = BigInteger().with_variant(Integer, "sqlite")


def _resource_column(**options: Any) -> Column[int]:
    """A column that names a resource; the row goes when the resource goes."""
    return Column("resource", _number, ForeignKey("resources.number", ondelete="CASCADE"), **options)


resources = Table(
    "resources",
    metadata,
    Column("number", _number, primary_key=True, autoincrement=True),
    Column("id", String(36), nullable=False, unique=True),
    Column("type", String(64), nullable=False),
    Column("version", Integer, nullable=False),
    Column("created", String(32), nullable=False),
    Column("modified", String(32), nullable=False),
    Column("document", Text, nullable=False),
    Index("resources_of_type", "type", "number"),
)

lookups = Table(
    "lookups",
    metadata,
    _resource_column(primary_key=True),
    Column("attribute", String(400), primary_key=True),
    Column("value", String(40), primary_key=True),
    Column("is_unique", Boolean, nullable=False),
    Index("lookups_by_value", "attribute", "value"),
)
Index(
    "lookups_unique",
    lookups.c.attribute,
    lookups.c.value,
    unique=True,
    sqlite_where=lookups.c.is_unique,
    postgresql_where=lookups.c.is_unique,
)

members = Table(
    "members",
    metadata,
    Column("number", _number, primary_key=True, autoincrement=True),
    _resource_column(nullable=False),
    Column("member", String(40), nullable=False),
    Column("entry", Text, nullable=False),
    Index("members_of_resource", "resource", "member", unique=True),
    Index("members_by_member", "member"),
)


def digest(text: str) -> str:
    """Return what stands for a value in an index: of fixed length whatever the value holds, and no personal data."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()
