"""What every use case has in common: one shape, one permission, and what it touches.

A use case is a method ``(actor, request) -> answer``. One that changes something answers with
``Done`` and may be sent again with the same ``op_id``: the second time it only tells the answer.
"""

from collections.abc import Callable
from enum import Flag, auto
from functools import wraps
from typing import Protocol, TypeVar, cast

from centre_app.domain.permissions import Actor, Permission
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.requests import Change, Done


class Topic(Flag):
    """What a use case may leave changed; screens refresh by it."""

    NOTHING = 0
    PEOPLE = auto()
    VISITS = auto()
    MATTERS = auto()
    CASES = auto()
    SESSIONS = auto()
    AGREEMENTS = auto()
    PAPERS = auto()
    REVISITS = auto()
    CENTRE = auto()
    STAFF = auto()
    ATTACHMENTS = auto()
    RISK = auto()
    TEXTS = auto()


class UseCases:
    """Base of the service classes."""

    def __init__(self, open_unit: OpenUnit) -> None:
        self._open_unit = open_unit


S = TypeVar("S", bound=UseCases)
C = TypeVar("C", bound=Change)
Q = TypeVar("Q")
R = TypeVar("R")


class Described(Protocol):
    """What the decorators leave on a use case."""

    permission: Permission
    touches: Topic


def change(
    permission: Permission, *, touches: Topic
) -> Callable[[Callable[[S, UnitOfWork, Actor, C], Done]], Callable[[S, Actor, C], Done]]:
    """Run the method in one transaction, for actors with the permission, once per ``op_id``."""

    def describe(
        function: Callable[[S, UnitOfWork, Actor, C], Done],
    ) -> Callable[[S, Actor, C], Done]:
        @wraps(function)
        def run(self: S, actor: Actor, request: C) -> Done:
            actor.require(permission)
            with self._open_unit(actor) as unit:
                if (known := unit.operations.answer(request.op_id)) is not None:
                    return known
                done = function(self, unit, actor, request)
                unit.operations.keep(request.op_id, function.__qualname__, done)
                return done

        return _described(run, permission, touches)

    return describe


def prepared(
    first: Callable[[S, Actor, C], C],
) -> Callable[[Callable[[S, Actor, C], Done]], Callable[[S, Actor, C], Done]]:
    """Let ``first`` do what takes long, before a change opens the database to write.

    ``first`` returns the request that the change is given; what it must know it may read in a unit
    of its own. Stands over ``@change``.
    """

    def describe(
        use_case: Callable[[S, Actor, C], Done],
    ) -> Callable[[S, Actor, C], Done]:
        @wraps(use_case)
        def run(self: S, actor: Actor, request: C) -> Done:
            actor.require(cast(Described, use_case).permission)
            return use_case(self, actor, first(self, actor, request))

        return run

    return describe


def repeatable(
    permission: Permission,
) -> Callable[[Callable[[S, UnitOfWork, Actor, Q], R]], Callable[[S, Actor, Q], R]]:
    """Run the method in one transaction whose answer is not kept under an ``op_id``.

    For what does no harm when it is repeated, such as keeping a draft, and for answers that must
    not be stored, such as a revealed number.
    """

    def describe(
        function: Callable[[S, UnitOfWork, Actor, Q], R],
    ) -> Callable[[S, Actor, Q], R]:
        @wraps(function)
        def run(self: S, actor: Actor, request: Q) -> R:
            actor.require(permission)
            with self._open_unit(actor) as unit:
                return function(self, unit, actor, request)

        return _described(run, permission, Topic.NOTHING)

    return describe


def reading(
    permission: Permission,
) -> Callable[[Callable[[S, UnitOfWork, Actor, Q], R]], Callable[[S, Actor, Q], R]]:
    """Run the method in a transaction that cannot write, for actors with the permission."""

    def describe(
        function: Callable[[S, UnitOfWork, Actor, Q], R],
    ) -> Callable[[S, Actor, Q], R]:
        @wraps(function)
        def run(self: S, actor: Actor, request: Q) -> R:
            actor.require(permission)
            with self._open_unit(actor, reading=True) as unit:
                return function(self, unit, actor, request)

        return _described(run, permission, Topic.NOTHING)

    return describe


def _described(
    run: Callable[[S, Actor, Q], R], permission: Permission, touches: Topic
) -> Callable[[S, Actor, Q], R]:
    described = cast(Described, run)
    described.permission = permission
    described.touches = touches
    return run


def touches(use_case: Callable[[Actor, Q], R]) -> Topic:
    """Return what a use case may leave changed."""
    return cast(Described, use_case).touches
