"""The store: what was put is got back whole or not at all, and it stays within its bound."""

import multiprocessing
import os
import sqlite3
from pathlib import Path

import pytest

from doccompile.cache.store import Store


def key(number: int) -> bytes:
    return number.to_bytes(20, "big")


def test_values_come_back(tmp_path: Path) -> None:
    store = Store(tmp_path)
    values = {key(number): os.urandom(number) for number in range(1200)}
    store.put(values)
    assert Store(tmp_path).get([*values, b"none"]) == values


def test_empty_store_has_nothing(tmp_path: Path) -> None:
    assert Store(tmp_path / "none").get([b"a"]) == {}
    assert Store(tmp_path / "none").info().entries == 0
    assert not (tmp_path / "none").exists()


def test_damaged_value_is_missing(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put({b"a": b"first", b"b": b"second"})
    with sqlite3.connect(store.file) as connection:
        connection.execute(
            "UPDATE entries SET value = CAST(replace(value, 'first', 'worse') AS BLOB) WHERE key = ?", (b"a",)
        )
    connection.close()
    assert store.get([b"a", b"b"]) == {b"b": b"second"}


def test_value_under_another_key_is_missing(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put({b"a": b"first", b"b": b"second"})
    with sqlite3.connect(store.file) as connection:
        connection.execute(
            "UPDATE entries SET value = (SELECT value FROM entries WHERE key = ?) WHERE key = ?", (b"a", b"b")
        )
    connection.close()
    assert store.get([b"a", b"b"]) == {b"a": b"first"}


@pytest.mark.parametrize("damage", [b"", b"x" * 10_000, b"SQLite format 3\0" + bytes(5000)])
def test_damaged_file_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    store = Store(tmp_path)
    store.put({b"a": b"first"})
    store.file.write_bytes(damage)
    assert store.get([b"a"]) == {}
    store.put({b"a": b"first"})
    store.put({b"a": b"first"})
    assert store.get([b"a"]) == {b"a": b"first"}
    assert [path.name for path in tmp_path.iterdir()] == [store.file.name]


def test_size_stays_within_its_bound(tmp_path: Path) -> None:
    store = Store(tmp_path, max_bytes=200_000)
    for number in range(60):
        store.put({key(number): os.urandom(10_000)})
    assert store.file.stat().st_size < 300_000
    assert store.get([key(59)])
    assert not store.get([key(0)])


def test_clear_leaves_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put({b"a": b"first"})
    assert store.clear() > 0
    assert list(tmp_path.iterdir()) == []
    assert store.clear() == 0


def _fill(folder: Path, number: int) -> None:
    for turn in range(20):
        Store(folder).put({key(number * 1000 + turn): b"%d" % turn * 500})


def test_several_processes_write_at_once(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_fill, args=(tmp_path, number)) for number in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    assert [writer.exitcode for writer in writers] == [0, 0, 0]
    wanted = {key(number * 1000 + turn): b"%d" % turn * 500 for number in range(3) for turn in range(20)}
    assert Store(tmp_path).get(wanted) == wanted


def test_a_store_that_another_run_holds_is_waited_for_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("doccompile.cache.store._WAIT_SECONDS", 0.05)
    Store(tmp_path).put({b"a": b"first"})
    store = Store(tmp_path)
    holder = sqlite3.connect(store.file, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    assert store.get([b"a"]) == {}
    holder.execute("COMMIT")
    holder.close()
    assert store.get([b"a"]) == {}
    assert Store(tmp_path).get([b"a"]) == {b"a": b"first"}


def test_folder_whose_name_is_too_long_holds_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path / ("a" * 300))
    store.put({b"k": b"v"})
    assert store.get([b"k"]) == {}
    assert store.info().entries == 0
