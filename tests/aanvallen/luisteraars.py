"""What an attack would touch when it worked: a server on loopback, and a file that nobody may open."""

from __future__ import annotations

import ctypes
import os
import select
import socket
import threading
from pathlib import Path
from typing import Self

_IN_ACCESS, _IN_OPEN = 0x1, 0x20


class Server:
    """Takes every connection down, and answers so that a client is done at once."""

    def __enter__(self) -> Self:
        self.verbindingen: list[bytes] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(2)

    @property
    def adres(self) -> str:
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                connection.settimeout(1)
                self.verbindingen.append(connection.recv(200))
                connection.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")


class Verklikker:
    """Tells whether somebody, in this process or another, opened or read a file (inotify)."""

    def __init__(self, path: Path) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        self._fd = libc.inotify_init1(os.O_NONBLOCK)
        assert libc.inotify_add_watch(self._fd, bytes(path), _IN_ACCESS | _IN_OPEN) >= 0

    def is_geopend(self) -> bool:
        return bool(select.select([self._fd], [], [], 0)[0])

    def close(self) -> None:
        os.close(self._fd)
