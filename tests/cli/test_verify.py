import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from doccompile.cli import doccompile
from tests.verify.live import listening
from tests.verify.samples import manifest, write_profile
from tests.verify.scim_server import TOKEN, ScimServer


@pytest.fixture
def connector(tmp_path: Path) -> Path:
    return write_profile(tmp_path, manifest())


def server(*breaks: str) -> ScimServer:
    return ScimServer(*breaks)


def run(*arguments: str | Path, **environment: str) -> Result:
    clean = dict.fromkeys((name for name in os.environ if name.startswith("DOCCOMPILE_")), None)
    return CliRunner().invoke(
        doccompile, ["verify", *map(str, arguments)], env={**clean, "DOCCOMPILE_TOKEN": TOKEN, **environment}
    )


def test_all_promises_kept_is_exit_status_0(connector: Path) -> None:
    with listening(server()) as url:
        result = run(connector, "--url", url)
    assert result.exit_code == 0, result.output
    assert "BROKEN" not in result.stdout
    assert result.stderr.endswith(" kept, 0 broken, 0 blocked\n")
    assert len(result.stderr.splitlines()) == 1


def test_a_broken_promise_is_exit_status_1_and_quotes_the_tutorial(connector: Path) -> None:
    with listening(server("filter:externalId")) as url:
        result = run(connector, "--url", url)
    assert result.exit_code == 1
    said = " ".join(result.stdout.partition("BROKEN")[2].split())
    assert said.startswith("match-externalid: ")
    assert "GET /Users?filter=externalId eq " in said
    assert 'totalResults is 2 instead of 1 promised at corpus/fjordline.md:26:3: "externalId"' in said
    assert result.stderr.endswith(" kept, 1 broken, 0 blocked\n")


def test_kept_promises_are_listed_last_and_only_on_request_in_lines_that_a_terminal_holds(connector: Path) -> None:
    with listening(server("filter:externalId")) as url:
        few, many = run(connector, "--url", url), run(connector, "--url", url, "--all")
    assert " kept " not in few.stdout
    words = [line.split()[0] for line in many.stdout.splitlines()[2:] if line.startswith("  ") and line[2] != " "]
    assert list(dict.fromkeys(words)) == ["BROKEN", "kept"]
    assert f"{words.count('kept')} kept, 1 broken" in many.stderr
    assert [line for line in many.stdout.splitlines() if len(line) > 80 and len(line.split()) > 1] == []


def test_what_one_reason_blocks_is_one_entry_unless_all_are_wanted(connector: Path) -> None:
    with listening(server()) as url:
        few = run(connector, "--url", url, DOCCOMPILE_TOKEN="wrong")
        many = run(connector, "--url", url, "--all", DOCCOMPILE_TOKEN="wrong")
    blocked = int(few.stderr.partition(" blocked")[0].split()[-1])
    said = " ".join(few.stdout.split())
    assert few.stdout.count("BLOCKED") == 1
    assert f"BLOCKED {blocked} cases: media-type, " in said
    assert f" and {blocked - 3} more (--all names them) the server refuses the credentials" in said
    assert many.stdout.count("BLOCKED") == blocked
    assert many.stdout.count("the server refuses the credentials") == 1


def test_a_wrong_address_is_thought_of(connector: Path) -> None:
    with listening(server()) as url:
        wrong, right = run(connector, "--url", f"{url}/nowhere"), run(connector, "--url", url)
    assert wrong.exit_code == 1
    assert wrong.stderr.splitlines()[-1].endswith("knows no /Users there: is the URL the SCIM base URL?")
    assert "SCIM base URL" not in right.stderr


def test_json_holds_every_case_and_its_promise(connector: Path) -> None:
    with listening(server("filter:externalId")) as url:
        result = run(connector, "--url", url, "--format", "json")
    record = json.loads(result.stdout)
    assert result.exit_code == 1
    assert record["version"] == 1
    assert record["connector"] == "Fjordline"
    assert record["summary"]["broken"] == 1
    (broken,) = [case for case in record["cases"] if case["outcome"] == "broken"]
    assert broken["failures"][0]["promise"] == {
        "pointer": "/mappings/user/attributes/6/name",
        "path": "corpus/fjordline.md",
        "line": 26,
        "column": 3,
        "text": "externalId",
    }


def test_junit_counts_what_it_holds(connector: Path) -> None:
    with listening(server("groups")) as url:
        result = run(connector, "--url", url, "--format", "junit")
    suite = ElementTree.parse(io.StringIO(result.stdout)).getroot()
    assert result.exit_code == 1
    assert int(suite.attrib["tests"]) == len(suite.findall("testcase"))
    assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure")) > 0
    assert int(suite.attrib["errors"]) == len(suite.findall("testcase/error")) > 0


