"""The storage of generated servers: scim2-server's contract on SQLite and PostgreSQL, and what goes beyond it."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import Any

import pytest
from scim2_models import ScimProvider, UniquenessException
from scim2_server.storage import ScimStorage
from scim2_server.testing import ScimStorageContract
from scim2_server.utils import load_default_provider
from sqlalchemy import Engine, text

INDEXED = {"User": ("userName", "externalId", "emails.value"), "Group": ("displayName",)}


@pytest.fixture
def engine(storage_module: ModuleType, url: str) -> Iterator[Engine]:
    opened: Engine = storage_module.connect(url)
    with opened.connect().execution_options(writing=True) as connection, connection.begin():
        for table in ("members", "lookups", "resources"):
            connection.execute(text(f"DELETE FROM {table}"))
    yield opened
    opened.dispose()


@pytest.fixture
def provider() -> ScimProvider:
    return load_default_provider()


@pytest.fixture
def storage(storage_module: ModuleType, engine: Engine, provider: ScimProvider) -> ScimStorage:
    made: ScimStorage = storage_module.SqlStorage(engine, provider, INDEXED)
    return made


class TestOnSqlite(ScimStorageContract):
    @pytest.fixture
    def url(self, sqlite: str) -> str:
        return sqlite


class TestOnPostgresql(ScimStorageContract):
    @pytest.fixture
    def url(self, postgresql: str) -> str:
        return postgresql


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
class TestBeyondTheContract:
    @pytest.fixture
    def url(self, database: str, request: pytest.FixtureRequest) -> str:
        chosen: str = request.getfixturevalue(database)
        return chosen

    def test_one_of_many_who_want_a_name_gets_it(self, storage: Any, provider: ScimProvider) -> None:
        user_type = provider.resource_types[0]
        user: Any = provider.model_for(user_type)

        def create(_: int) -> bool:
            try:
                storage.create(user_type, user(user_name="ida"))
            except UniquenessException:
                return False
            return True

        with ThreadPoolExecutor(8) as pool:
            assert sum(pool.map(create, range(40))) == 1

    def test_changes_at_the_same_time_are_all_kept(self, storage: Any, provider: ScimProvider) -> None:
        user_type = provider.resource_types[0]
        user: Any = provider.model_for(user_type)
        created = storage.create(user_type, user(user_name="ida", display_name=""))

        def append(number: int) -> None:
            with storage.operation():
                current = storage.get(user_type, created.id)
                current.display_name += f"{number};"
                storage.update(user_type, current)

        with ThreadPoolExecutor(8) as pool:
            list(pool.map(append, range(40)))
        numbers = storage.get(user_type, created.id).display_name.rstrip(";").split(";")
        assert sorted(map(int, numbers)) == list(range(40))

    def test_members_are_deleted_at_the_same_time(self, storage: Any, provider: ScimProvider) -> None:
        user_type, group_type = provider.resource_types[:2]
        user: Any = provider.model_for(user_type)
        group: Any = provider.model_for(group_type)
        ids = [storage.create(user_type, user(user_name=f"u{number}")).id for number in range(40)]
        groups = [
            storage.create(group_type, group(display_name=f"g{number}", members=[{"value": one} for one in order]))
            for number, order in enumerate((ids, ids[::-1], ids[20:] + ids[:20]))
        ]
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda one: storage.delete(user_type, one), ids))
        for before in groups:
            after = storage.get(group_type, before.id)
            assert (after.members, after.meta.version) == (None, 'W/"41"')

    def test_failed_operation_leaves_nothing_behind(self, storage: Any, provider: ScimProvider) -> None:
        user_type = provider.resource_types[0]
        user: Any = provider.model_for(user_type)

        def fail() -> None:
            with storage.operation():
                storage.create(user_type, user(user_name="ida"))
                raise RuntimeError

        with pytest.raises(RuntimeError):
            fail()
        assert storage.create(user_type, user(user_name="ida")).id

    @pytest.mark.parametrize("name", ["x" * 10_000, "\u202e", "é", "\U0001f600", "%_\\", "'; DROP TABLE resources"])
    def test_any_text_is_found_again(self, storage: Any, provider: ScimProvider, name: str) -> None:
        user_type = provider.resource_types[0]
        user: Any = provider.model_for(user_type)
        created = storage.create(user_type, user(user_name=name, external_id=name))
        request = ScimStorageContract.search_request(
            [user], filter=f'externalId eq "{name.replace(chr(92), chr(92) * 2)}"'
        )
        assert [found.id for found in storage.search([user_type], request).resources] == [created.id]


@pytest.mark.parametrize("path", ["userName", "externalId", 'emails[type eq "work"].value', "id"])
def test_matching_uses_an_index(storage_module: ModuleType, sqlite: str, provider: ScimProvider, path: str) -> None:
    from scim2_models import ScimFilter
    from sqlalchemy import select

    narrowing = storage_module.filters.Narrowing
    resources = storage_module.tables.resources
    engine = storage_module.connect(sqlite)
    documents = storage_module.documents.Documents(provider, INDEXED)
    user_type = provider.resource_types[0]
    bound: Any = ScimFilter[provider.model_for(user_type)]  # type: ignore[misc]
    condition = narrowing(bound(f'{path} eq "x"'), documents.indexed(user_type)).visit(bound(f'{path} eq "x"').ast)
    query = select(resources).where(resources.c.type == "User", condition.clause)
    compiled = query.compile(engine, compile_kwargs={"literal_binds": True})
    with engine.connect() as connection:
        plan = [row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}")]
    engine.dispose()
    assert all("SEARCH" in step or "LIST SUBQUERY" in step for step in plan), plan
