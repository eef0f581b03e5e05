"""The protocol's side of the language server: what an editor sends, and what it is answered."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.workspace import Workspace

from doccompile import __version__
from doccompile.config.model import ConfigError
from doccompile.findings import Finding
from doccompile.lsp.actions import FIX_ALL, fix_all, quick_fixes
from doccompile.lsp.diagnostics import diagnostic
from doccompile.lsp.hover import hover_text
from doccompile.lsp.positions import covers, overlaps, to_column, to_location, to_range
from doccompile.lsp.project import Project, Settings
from doccompile.lsp.uri import file_of, path_of, uri_of
from doccompile.source.discover import SUFFIXES

_CONFIGURATION = ("doccompile.toml", "pyproject.toml")
_TYPING_PAUSE = 0.15
"""Seconds without a key before an edited text is compiled."""
_LONG_PAUSE = 1.0
"""Seconds before it is also compared with all other tutorials."""


class TutorialServer(LanguageServer):
    """One editor's connection."""

    def __init__(self) -> None:
        # Full synchronisation: positions are then this program's own, also in lines with unusual separators.
        super().__init__("doccompile", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.project = Project(None, Settings.of(None))
        self.is_shut_down = False
        self._found: dict[str, tuple[Finding, ...]] = {}
        self._pending: dict[str, asyncio.TimerHandle] = {}
        self._scan: asyncio.Task[None] | None = None
        self._refreshing: asyncio.Task[None] | None = None
        self._comparison: asyncio.TimerHandle | None = None

    @property
    def encoding(self) -> str:
        """The position encoding that was agreed."""
        agreed = self.workspace.position_encoding
        return str(getattr(agreed, "value", agreed))

    def begin(self, root: Path | None) -> None:
        """Read the configuration and start on the workspace's files; without one, that of the first document holds."""
        try:
            settings = Settings.of(root or self._folder())
        except ConfigError as error:
            message = types.ShowMessageParams(types.MessageType.Error, f"doccompile: {error}")
            self.window_show_message(message)
            settings = Settings.of(None)
        self.project = Project(root, settings)
        for document in self.workspace.text_documents.values():
            self.project.update(path_of(document.uri), file_of(document.uri), document.source)
        if self._scan is not None:
            self._scan.cancel()
        self._scan = asyncio.ensure_future(self._scan_workspace(self.project))

    def _folder(self) -> Path | None:
        """The folder of the first document that is a file."""
        files = (file_of(document.uri) for document in self.workspace.text_documents.values())
        return next((file.parent for file in files if file), None)

    async def _scan_workspace(self, project: Project) -> None:
        for _ in project.scan():
            await asyncio.sleep(0)
        self.publish()

    def reread(self, files: Sequence[Path]) -> None:
        """Take files from disk again, and what includes them, while the editor may ask for other things."""
        self._refreshing = asyncio.ensure_future(self._refresh(self.project, files))

    async def _refresh(self, project: Project, files: Sequence[Path]) -> None:
        for file in files:
            project.reread(file)
            await asyncio.sleep(0)
        for _ in project.refresh():
            await asyncio.sleep(0)
        self.publish()

    def edited(self, uri: str) -> None:
        """Compile an edited document once its editor pauses."""
        self._wait_no_longer(uri)
        self._pending[uri] = asyncio.get_running_loop().call_later(_TYPING_PAUSE, self.compile, uri)

    def compile(self, uri: str) -> None:
        """Compile a document now and publish what is found."""
        self._wait_no_longer(uri)
        document = self.workspace.get_text_document(uri)
        self.project.update(path_of(uri), file_of(uri), document.source)
        self.publish(across=False)
        if self._comparison is not None:
            self._comparison.cancel()
        self._comparison = asyncio.get_running_loop().call_later(_LONG_PAUSE, self.publish)

    def closed(self, uri: str) -> None:
        """Forget an editor's text."""
        self._wait_no_longer(uri)
        self.project.close(path_of(uri))
        self.publish()

    def _wait_no_longer(self, uri: str) -> None:
        if pending := self._pending.pop(uri, None):
            pending.cancel()

    def publish(self, *, across: bool = True) -> None:
        """Send the findings of the open documents, and take back those of documents that were closed."""
        found = self.project.findings(across=across)
        lines = self.project.lines()
        for path in [*found, *(path for path in self._found if path not in found)]:
            shown = [diagnostic(finding, lines, self.encoding) for finding in found.get(path, ())]
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri_of(path), shown))
        self._found = found

    def current(self, uri: str) -> tuple[Finding, ...]:
        """The findings of a document as it is now."""
        if uri in self._pending:
            self.compile(uri)
        return self._found.get(path_of(uri), ())

    def place(self, uri: str, position: types.Position) -> tuple[int, int]:
        """Line and column of a position."""
        return to_column(position, self.project.lines()(path_of(uri)), self.encoding)