def test_no_server_at_the_url_is_one_sentence_and_exit_status_2(connector: Path) -> None:
    result = run(connector, "--url", "http://127.0.0.1:9/scim")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("doccompile: nothing to verify at http://127.0.0.1:9/scim: cannot connect: ")
    assert "Errno" not in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("server.example/scim", "is no http or https URL"),
        ("ftp://server.example/scim", "is no http or https URL"),
        ("http://", "is no http or https URL"),
        ("http://server.example:99999/", "is no http or https URL"),
        ("http://[::1/", "is no http or https URL"),
        ("https://ida:secret-word@server.example/scim", "must not hold credentials"),
    ],
)
def test_a_url_that_cannot_be_used_is_wrong_usage(url: str, says: str, connector: Path) -> None:
    result = run(connector, "--url", url)
    assert result.exit_code == 2
    assert says in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert "secret-word" not in result.output


def test_missing_credentials_name_the_variables(connector: Path) -> None:
    result = run(connector, "--url", "http://127.0.0.1:9/scim", DOCCOMPILE_TOKEN="")
    assert result.exit_code == 2
    assert "DOCCOMPILE_TOKEN" in result.stderr
    assert "DOCCOMPILE_USERNAME" in result.stderr


def test_a_folder_without_a_profile_is_wrong_usage(tmp_path: Path) -> None:
    result = run(tmp_path, "--url", "http://127.0.0.1:9/scim")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"doccompile: no test profile in {str(tmp_path)[:20]}")
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("cases: [", "is not YAML"),
        ("- a list", "is no test profile"),
        ("version: 2", "is no test profile"),
        ("\x00", "is not YAML"),
        ("", "is no test profile"),
    ],
)
def test_a_profile_that_is_none_is_wrong_usage(text: str, says: str, connector: Path) -> None:
    (connector / "profile" / "profile.yaml").write_text(text)
    result = run(connector, "--url", "http://127.0.0.1:9/scim")
    assert result.exit_code == 2
    assert says in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_profile_of_another_version_is_wrong_usage(connector: Path) -> None:
    path = connector / "profile" / "profile.yaml"
    path.write_text(path.read_text().replace("version: 1", "version: 2"))
    result = run(connector, "--url", "http://127.0.0.1:9/scim")
    assert (result.exit_code, "is no test profile of version 1" in result.stderr) == (2, True)


def test_an_expectation_of_another_version_is_refused_and_what_was_created_is_deleted(connector: Path) -> None:
    path = connector / "profile" / "profile.yaml"
    path.write_text(path.read_text().replace('found: ["${user.id}"]', "sorted: true"))
    keeper = server()
    with listening(keeper) as url:
        result = run(connector, "--url", url)
    assert result.exit_code == 2
    assert result.stderr == (
        "doccompile: the profile expects 'sorted', which is unknown here: another version has built it\n"
    )
    assert keeper.resources == {"Users": {}, "Groups": {}}


def test_a_profile_cannot_reach_for_files_outside_its_folder(connector: Path) -> None:
    path = connector / "profile" / "profile.yaml"
    path.write_text(path.read_text().replace("payloads/create-user.json", "../../secret.json"))
    result = run(connector, "--url", "http://127.0.0.1:9/scim")
    assert result.exit_code == 2
    assert "lies outside the profile" in result.stderr


def test_user_name_and_password_are_used_where_the_tutorial_asks_for_them(tmp_path: Path) -> None:
    connector = write_profile(tmp_path, manifest(method="basic"))
    keeper = server()
    keeper.authorizations = {"Basic aWRhOnBhc3N3b3Jk"}
    with listening(keeper) as url:
        result = run(
            connector, "--url", url, DOCCOMPILE_USERNAME="ida", DOCCOMPILE_PASSWORD="password", DOCCOMPILE_TOKEN="other"
        )
    assert result.exit_code == 0, result.output


def started(connector: Path, url: str) -> subprocess.Popen[str]:
    """A run in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "doccompile", "verify", str(connector), "--url", url],
        env={**os.environ, "DOCCOMPILE_TOKEN": TOKEN},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_reader_that_goes_away_is_no_bug(connector: Path) -> None:
    with listening(server()) as url:
        process = started(connector, url)
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        stderr = process.stderr.read()
        process.stderr.close()
        status = process.wait(timeout=60)
    assert status != 3
    assert "Traceback" not in stderr


def test_credentials_that_the_server_refuses_are_said_once(connector: Path) -> None:
    with listening(server()) as url:
        result = run(connector, "--url", url, DOCCOMPILE_TOKEN="an-old-token")
    assert result.exit_code == 1
    assert result.stdout.count("BROKEN") == 1
    assert result.stdout.count("the server refuses the credentials") == 1
    assert "an-old-token" not in result.output


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_cleans_up_and_says_so(number: signal.Signals, connector: Path) -> None:
    keeper = server()
    with listening(keeper) as url:
        process = started(connector, url)
        while not keeper.resources["Users"] and process.poll() is None:
            time.sleep(0.001)
        process.send_signal(number)
        stdout, stderr = process.communicate(timeout=60)
    assert process.returncode == 130
    assert stdout.startswith("Fjordline at ")
    assert stderr.splitlines()[1:] == ["doccompile: interrupted; what the run created was deleted unless named above"]
    assert keeper.resources == {"Users": {}, "Groups": {}}
