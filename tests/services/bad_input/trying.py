"""Tries requests on a town and takes back whatever they did."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cached_property
from inspect import signature
from typing import Any, cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Enum,
    LargeBinary,
    String,
    select,
    text,
)
from sqlalchemy.exc import IntegrityError

from centre_app.bootstrap import Services, build_services, write_workbook
from centre_app.domain.errors import CentreError, FieldError, RuleError
from centre_app.domain.papers.rendered import RenderedPaper
from centre_app.domain.papers.sheets import Sheet
from centre_app.domain.papers.templates.own import OwnWords, as_delivered
from centre_app.domain.permissions import Actor
from centre_app.services.centre.accounts import Accounts
from centre_app.services.matters.attachments import Attachments
from centre_app.services.use_case import UseCases
from centre_app.storage import pinyin
from centre_app.storage.lan_keys import NoKeys
from centre_app.storage.tables.base import metadata
from centre_app.storage.types import Json
from centre_app.storage.unit_of_work import UnitOpener
from tests.outside.plain_files import PlainFiles
from tests.town import Town, seal_on

_COUNTS = " UNION ALL ".join(f"SELECT '{name}', count(*) FROM {name}" for name in metadata.tables)
"""In words of SQL: put together from tables at every refusal, it took a sixth of the time."""


def _holds_words(column: ColumnElement[Any]) -> bool:
    kind = column.type
    return isinstance(kind, (String, LargeBinary, Json)) and not isinstance(kind, Enum)


_WORDS = {
    table.name: select(*(column for column in table.c if _holds_words(column)))
    for table in metadata.sorted_tables
    if any(map(_holds_words, table.c))
}
"""The questions for all that somebody may have typed, by table."""


class DigestHasher:
    """Stands for argon2, whose slowness is its virtue, where every try hashes anew."""

    def hash(self, password: str) -> str:
        """Return something that is not the password."""
        return hashlib.sha256(password.encode("utf-8", "surrogatepass")).hexdigest()

    def fits(self, password_hash: str, password: str) -> bool:
        """Return whether the password is the one hashed, or the town's own."""
        return password_hash in {self.hash(password), f"plain:{password[::-1]}"}


def plain_paper(sheet: Sheet, _own: OwnWords = as_delivered) -> RenderedPaper:
    """Stand for the printer where a test asks what is stored: the words of the sheet, unset."""
    words = "\n".join(words_in(sheet)).encode()
    return RenderedPaper(
        title=sheet.form.label,
        pdf=words,
        pages=1,
        sha256=hashlib.sha256(words).hexdigest(),
        wording_version="plain",
    )


def words_in(value: Any) -> Iterator[str]:
    """Return every text in a value, however deep."""
    if isinstance(value, str):
        yield value
        yield from words_in(_unpacked(value))
    elif isinstance(value, bytes):
        yield value.decode("utf-8", "replace")
    else:
        for one in _parts(value):
            yield from words_in(one)


def _unpacked(text: str) -> Any:
    """Return what a text holds that is a body of plain values, as drafts and notes are kept."""
    try:
        return json.loads(text) if text.startswith("{") else None
    except ValueError:
        return None


def _parts(value: Any) -> Iterator[Any]:
    if is_dataclass(value):
        yield from (getattr(value, field.name) for field in fields(value))
    elif isinstance(value, Mapping):
        yield from value.values()
    elif isinstance(value, (list, tuple)):
        yield from value


def quick(open_unit: UnitOpener) -> Services:
    """Return services that print plainly and hash fast."""
    services = build_services(open_unit, NoKeys())
    parts: dict[str, Any] = {"accounts": Accounts(open_unit, DigestHasher(), NoKeys())}
    for field in fields(services):
        kind: Any = type(getattr(services, field.name))
        if issubclass(kind, UseCases) and "render" in signature(kind).parameters:
            made: dict[str, Any] = {
                "render": plain_paper,
                "write_workbook": write_workbook,
                "pinyin": pinyin.load,
                "foreign": PlainFiles(),
            }
            wanted = made.keys() & signature(kind).parameters.keys()
            parts[field.name] = kind(open_unit, **{name: made[name] for name in wanted})
        elif kind is Attachments:
            parts[field.name] = kind(open_unit, PlainFiles())
    return replace(services, **parts)


@dataclass(frozen=True)
class Tried:
    """What became of a request: how it was answered, and every word on file afterwards."""

    answer: str
    words: str = ""


@dataclass
class Bench:
    """A town whose every change, committed or not, is undone at the end."""

    town: Town
    connection: Connection

    @cached_property
    def rows_at_first(self) -> dict[str, int]:
        """Return how many rows each table had before the first request."""
        return self.row_counts()

    def send(self, actor: Actor, name: str, request: Any, *, listing: bool = False) -> Tried:
        """Send a request and undo it; a refusal must leave every table as it was."""
        before = self.rows_at_first
        undo = self.connection.begin_nested()
        service, method = name.split(".")
        try:
            getattr(getattr(self.town.services, service), method)(actor, request)
            self._check_keys()
        except (CentreError, IntegrityError) as error:
            if isinstance(error, CentreError):
                assert self.row_counts() == before, "something was half saved"
            return Tried(_told(error))
        else:
            return Tried("done", self.words() if listing else "")
        finally:
            undo.rollback()

    def row_counts(self) -> dict[str, int]:
        """Return how many rows each table has."""
        return {row[0]: row[1] for row in self.connection.exec_driver_sql(_COUNTS)}

    def words(self) -> str:
        """Return every text in the database."""
        return "\x1f".join(self.words_by_table().values())

    def words_by_table(self) -> dict[str, str]:
        """Return every text of every table that holds any."""
        return {
            name: "\x1f".join(
                one for row in self.connection.execute(_WORDS[name]) for one in words_in(tuple(row))
            )
            for name, count in self.row_counts().items()
            if count and name in _WORDS
        }

    def _check_keys(self) -> None:
        """Do what a real commit does at last: see that every row named is there."""
        if self.connection.dialect.name == "postgresql":
            self.connection.execute(text("SET CONSTRAINTS ALL IMMEDIATE"))
            self.connection.execute(text("SET CONSTRAINTS ALL DEFERRED"))
        elif self.connection.execute(text("PRAGMA foreign_key_check")).first():
            raise IntegrityError("", None, Exception("FOREIGN KEY"))


@contextmanager
def taken_back(town: Town) -> Iterator[Bench]:
    """Give the town on one connection; at the end it never happened."""
    with town.engine.connect() as connection:
        whole = connection.begin()
        connection.begin_nested()
        open_unit = UnitOpener(cast("Engine", connection), town.clock, seal=seal_on(town.engine))
        tried = replace(town, open_unit=open_unit, services=quick(open_unit))
        yield Bench(tried, connection)
        whole.rollback()


def _told(error: Exception) -> str:
    if isinstance(error, FieldError):
        return f"FieldError {sorted(error.reasons.items())}"
    if isinstance(error, RuleError):
        return f"RuleError {error.rule}"
    return "NotFoundError" if isinstance(error, IntegrityError) else type(error).__name__
