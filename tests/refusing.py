"""A matter that is not taken on, for tests: asked by one, decided by another."""

from typing import Any

from centre_app.domain.matters.triage_codes import RefusalReason
from centre_app.domain.permissions import Actor, Role
from centre_app.domain.petitions.codes import ServiceWay
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.petitions import Decision, Service
from centre_app.services.records.triage import Refusal
from centre_app.services.requests import Done
from tests.town import Town


def ask_refusal(
    town: Town, actor: Actor, done: Done, *, reason: RefusalReason, **changed: Any
) -> Done:
    """Ask the head not to take a matter on."""
    said: dict[str, Any] = {"go_to": "玉川县人民法院"} | changed
    request = Refusal(matter_id=done.id, version=done.version, reason=reason, **said)
    return town.services.refusals.ask(actor, request)


def decide(town: Town, done: Done, *, approved: bool = True, words: str = "同意") -> Done:
    """Let the director answer, who asked for nothing."""
    request = Decision(matter_id=done.id, version=done.version, approved=approved, words=words)
    return town.services.petition_asks.decide(town.actor(Role.DIRECTOR), request)


def refuse(town: Town, actor: Actor, done: Done, *, reason: RefusalReason, **changed: Any) -> Done:
    """Ask, and let the director say yes: the notice is issued."""
    return decide(town, ask_refusal(town, actor, done, reason=reason, **changed))


def service(town: Town, actor: Actor, done: Done, **changed: Any) -> Service:
    """Return that the visitor took the waiting notice at the window."""
    view = town.services.petitions.view(actor, MatterKey(done.id))
    said: dict[str, Any] = {
        "service_id": view.to_serve[0].service_id,
        "way": ServiceWay.DIRECT,
        "served_on": view.today,
        "receiver": "王桂兰",
    }
    return Service(matter_id=done.id, version=done.version, **(said | changed))
