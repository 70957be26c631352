"""What a program asked of the system, as strace wrote it down: its calls on files, and what left on its connections.

The program runs unmodified; `recorded` is put before its command.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_CALLS = (
    "open,openat,openat2,creat,lseek,write,pwrite64,writev,pwritev,pwritev2,truncate,ftruncate,fallocate,fsync,"
    "fdatasync,sync_file_range,sendfile,copy_file_range,splice,rename,renameat,renameat2,unlink,unlinkat,"
    "rmdir,mkdir,mkdirat,link,linkat,symlink,symlinkat,sendto,sendmsg"
)
_STRACE = ("strace", "-f", "-yy", "-xx", "--seccomp-bpf")
_LONGEST = 1 << 26
_LINE = re.compile(r"\d+ +(\w+)\((.*)\) += (-?\d+|\?|0x[0-9a-f]+)(.*)", re.DOTALL)
_UNFINISHED = re.compile(r"(\d+) +(\w+\(.*) <unfinished \.\.\.>")
_RESUMED = re.compile(r"(\d+) +<\.\.\. \w+ resumed>(.*)", re.DOTALL)
_FILE = re.compile(r"(\d+|AT_FDCWD)<((?:\\x[0-9a-f]{2})+)>(\(deleted\))?")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_LINES = ("TCP:", "TCPv6:")
_OTHERS = ("link", "linkat", "symlink", "symlinkat", "truncate", "openat2")


@dataclass(frozen=True, slots=True)
class Wrote:
    """Bytes of a file; they are on the disk once it is synced."""

    path: str
    at: int | None
    """None: at its end."""
    data: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """A file was cut, or made longer, to this length."""

    path: str
    length: int


@dataclass(frozen=True, slots=True)
class Made:
    """A file or a folder was made, unless it was there."""

    path: str
    folder: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """A name became another one, in one step."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A name went."""

    path: str


@dataclass(frozen=True, slots=True)
class Synced:
    """The program waited until this file or folder was on the disk."""

    path: str


@dataclass(frozen=True, slots=True)
class Left:
    """Bytes left on a connection, which is named by both its ends."""

    line: str
    data: bytes


Call = Wrote | Cut | Made | Moved | Removed | Synced | Left


def recorded(record: Path) -> list[str]:
    """What is put before a command to have its calls written to this file."""
    return [*_STRACE, "-s", str(_LONGEST), "-e", f"trace={_CALLS}", "-o", str(record)]


def calls(record: Path, folders: Iterable[Path]) -> Iterator[Call]:
    """What the program did to the files below these folders, and what left it, in the order in which calls returned.

    Raises ValueError for a call that changes such a file in a way that is not known here.
    """
    reader = _Reader(tuple(f"{folder}{os.sep}" for folder in folders))
    with record.open(encoding="ascii") as lines:
        for line in _whole(lines):
            yield from reader.read(line)


def _whole(lines: Iterable[str]) -> Iterator[str]:
    """The lines, with those that another thread's call came between put together again where the call returned."""
    begun: dict[str, str] = {}
    for line in lines:
        if found := _UNFINISHED.match(line):
            begun[found[1]] = f"{found[1]} {found[2]}"
        elif found := _RESUMED.match(line):
            yield begun.pop(found[1]) + found[2]
        else:
            yield line


class _Reader:
    """Keeps where each open file's next byte goes: that is all a plain write does not say itself."""

    def __init__(self, folders: tuple[str, ...]) -> None:
        self._folders = folders
        self._next: dict[str, int | None] = {}

    def read(self, line: str) -> Iterator[Call]:
        """What one line says, if it is of interest."""
        found = _LINE.match(line)
        if found is None or found[3].startswith("-") or found[3] == "?":
            return
        name, arguments, result = found[1], found[2], int(found[3], 0)
        file = _FILE.match(arguments)
        if name in ("sendto", "sendmsg", "write", "writev") and (line_named := _connection(arguments)):
            yield Left(line_named, _data(arguments)[:result])
        elif name in ("open", "openat", "creat"):
            yield from self._opened(name, arguments, result)
        elif name in ("rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "mkdir", "mkdirat"):
            yield from self._names(name, arguments)
        elif file and not file[3] and _text(file[2]).startswith(self._folders):
            yield from self._changed(name, arguments, result, file[1], _text(file[2]))
        elif name in _OTHERS and any(path.startswith(self._folders) for path in _paths(name, arguments)):
            raise ValueError(f"not known what this does to a disk: {line[:300]}")

    def _opened(self, name: str, arguments: str, handle: int) -> Iterator[Call]:
        (path,) = _paths(name, arguments)
        if not path.startswith(self._folders):
            return
        self._next[str(handle)] = None if "O_APPEND" in arguments else 0
        if "O_CREAT" in arguments:
            yield Made(path)
        if "O_TRUNC" in arguments:
            yield Cut(path, 0)

    def _names(self, name: str, arguments: str) -> Iterator[Call]:
        paths = _paths(name, arguments)
        if not any(path.startswith(self._folders) for path in paths):
            return
        if name.startswith("rename"):
            if "RENAME_" in arguments:
                raise ValueError(f"not known what this does to a disk: {name}({arguments})")
            yield Moved(*paths)
        elif name.startswith("mkdir"):
            yield Made(paths[0], folder=True)
        else:
            yield Removed(paths[0])

    def _changed(self, name: str, arguments: str, result: int, handle: str, path: str) -> Iterator[Call]:
        match name:
            case "write" | "writev":
                at = self._next[handle]
                if at is not None:
                    self._next[handle] = at + result
                yield Wrote(path, at, _data(arguments)[:result])
            case "pwrite64":
                yield Wrote(path, int(arguments.rsplit(", ", 1)[1]), _data(arguments)[:result])
            case "lseek":
                if self._next[handle] is not None:
                    self._next[handle] = result
            case "ftruncate":
                yield Cut(path, int(arguments.rsplit(", ", 1)[1]))
            case "fsync" | "fdatasync":
                yield Synced(path)
            case "sync_file_range":
                pass  # it promises nothing
            case _:
                raise ValueError(f"not known what this does to a disk: {name}({arguments[:300]})")


def _connection(arguments: str) -> str:
    inside = arguments.partition("<")[2].partition("]>")[0]
    return inside if inside.startswith(_LINES) else ""


def _paths(name: str, arguments: str) -> list[str]:
    """The paths that a call names, whole: a relative one is below the folder that is named before it."""
    paths, folder = [], ""
    for part in arguments.split(", "):
        if found := _FILE.match(part):
            folder = _text(found[2])
        elif found := _TEXT.match(part):
            path = _text(found[1])
            if not folder and not path.startswith(os.sep):
                raise ValueError(f"a relative path without its folder: {name}({arguments})")
            paths.append(os.path.normpath(os.path.join(folder, path)))  # noqa: PTH118 - a text that may not exist here
    return paths


def _data(arguments: str) -> bytes:
    return b"".join(_bytes(one) for one in _TEXT.findall(arguments))


def _bytes(hexadecimal: str) -> bytes:
    return bytes.fromhex(hexadecimal.replace("\\x", ""))


def _text(hexadecimal: str) -> str:
    return os.fsdecode(_bytes(hexadecimal))
