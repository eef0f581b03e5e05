"""The language server, started as an editor starts it and driven over standard input and output."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from doccompile.checks.example import example_tutorial
from doccompile.checks.rule import Example

types = pytest.importorskip("lsprotocol.types")
client_module = pytest.importorskip("pygls.lsp.client")
server_module = pytest.importorskip("doccompile.lsp.server")

TIMEOUT = 30.0
END = "The cycles occur approximately every 40 minutes."


class Editor:
    """A client that remembers the newest diagnostics of each document."""

    def __init__(self, client: Any, root: Path) -> None:
        self.client = client
        self.root = root
        self.diagnostics: dict[str, list[Any]] = {}
        self.arrived = asyncio.Event()
        self.messages: list[str] = []
        self.watched: list[str] = []
        client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: self._publish(params))
        client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda params: self._register(params))
        client.feature(types.WINDOW_SHOW_MESSAGE)(lambda params: self.messages.append(params.message))

    def _publish(self, params: Any) -> None:
        self.diagnostics[params.uri] = list(params.diagnostics)
        self.arrived.set()

    def _register(self, params: Any) -> None:
        for registration in params.registrations:
            self.watched += [watcher["globPattern"] for watcher in registration.register_options["watchers"]]

    async def start(self, *, told_of_root: bool = True, in_workspace: bool = True) -> None:
        await self.client.start_io(sys.executable, "-m", "doccompile", "lsp")
        root = self.root.as_uri()
        await self.client.initialize_async(
            types.InitializeParams(
                capabilities=types.ClientCapabilities(
                    workspace=types.WorkspaceClientCapabilities(
                        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(
                            dynamic_registration=True
                        )
                    )
                ),
                root_uri=root if told_of_root and in_workspace else None,
                workspace_folders=[types.WorkspaceFolder(root, "docs")] if in_workspace else None,
            )
        )
        self.client.initialized(types.InitializedParams())

    def uri(self, name: str) -> str:
        return (self.root / name).as_uri()

    def open(self, name: str, text: str) -> None:
        item = types.TextDocumentItem(self.uri(name), "markdown", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, name: str, text: str, version: int) -> None:
        document = types.VersionedTextDocumentIdentifier(uri=self.uri(name), version=version)
        change = types.TextDocumentContentChangeWholeDocument(text=text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    async def until(self, name: str, holds: Callable[[list[Any]], bool]) -> list[Any]:
        """Wait for diagnostics of which something holds."""
        async with asyncio.timeout(TIMEOUT):
            while self.uri(name) not in self.diagnostics or not holds(self.diagnostics[self.uri(name)]):
                self.arrived.clear()
                await self.arrived.wait()
        return self.diagnostics[self.uri(name)]


def session(
    root: Path,
    script: Callable[[Editor], Awaitable[None]],
    *,
    shutdown: bool = True,
    told_of_root: bool = True,
    in_workspace: bool = True,
) -> None:
    """Run a script against a fresh server, end the server whatever happens.

    As the protocol says, the server ends with 0 after a shutdown, with 1 where the editor exits without one.
    """

    async def run() -> int:
        client = client_module.LanguageClient("test-editor", "1")
        editor = Editor(client, root)
        await editor.start(told_of_root=told_of_root, in_workspace=in_workspace)
        try:
            await asyncio.wait_for(script(editor), TIMEOUT * 2)
            if shutdown:
                await client.shutdown_async(None)
            client.exit(None)
            async with asyncio.timeout(TIMEOUT):
                while client._server.returncode is None:
                    await asyncio.sleep(0.01)
            return int(client._server.returncode)
        finally:
            if client._server.returncode is None:
                client._server.kill()
            await client.stop()

    status = asyncio.run(run())
    assert status == (0 if shutdown else 1)


def codes(diagnostics: list[Any]) -> list[str]:
    return sorted(diagnostic.code for diagnostic in diagnostics)


def at(text: str, words: str) -> Any:
    before = text[: text.index(words)]
    line = before.count("\n")
    return types.Position(line, len(before.rpartition("\n")[2].encode("utf-16-le")) // 2)


def tutorial(text: str, product: str = "Litware") -> str:
    return example_tutorial(Example("end", text, product))


@pytest.mark.parametrize("shutdown", [True, False])
def test_exit_ends_with_0_after_a_shutdown_and_with_1_without(tmp_path: Path, shutdown: bool) -> None:
    async def script(editor: Editor) -> None:
        editor.open("a.md", tutorial(END))
        await editor.until("a.md", lambda found: True)

    session(tmp_path, script, shutdown=shutdown)


def test_findings_come_and_go_as_the_text_is_typed(tmp_path: Path) -> None:
    async def script(editor: Editor) -> None:
        editor.open("a.md", tutorial(END))
        assert codes(await editor.until("a.md", lambda found: True)) == []
        editor.change("a.md", tutorial("🎉 Wait for for the cycle."), 2)
        (found,) = await editor.until("a.md", bool)
        assert (found.code, found.source, found.severity) == ("DC403", "doccompile", types.DiagnosticSeverity.Warning)
        assert (found.range.start.character, found.range.end.character) == (8, 15)
        editor.change("a.md", tutorial(END), 3)
        await editor.until("a.md", lambda found: not found)

    session(tmp_path, script)


def test_hover_gives_the_reason_of_a_finding_and_the_fact_under_the_cursor(tmp_path: Path) -> None:
    text = tutorial("Wait for for the cycle. " + END)

    async def script(editor: Editor) -> None:
        editor.open("a.md", text)
        await editor.until("a.md", bool)
        document = types.TextDocumentIdentifier(editor.uri("a.md"))
        hover = await editor.client.text_document_hover_async(types.HoverParams(document, at(text, "for for")))
        assert "DC403 repeated-word" in hover.contents.value
        fact = await editor.client.text_document_hover_async(types.HoverParams(document, at(text, "40 minutes")))
        assert "`sync.interval_minutes`: `40`" in fact.contents.value
        nothing = types.HoverParams(document, types.Position(0, 1))
        assert await editor.client.text_document_hover_async(nothing) is None

    session(tmp_path, script)


def test_quick_fixes_mend_suppress_and_fix_all(tmp_path: Path) -> None:
    text = tutorial("Wait for for the cycle.\nWait on on it.")

    async def script(editor: Editor) -> None:
        editor.open("a.md", text)
        found = await editor.until("a.md", lambda found: len(found) == 2)
        document = types.TextDocumentIdentifier(editor.uri("a.md"))
        params = types.CodeActionParams(document, found[0].range, types.CodeActionContext([found[0]]))
        actions = await editor.client.text_document_code_action_async(params)
        fix, suppress, everything = actions
        assert fix.is_preferred
        (edit,) = fix.edit.changes[editor.uri("a.md")]
        assert applied(text, [edit]) == text.replace("for for", "for")
        (comment,) = suppress.edit.changes[editor.uri("a.md")]
        assert "<!-- doccompile-disable-next-line DC403 -->\nWait for for" in applied(text, [comment])
        assert everything.kind == "source.fixAll.doccompile"
        assert applied(text, everything.edit.changes[editor.uri("a.md")]) == tutorial(
            "Wait for the cycle.\nWait on it."
        )

    session(tmp_path, script)


def test_the_comment_that_suppresses_ends_as_the_documents_lines_do(tmp_path: Path) -> None:
    text = tutorial("Wait for for the cycle.").replace("\n", "\r\n")

    async def script(editor: Editor) -> None:
        editor.open("a.md", text)
        (found,) = await editor.until("a.md", bool)
        document = types.TextDocumentIdentifier(editor.uri("a.md"))
        params = types.CodeActionParams(document, found.range, types.CodeActionContext([found]))
        _, suppress, _ = await editor.client.text_document_code_action_async(params)
        (comment,) = suppress.edit.changes[editor.uri("a.md")]
        assert comment.new_text == "<!-- doccompile-disable-next-line DC403 -->\r\n"

    session(tmp_path, script)


def applied(text: str, edits: list[Any]) -> str:
    lines = text.split("\n")

    def offset(position: Any) -> int:
        return sum(len(line) + 1 for line in lines[: position.line]) + int(position.character)

    for edit in sorted(edits, key=lambda edit: offset(edit.range.start), reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text


@pytest.mark.parametrize("told_of_root", [True, False])
def test_related_places_lead_to_the_other_tutorial(tmp_path: Path, told_of_root: bool) -> None:
    other = example_tutorial(product="Northlight")
    (tmp_path / "northlight.md").write_text(other)
    text = example_tutorial(product="Litware").replace(
        "https://api.litware.com/scim", "https://api.northlight.com/scim"
    )

    async def script(editor: Editor) -> None:
        editor.open("litware.md", text)
        found = await editor.until("litware.md", lambda found: "DC501" in codes(found))
        shared = next(one for one in found if one.code == "DC501")
        assert shared.related_information[0].location.uri == editor.uri("northlight.md")
        document = types.TextDocumentIdentifier(editor.uri("litware.md"))
        params = types.DefinitionParams(document, at(text, "https://api.northlight.com/scim"))
        places = await editor.client.text_document_definition_async(params)
        assert editor.uri("northlight.md") in {place.uri for place in places}

    session(tmp_path, script, told_of_root=told_of_root)


def test_configuration_holds_and_a_wrong_one_is_told(tmp_path: Path) -> None:
    (tmp_path / "doccompile.toml").write_text('ignore = ["DC403"]\n')

    async def script(editor: Editor) -> None:
        editor.open("a.md", tutorial("Wait for for the cycle, see [here](x.md)."))
        assert "DC403" not in codes(await editor.until("a.md", bool))
        (tmp_path / "doccompile.toml").write_text("ignroe = []\n")
        event = types.FileEvent(editor.uri("doccompile.toml"), types.FileChangeType.Changed)
        editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
        await editor.until("a.md", lambda found: "DC403" in codes(found))
        assert {"**/*.md", "**/doccompile.toml"} <= set(editor.watched)
        assert any('unknown key "ignroe"' in message for message in editor.messages)

    session(tmp_path, script)


def test_configuration_above_a_document_holds_without_a_workspace(tmp_path: Path) -> None:
    (tmp_path / "doccompile.toml").write_text('ignore = ["DC403"]\n')
    (tmp_path / "docs").mkdir()

    async def script(editor: Editor) -> None:
        editor.open("docs/a.md", tutorial("Wait for for the cycle, see [here](x.md)."))
        found = await editor.until("docs/a.md", lambda found: "DC406" in codes(found))
        assert "DC403" not in codes(found)

    session(tmp_path, script, in_workspace=False)


def test_with_a_wrong_configuration_too_all_is_read_in_one_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "doccompile.toml").write_text("ignroe = []\n")
    for number in range(100):
        (tmp_path / f"{number}.md").write_text(tutorial(END, f"Product{number}"))
    monkeypatch.setattr("doccompile.parallel._in_processes", lambda *_: pytest.fail("forked beside running threads"))
    server = server_module.TutorialServer()
    messages: list[str] = []
    monkeypatch.setattr(server, "window_show_message", lambda params: messages.append(params.message))
    monkeypatch.setattr(server_module.TutorialServer, "workspace", SimpleNamespace(text_documents={}))

    async def begin() -> None:
        server.begin(tmp_path)
        await server._scan

    asyncio.run(begin())
    assert 'unknown key "ignroe"' in messages[0]


def test_a_file_that_changes_on_disk_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "northlight.md").write_text(example_tutorial(product="Northlight"))
    shared = example_tutorial(product="Litware").replace(
        "https://api.litware.com/scim", "https://api.northlight.com/scim"
    )

    async def script(editor: Editor) -> None:
        editor.open("litware.md", shared)
        await editor.until("litware.md", lambda found: "DC501" in codes(found))
        (tmp_path / "northlight.md").unlink()
        event = types.FileEvent(editor.uri("northlight.md"), types.FileChangeType.Deleted)
        editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
        await editor.until("litware.md", lambda found: "DC501" not in codes(found))

    session(tmp_path, script)


def test_other_questions_are_answered_between_the_files_that_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    server = server_module.TutorialServer()
    done: list[str] = []
    monkeypatch.setattr(server.project, "reread", lambda file: done.append(file.name))
    monkeypatch.setattr(server, "publish", lambda: done.append("published"))

    async def change() -> None:
        server.reread([Path("a.md"), Path("b.md")])
        while "published" not in done:
            done.append("asked")
            await asyncio.sleep(0)

    asyncio.run(change())
    assert done == ["asked", "a.md", "asked", "b.md", "asked", "published"]


@pytest.mark.parametrize("told", ["saved", "changed"])
def test_a_tutorial_is_checked_again_when_what_it_includes_changes(tmp_path: Path, told: str) -> None:
    (tmp_path / "wait.md").write_text("Wait for for the cycle.\n")

    async def script(editor: Editor) -> None:
        editor.open("a.md", tutorial("[!INCLUDE [wait](wait.md)]"))
        await editor.until("wait.md", lambda found: "DC403" in codes(found))
        (tmp_path / "wait.md").write_text("[!INCLUDE [more](more.md)]\n")
        await tell(editor, "wait.md")
        await editor.until("wait.md", lambda found: "DC005" in codes(found))
        (tmp_path / "more.md").write_text("Wait for the cycle.\n")
        await tell(editor, "more.md")
        await editor.until("wait.md", lambda found: codes(found) == [])

    async def tell(editor: Editor, name: str) -> None:
        if told == "saved":
            document = types.TextDocumentIdentifier(editor.uri(name))
            editor.client.text_document_did_save(types.DidSaveTextDocumentParams(document))
        else:
            event = types.FileEvent(editor.uri(name), types.FileChangeType.Changed)
            editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))

    session(tmp_path, script)


def test_a_file_that_is_no_tutorial_and_a_closed_one_show_nothing(tmp_path: Path) -> None:
    async def script(editor: Editor) -> None:
        editor.open("README.md", "# Notes\n\nwait for for it\n")
        assert await editor.until("README.md", lambda found: True) == []
        editor.open("a.md", tutorial("Wait for for the cycle."))
        await editor.until("a.md", bool)
        document = types.TextDocumentIdentifier(editor.uri("a.md"))
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(document))
        await editor.until("a.md", lambda found: not found)

    session(tmp_path, script)
