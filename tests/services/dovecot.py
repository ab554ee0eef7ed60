"""A real IMAP server on loopback, with mailboxes of its own, and a proxy that breaks connections at a chosen command."""

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from imap_tools import MailBoxUnencrypted

PASSWORD = "geheim-wachtwoord"  # noqa: S105 of a server that lives as long as the tests
CONFIGURATION = """\
base_dir = {run}/run
state_dir = {run}/state
log_path = {run}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{run}/server.pem
ssl_key = <{run}/server.key
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:{run}/mail/%u
mail_fsync = never
mail_max_userip_connections = 100
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
auth_mechanisms = plain login
auth_failure_delay = 0
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={run}/mail/%u
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Concepten {{
    auto = create
    special_use = \\Drafts
  }}
}}
"""


@dataclass(frozen=True)
class Dovecot:
    """A server that runs; any user name has a mailbox."""

    port: int
    tls_port: int
    certificate: Path

    def login(self, user: str, folder: str = "INBOX") -> MailBoxUnencrypted:
        return MailBoxUnencrypted("127.0.0.1", self.port).login(user, PASSWORD, initial_folder=folder)

    def deliver(self, user: str, *mails: bytes, folder: str = "INBOX") -> None:
        with self.login(user) as box:
            for mail in mails:
                box.append(mail, folder)

    def flags(self, user: str, folder: str = "INBOX") -> list[frozenset[str]]:
        with self.login(user, folder) as box:
            return [frozenset(mail.flags) for mail in box.fetch(mark_seen=False, headers_only=True)]

    def mails(self, user: str, folder: str) -> list[bytes]:
        with self.login(user, folder) as box:
            return [mail.obj.as_bytes() for mail in box.fetch(mark_seen=False)]

    def url(self, user: str, folder: str = "INBOX") -> str:
        return f"imap://{user}@127.0.0.1:{self.port}/{folder}"


@contextlib.contextmanager
def running(program: Path) -> Iterator[Dovecot]:
    """A server in a folder of its own, gone at the end."""
    run = Path(tempfile.mkdtemp(prefix="vto-dovecot-"))  # pytest's own folders are closed to the user that serves the mail
    run.chmod(0o755)
    user, group = _account()
    port, tls_port = free_port(), free_port()
    certificate = self_signed(run / "server.pem", run / "server.key")
    (run / "mail").mkdir()
    if os.getuid() == 0:
        shutil.chown(run / "mail", user, group)
    words = {"run": run, "user": user, "group": group, "port": port, "tls_port": tls_port, "password": PASSWORD}
    (run / "dovecot.conf").write_text(CONFIGURATION.format(**words))
    process = subprocess.Popen([program, "-F", "-c", run / "dovecot.conf"], stderr=subprocess.DEVNULL)
    try:
        _wait_for(port, process, run / "dovecot.log")
        yield Dovecot(port, tls_port, certificate)
    finally:
        process.terminate()
        process.wait(timeout=20)
        shutil.rmtree(run, ignore_errors=True)


def _account() -> tuple[str, str]:
    """The user that owns the mail: Dovecot refuses to serve that of root."""
    if os.getuid():
        me = pwd.getpwuid(os.getuid())
        return me.pw_name, str(me.pw_gid)
    return "nobody", "nogroup"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    for _ in range(200):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1) as connection:
            if connection.recv(10):
                return
        if process.poll() is not None:
            break
        time.sleep(0.05)
    raise AssertionError(log.read_text() if log.exists() else "dovecot did not start")


def self_signed(certificate: Path, key: Path) -> Path:
    """A certificate for this machine alone."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    private, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder(
        name, name, private.public_key(), x509.random_serial_number(), now - timedelta(1), now + timedelta(30)
    )
    signed = (
        builder.add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(private, hashes.SHA256())
    )
    certificate.write_bytes(signed.public_bytes(serialization.Encoding.PEM))
    form = serialization.PrivateFormat.PKCS8
    key.write_bytes(private.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()))
    return certificate


@dataclass
class Proxy:
    """Stands between program and server, and keeps the commands that went by.

    `strike` is called at the command for which `is_struck` holds, before or, with `is_late`, after the server got it; nothing passes any
    more on that connection then.
    """

    target: int
    is_struck: Callable[[bytes], bool] = lambda _: False
    strike: Callable[[], object] = lambda: None
    is_late: bool = False
    commands: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._server.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._server.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._server.accept()
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with client, socket.create_connection(("127.0.0.1", self.target)) as server, contextlib.suppress(OSError):
            is_cut = threading.Event()
            threading.Thread(target=self._answer, args=(server, client, is_cut), daemon=True).start()
            while data := client.recv(65536):
                self.commands += [line for line in data.split(b"\r\n") if line]
                if self.is_struck(data):
                    is_cut.set()
                    if self.is_late:
                        server.sendall(data)
                        time.sleep(0.3)  # the server does it; nobody hears so
                    self.strike()
                    return
                server.sendall(data)

    @staticmethod
    def _answer(server: socket.socket, client: socket.socket, is_cut: threading.Event) -> None:
        with contextlib.suppress(OSError):
            while data := server.recv(65536):
                if is_cut.is_set():
                    return
                client.sendall(data)
            client.shutdown(socket.SHUT_RDWR)
