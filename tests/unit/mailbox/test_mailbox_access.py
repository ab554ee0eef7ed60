"""The address of a mailbox and the secret that opens it: what is refused, and that no refusal repeats it."""

from pathlib import Path

import pytest

from validator.mailbox import MailboxError, Secret, SecretFiles, read_address, read_secret


def test_address_of_a_user_with_a_domain() -> None:
    address = read_address("imaps://jbt@gemeente.example@mail.gemeente.example/Verzoeken/Caf%C3%A9")

    assert (address.user, address.host, address.port) == ("jbt@gemeente.example", "mail.gemeente.example", 993)
    assert address.folder == "Verzoeken/Café"


def test_key_holds_no_name_and_survives_another_port() -> None:
    one, other = read_address("imaps://jbt@mail.example"), read_address("imaps://jbt@MAIL.example:1993/inbox")

    assert one.key == other.key
    assert "jbt" not in one.key
    assert one.key != read_address("imaps://jbt@mail.example/Ander").key


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("imaps://jbt:geheim@mail.example", "password_in_url"),
        ("imap://jbt@mail.example", "not_encrypted"),
        ("imaps://mail.example", "no_user"),
        ("https://jbt@mail.example", "url"),
        ("imaps://jbt@mail.example:poort", "url"),
        ("imaps://jbt@mail.example/A%0d%0aB", "url"),
        ("imaps://jbt@[::1", "url"),
    ],
)
def test_refused_address(url: str, code: str) -> None:
    with pytest.raises(MailboxError) as caught:
        read_address(url)

    assert caught.value.code == code
    assert "geheim" not in repr(caught.value) + str(caught.value.__cause__)


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "localhost"])
def test_open_connection_with_this_computer(host: str) -> None:
    assert not read_address(f"imap://jbt@{host}").is_encrypted


def test_secret_of_a_private_file(tmp_path: Path) -> None:
    path = tmp_path / "wachtwoord"
    path.write_text("geheim\n")
    path.chmod(0o600)

    secret = read_secret({}, SecretFiles(password=path))

    assert secret == Secret("geheim")
    assert "geheim" not in repr(secret)
    assert read_secret({}, SecretFiles(token=path)).is_token


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_file_that_others_can_read(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "wachtwoord"
    path.write_text("geheim")
    path.chmod(mode)

    with pytest.raises(MailboxError, match="secret_mode"):
        read_secret({}, SecretFiles(password=path))


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "no_secret"),
        ({"VTO_MAIL_PASSWORD": "a", "VTO_MAIL_TOKEN": "b"}, "secrets"),
        ({"VTO_MAIL_PASSWORD": "a\r\nA1 DELETE INBOX"}, "secret_file"),
    ],
)
def test_refused_secret(environment: dict[str, str], code: str) -> None:
    with pytest.raises(MailboxError, match=f"^{code}$"):
        read_secret(environment, SecretFiles())
