"""Use cases of text modules: putting them in, keeping them, and learning what is typed again."""

from collections.abc import Callable, Sequence

from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.matters.matter import Matter
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.pinyin import PinyinTable
from centre_app.domain.text import FieldChecks
from centre_app.domain.text_modules.book import ModuleBook, Offered
from centre_app.domain.text_modules.modules import (
    NAME_LIMIT,
    TEXT_LIMIT,
    Starter,
    TextModule,
    stands_in,
)
from centre_app.domain.text_modules.sentences import countable, sentences
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.text_modules import (
    ModuleEdit,
    ModuleLine,
    ModulePage,
    SentenceDismissal,
    StarterWish,
    VisitKey,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading, repeatable


class TextModules(UseCases):
    """Offers modules to whoever types, and keeps them."""

    def __init__(
        self,
        open_unit: OpenUnit,
        pinyin: Callable[[], PinyinTable],
        starters: Callable[[], Sequence[Starter]],
    ) -> None:
        super().__init__(open_unit)
        self._pinyin, self._starters = pinyin, starters

    @reading(Permission.SELF)
    def book(self, unit: UnitOfWork, actor: Actor, _: None) -> ModuleBook:
        """Return the modules in use, to be held where somebody types."""
        uses = unit.module_counts.uses()
        offered = [
            Offered(one.id, one.short_name, one.text, one.dispute_type, uses.get(one.id, {}))
            for one in unit.text_modules.find(active=True)
        ]
        return ModuleBook(offered, self._pinyin())

    @reading(Permission.TEXT_WRITE)
    def page(self, unit: UnitOfWork, actor: Actor, _: None) -> ModulePage:
        """Return all modules, those out of use last, and the sentences on offer."""
        uses = unit.module_counts.uses()
        modules = unit.text_modules.find()
        lines = [
            ModuleLine(
                id=one.id,
                version=one.version,
                short_name=one.short_name,
                text=one.text,
                dispute_type=one.dispute_type,
                active=one.active,
                uses=sum(uses.get(one.id, {}).values()),
            )
            for one in modules
        ]
        return ModulePage(
            modules=tuple(sorted(lines, key=lambda one: (not one.active, one.short_name))),
            learned=tuple(unit.module_counts.learned()),
            starters=len(_missing(self._starters(), modules)),
        )

    @change(Permission.TEXT_WRITE, touches=Topic.TEXTS)
    def save(self, unit: UnitOfWork, actor: Actor, request: ModuleEdit) -> Done:
        """Add a module, change it or take it out of use; texts it was put into stay as they are.

        Raises:
            FieldError: a field cannot stand, or another module has the name.
            NotFoundError: the learned sentence is no longer on offer.
        """
        checks = FieldChecks()
        name = checks.line("short_name", request.short_name, limit=NAME_LIMIT)
        text = checks.text("text", request.text, limit=TEXT_LIMIT)
        about = request.dispute_type
        if about is not None:
            about = checks.choice("dispute_type", about, DisputeType)
        if any(one.id != request.id for one in unit.text_modules.find(short_name=name)):
            checks.refuse("short_name", "taken")
        checks.done()
        if request.learned_id is not None:
            unit.module_counts.decide(request.learned_id)
        known = unit.text_modules.get(request.id, seen=request.version) if request.id else None
        module = known or unit.text_modules.add(TextModule(short_name=name, text=text))
        module.short_name, module.text, module.dispute_type = name, text, about
        module.active = request.active
        version = unit.text_modules.version(module)
        unit.audit.record("text_module:saved", module.id, name)
        return Done(module.id, name, version)

    @change(Permission.TEXT_WRITE, touches=Topic.TEXTS)
    def dismiss(self, unit: UnitOfWork, actor: Actor, request: SentenceDismissal) -> Done:
        """Forget a learned sentence; it is never offered again.

        Raises:
            NotFoundError: it is no longer on offer.
        """
        unit.module_counts.decide(request.id)
        unit.audit.record("text_module:sentence_dismissed", request.id, "")
        return Done(request.id)

    @change(Permission.TEXT_WRITE, touches=Topic.TEXTS)
    def add_starters(self, unit: UnitOfWork, actor: Actor, request: StarterWish) -> Done:
        """Add the modules the program brings along, except those whose names are taken."""
        missing = _missing(self._starters(), unit.text_modules.find())
        put_starters(unit, missing)
        unit.audit.record("text_module:starters_added", actor.org_id, "", count=str(len(missing)))
        return Done(actor.org_id, str(len(missing)))

    @repeatable(Permission.VISIT_REGISTER)
    def learn(self, unit: UnitOfWork, actor: Actor, key: VisitKey) -> None:
        """Count what was typed for a visit, after it was put on file.

        No part of putting it on file: whoever waits at the counter must not wait for this.

        Raises:
            NotFoundError: the visit is not there, or its matter is closed to the actor.
        """
        visit = unit.visits.look(key.visit_id)
        matter = unit.matters.look(visit.matter_id)
        if not unit.access.find(matter_id=matter.id, closed=True):
            count_words(unit, matter, visit.words, demand=visit.first_for_matter)


def count_words(unit: UnitOfWork, matter: Matter, words: str, *, demand: bool) -> None:
    """Count the modules used in some words, and the writer's own sentences if they are a demand."""
    modules = unit.text_modules.find(active=True)
    used = [one for one in modules if stands_in(one.text, words)]
    unit.module_counts.use([one.id for one in used], matter.dispute_type)
    if demand:
        known = [part for one in used for part in sentences(one.text)]
        own = countable(words, names=[one.name for one in matter.parties])
        new = [one for one in own if not any(stands_in(part, one) for part in known)]
        unit.module_counts.see(new, matter.dispute_type)


def put_starters(unit: UnitOfWork, starters: Sequence[Starter]) -> None:
    """Put modules on file that the program brings along."""
    for one in starters:
        unit.text_modules.add(
            TextModule(short_name=one.short_name, text=one.text, dispute_type=one.dispute_type)
        )


def _missing(starters: Sequence[Starter], modules: Sequence[TextModule]) -> list[Starter]:
    taken = {one.short_name for one in modules}
    return [one for one in starters if one.short_name not in taken]