def make_server() -> TutorialServer:
    """A server with its features, ready to start."""
    server = TutorialServer()
    _register_documents(server)
    _register_questions(server)
    _register_actions(server)
    return server


def _root(workspace: Workspace) -> Path | None:
    """The folder that the editor opened, the first of several; none where it opened files alone."""
    if workspace.root_path:
        return Path(workspace.root_path)
    return next((root for uri in workspace.folders if (root := file_of(uri))), None)


def _watch_files(server: TutorialServer) -> None:
    """Ask the editor to tell of files that others change, where it takes such a request."""
    workspace = server.client_capabilities.workspace
    watching = workspace.did_change_watched_files if workspace else None
    if watching and watching.dynamic_registration:
        patterns = [*(f"**/*{suffix}" for suffix in SUFFIXES), *(f"**/{name}" for name in _CONFIGURATION)]
        options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(glob) for glob in patterns])
        method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        registration = types.Registration("doccompile-files", method, options)
        server.client_register_capability(types.RegistrationParams([registration]))


def _register_documents(server: TutorialServer) -> None:
    @server.feature(types.SHUTDOWN)
    def shutdown(params: None) -> None:
        server.is_shut_down = True

    @server.feature(types.INITIALIZED)
    def initialized(params: types.InitializedParams) -> None:
        _watch_files(server)
        server.begin(_root(server.workspace))

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        if server.project.root is None and len(server.workspace.text_documents) == 1:
            server.begin(None)
        server.compile(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        server.edited(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        server.closed(params.text_document.uri)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def did_change_files(params: types.DidChangeWatchedFilesParams) -> None:
        files = [file for file in (file_of(change.uri) for change in params.changes) if file]
        if any(file.name in _CONFIGURATION for file in files):
            server.begin(server.project.root)
            return
        server.reread(files)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        file = file_of(params.text_document.uri)
        if file is not None and server.project.root is not None and file.is_relative_to(server.project.root):
            server.reread([file])


def _register_questions(server: TutorialServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        uri = params.text_document.uri
        path = path_of(uri)
        findings = server.current(uri)
        told = hover_text(findings, server.project.manifest(path), path, *server.place(uri, params.position))
        if told is None:
            return None
        text, where = told
        span = to_range(where, server.project.lines(), server.encoding)
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), span)

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def definition(params: types.DefinitionParams) -> list[types.Location]:
        uri = params.text_document.uri
        line, column = server.place(uri, params.position)
        lines = server.project.lines()
        return [
            to_location(note.where, lines, server.encoding)
            for finding in server.current(uri)
            if covers(finding.where, line, column)
            for note in finding.related
        ]


def _register_actions(server: TutorialServer) -> None:
    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix, FIX_ALL]),
    )
    def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        uri, only = params.text_document.uri, [str(kind) for kind in params.context.only or ()]
        findings, lines = server.current(uri), server.project.lines()
        start, end = server.place(uri, params.range.start), server.place(uri, params.range.end)
        ending = "\r\n" if "\r\n" in server.workspace.get_text_document(uri).source else "\n"
        actions = [
            action
            for finding in findings
            if overlaps(finding.where, start, end)
            for action in quick_fixes(finding, lines, server.encoding, ending)
        ]
        everything = fix_all(findings, lines, server.encoding)
        offered = [*actions, everything] if everything else actions
        return [action for action in offered if not only or any(str(action.kind).startswith(kind) for kind in only)]
