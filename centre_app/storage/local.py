"""The database on this computer: an encrypted file with its key slots beside it (A3)."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, text

from centre_app.domain.clock import Clock
from centre_app.domain.errors import (
    CentreError,
    DatabaseDamagedError,
    DatabaseMissingError,
)
from centre_app.services.ports.unit import UnitOfWork
from centre_app.storage import installation, migrate
from centre_app.storage.engine import open_local
from centre_app.storage.faults import of_driver, of_system
from centre_app.storage.key_slots import RECOVERY, KeyRing, new_key, plain_code, wrap, wrap_alike

DATABASE = "centre.db"
KEYS = "keys.json"


class LocalDatabase:
    """One folder with the encrypted file and its keys."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.path = folder / DATABASE
        self.keys = KeyRing(folder / KEYS, clock.now)
        self._clock = clock

    def exists(self) -> bool:
        """Return whether the folder was set up before."""
        return self.keys.exists()

    @contextmanager
    def making(
        self, login: str, password: str, recovery_code: str
    ) -> Iterator[tuple[Engine, bytes]]:
        """Make the file and give the engine and the key; the slots are handed out at the end.

        Until then the folder counts as empty: what goes wrong inside the block leaves nothing, and
        a power cut only a file without a key, which the next start puts aside.

        Raises:
            CentreError: the folder cannot be written.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._put_aside()
            key = new_key()
            engine = open_local(self.path, key)
        except Exception as error:
            raise _plain(error) from error
        try:
            installation.prepare(engine, self._clock)
            yield engine, key
            paper = wrap(RECOVERY, plain_code(recovery_code), key)
            self.keys.put(paper, wrap(login, password, key))
        except Exception as error:
            engine.dispose()
            for part in self._parts():
                part.unlink(missing_ok=True)
            raise _plain(error) from error

    def _parts(self) -> list[Path]:
        """Return the file and what lies beside it while it is open."""
        return [self.path.with_name(self.path.name + end) for end in ("", "-wal", "-shm")]

    def _put_aside(self) -> None:
        """Rename a file that nobody has a key to; a copy of its keys may yet be found."""
        stamp = f"{self._clock.now():%Y%m%d%H%M%S}"
        for part in self._parts():
            if part.exists():
                part.rename(part.with_name(f"{part.name}.{stamp}"))

    def create_open_house(self, logins: Iterable[str], password: str) -> Engine:
        """Make a file whose one password is published, with a slot for everybody and none on paper.

        Only for the demonstration.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        key = new_key()
        engine = open_local(self.path, key)
        installation.prepare(engine, self._clock)
        self.keys.put(*wrap_alike(logins, password, key))
        return engine

    def open(self, login: str, password: str) -> tuple[Engine, bytes]:
        """Return the engine and the key for somebody's password.

        Raises:
            SignInError: no such name, or not the password.
            LockedOutError: too many wrong passwords before.
            DatabaseMissingError: the keys are there but the file is not.
            DatabaseDamagedError: the file cannot be read.
            DatabaseTooNewError: a newer program wrote it.
        """
        return self._opened(self.keys.unlock(login, password))

    def prove(self, login: str, password: str) -> None:
        """Check somebody's password without opening anything.

        Raises:
            SignInError: no such name, or not the password.
            LockedOutError: too many wrong passwords before.
        """
        self.keys.unlock(login, password)

    def recover(self, recovery_code: str) -> tuple[Engine, bytes]:
        """Return the engine and the key for the code on paper.

        Raises:
            SignInError: it is not the code.
        """
        return self._opened(self.keys.unlock(RECOVERY, plain_code(recovery_code)))

    def _opened(self, key: bytes) -> tuple[Engine, bytes]:
        if not self.path.exists():
            raise DatabaseMissingError
        return self._checked(key), key

    def _checked(self, key: bytes) -> Engine:
        engine = open_local(self.path, key)
        try:
            revision = migrate.current(engine)
            if revision != migrate.head():
                migrate.refuse_unknown(revision)
                engine.dispose()
                engine = self._upgraded(key)
        except Exception as error:
            engine.dispose()
            raise _plain(error) from error
        return engine

    def _upgraded(self, key: bytes) -> Engine:
        """Upgrade a copy, verify it, put it in place and keep the old file (A15)."""
        copy, old = self.path.with_suffix(".upgrading"), self.path.with_suffix(".before-upgrade")
        copy.unlink(missing_ok=True)
        source = open_local(self.path, key)
        raw = source.raw_connection()
        raw.cursor().execute("VACUUM INTO ?", (str(copy),))
        raw.close()
        source.dispose()
        upgrading = open_local(copy, key, foreign_keys=False)
        migrate.upgrade(upgrading)
        with upgrading.connect() as connection:
            sound = connection.execute(text("PRAGMA integrity_check")).scalar_one()
        upgrading.dispose()
        if sound != "ok":
            raise DatabaseDamagedError
        self.path.replace(old)
        copy.replace(self.path)
        return open_local(self.path, key)


def _plain(error: Exception) -> Exception:
    if isinstance(error, CentreError):
        return error
    words = str(getattr(error, "orig", error))
    if isinstance(getattr(error, "orig", error), sqlcipher.Error):
        return of_driver(words) or DatabaseDamagedError()
    if isinstance(error, OSError):
        return of_system(error)
    return error


class LocalKeys:
    """Lets accounts open the file, or no more."""

    def __init__(self, ring: KeyRing, key: bytes) -> None:
        self._ring = ring
        self._key = key

    def admit(self, _unit: UnitOfWork, login: str, password: str) -> None:
        """Let the account open the file with this password from now on."""
        self._ring.put(wrap(login, password, self._key))

    def dismiss(self, _unit: UnitOfWork, login: str) -> None:
        """Let the account open the file no more."""
        self._ring.remove(login)
