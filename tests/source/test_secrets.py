"""Secrets are hidden where text comes in: spans stay, kinds and lengths of words stay, and nothing else changes."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doccompile.source.text import decode

TOKEN = "gh" + "p_16C7e42F292c6912E7710c838347Ae178B4a"
KNOWN = (
    TOKEN,
    "ey" + "JhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N",
    "git" + "hub_pat_11ABCDEFG0abcdefghijklmnopqrstuvwxyz0123456789",
    "xo" + "xb-123456789012-abcdefghijklmnop",
    "s" + "k_live_4eC39HqLyjWDarjtT1zdp7dc",
    "AK" + "IAIOSFODNN7EXAMPLE",
    "gl" + "pat-abcdefghij0123456789",
    "S" + "G.abcdefghijklmnopqrst12.abcdefghijklmnopqrst34",
    "AI" + "zaSyA1234567890abcdefghijklmnopqrstuv",
    "ya" + "29.a0AfH6SMBx1234567890abcdefghijklmnop",
    "AT" + "ATT3xFfGF0abcdefghijklmnopqrstuvwxyz12",
    "s" + "k-abcdefghijklmnopqrstuvwxyz012345",
)


def lines(text: str) -> tuple[str, ...]:
    return decode(text.encode(), "a.md", "a.md").lines


@pytest.mark.parametrize("secret", KNOWN)
def test_known_kind_keeps_four_characters_and_its_length(secret: str) -> None:
    assert lines(f"Enter `{secret}` here") == (f"Enter `{secret[:4]}{'x' * (len(secret) - 4)}` here",)


@pytest.mark.parametrize("secret", KNOWN)
def test_letters_of_other_alphabets_do_not_save_a_secret(secret: str) -> None:
    assert lines(f"é{secret}日") == (f"é{secret[:4]}{'x' * (len(secret) - 4)}日",)


def test_place_of_a_secret_is_known() -> None:
    assert decode(f"a\nb {TOKEN}.".encode(), "a.md", "a.md").secrets == ((1, 2, 42),)


def test_token_of_a_header_is_hidden_and_the_word_before_it_is_not() -> None:
    assert lines("Authorization: Bearer aB3dE5fG7hJ9kL1mN3pQ5") == ("Authorization: Bearer aB3dxxxxxxxxxxxxxxxxx",)


def test_words_that_stand_for_a_token_are_shown() -> None:
    header = "Authorization: Bearer your-access-token-goes-here"
    assert lines(header) == (header,)


def test_escapes_of_markdown_do_not_save_a_secret() -> None:
    assert lines(TOKEN.replace("_", r"\_")) == ("ghp\\" + "x" * 37,)


def test_private_key_is_hidden_to_its_end() -> None:
    kind = "PRIVATE" + " KEY-----"
    body = "MIIEpAIBAAKCAQEA75ZtN2kQ4pXhVbY1cT0sJm"
    hidden = lines(f"-----BEGIN RSA {kind}\n  {body}\n-----END RSA {kind}\n\n{body}")
    assert hidden[1] == "  " + "x" * len(body)
    assert hidden[4] == body


@given(st.text(alphabet="aeJghp_0 .-\\Bxob", max_size=200))
def test_text_keeps_its_lines_and_their_length(text: str) -> None:
    if text.strip():
        assert [len(line) for line in lines(text)] == [len(line) for line in text.split("\n")]


@pytest.mark.parametrize(
    "part", ["-ey" + "Jaaaaaaaaaa", ".ey" + "Jaaaaaaaaaa", "-----BEGIN ", "SG.", "xoxb-", "\\_", "://a:1a", "?key=a@"]
)
def test_one_long_line_of_beginnings_takes_no_time(part: str) -> None:
    text = ("Bearer PRIVATE KEY " + part * 50_000)[:99_000]
    started = time.process_time()
    lines(text)
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("header", "hidden"),
    [
        ("Authorization: Basic c2NpbS1hZG1pbjpaazdwUXgyTG1WOXJUNHc=", True),
        ("`Authorization: Basic c3luY0BmYWJyaWthbS5jb206dFIzZS1mT3JnLTE5`", True),
        ("Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", False),
        ("Authorization: Basic dXNlcm5hbWU6cGFzc3dvcmQ=", False),
        ("Authorization: Basic eW91ci1pZDp5b3VyLXNlY3JldA==", False),
        ("Authorization: Basic BASE64ENCODEDCREDENTIALS", False),
        ("Basic AuthenticationIsNotSupported", False),
        ("Basic c2NpbWFkbWlud2l0aG91dGNvbG9u", False),
    ],
)
def test_user_name_and_password_in_base64_are_hidden_unless_they_are_made_up(header: str, hidden: bool) -> None:
    assert (lines(header) != (header,)) == hidden


@pytest.mark.parametrize(
    ("url", "hidden"),
    [
        ("https://admin:Sup3rB4dPw@hub.brambleworks.com/scim", True),
        ("https://admin:password@hub.brambleworks.com/scim", False),
        ("https://user:Sup3rB4dPw@hub.brambleworks.com/scim", False),
        ("https://admin:password1@hub.brambleworks.com/scim", False),
        ("https://demo:demo1234@hub.brambleworks.com/scim", False),
        ("https://hub.brambleworks.com:8443/@team2024/x", False),
        ("https://hub.brambleworks.com/keys?api_key=aB3dE5fG7hJ9kL1mN3pQ5", True),
        ("https://hub.brambleworks.com/keys?lang=en&amp;API-KEY=aB3dE5fG7hJ9kL1mN3pQ5", True),
        ("https://hub.brambleworks.com/keys?subscription-key=" + "0f3b9c2d7e6a4b15" * 2, True),
        ("https://hub.brambleworks.com/keys?subscription-key=" + "0" * 32, False),
        ("https://hub.brambleworks.com/keys?subscription-key=" + "12345678" * 4, False),
        ("https://hub.brambleworks.com/keys#access_token=aB3dE5fG7hJ9kL1mN3pQ5", True),
        ("https://hub.brambleworks.com/keys?apiKey=your-own-key-stands-here", False),
        ("https://hub.brambleworks.com/keys?apiKey=YourBrambleworksApiKeyOfStep2Here", False),
        ("https://hub.brambleworks.com/keys?token=%3CyourAccessTokenFromStep2Above%3E", False),
        ("https://hub.brambleworks.com/keys?sort=aB3dE5fG7hJ9kL1mN3pQ5", False),
    ],
)
def test_password_or_key_in_a_url_is_hidden(url: str, *, hidden: bool) -> None:
    assert ("xxxx" in lines(f"Go to <{url}>.")[0]) is hidden
