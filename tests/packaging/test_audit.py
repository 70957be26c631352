"""The advisories about the locked packages: what is known fails, and that nobody could be asked is said."""

import json
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

ROOT = Path(__file__).parents[2]
WEAK = {
    "id": "PYSEC-0000-1",
    "affected": [
        {
            "package": {"name": "weak", "ecosystem": "PyPI"},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.1"}]}],
        }
    ],
}


class Advisories(BaseHTTPRequestHandler):
    """Knows of one weak package, as OSV tells it."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        told = json.dumps({"vulns": [WEAK]} if asked["package"]["name"] == "weak" else {}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(told)))
        self.end_headers()
        self.wfile.write(told)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        """Nothing on the standard error."""


@pytest.fixture
def osv() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Advisories) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/v1/query"
        server.shutdown()


def audit(
    folder: Path, packages: tuple[str, ...], osv: str, *options: str, hashed: bool = True
) -> subprocess.CompletedProcess[str]:
    lock = folder / "some.lock"
    proof = f" --hash=sha256:{'0' * 64}" if hashed else ""
    lock.write_text("".join(f"{one}==1.0{proof}\n" for one in packages), encoding="utf-8")
    command = [sys.executable, str(ROOT / "packaging" / "audit.py"), "--lock", str(lock), "--osv", osv, *options]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_package_with_an_advisory_is_named_and_fails(tmp_path: Path, osv: str) -> None:
    ended = audit(tmp_path, ("sound", "weak"), osv, "--if-answered")
    assert (ended.returncode, ended.stdout) == (1, "weak 1.0: PYSEC-0000-1, mended in 1.1\n")


def test_packages_without_one_are_counted(tmp_path: Path, osv: str) -> None:
    ended = audit(tmp_path, ("sound", "another"), osv)
    assert (ended.returncode, ended.stdout) == (0, "2 packages of some.lock, and no advisory about any of them.\n")


@pytest.mark.parametrize(("options", "status"), [((), 3), (("--if-answered",), 0)])
def test_that_nobody_could_be_asked_is_said(tmp_path: Path, options: tuple[str, ...], status: int) -> None:
    ended = audit(tmp_path, ("sound",), "http://127.0.0.1:9/v1/query", *options)
    assert ended.returncode == status
    assert ended.stdout.startswith("Nobody could be asked about the packages of some.lock: ")


def test_a_lock_that_cannot_be_used_fails_whoever_answers(tmp_path: Path, osv: str) -> None:
    ended = audit(tmp_path, ("sound",), osv, "--if-answered", hashed=False)
    assert ended.returncode == 2
    assert ended.stdout.startswith("The packages of some.lock cannot be asked about: ")
