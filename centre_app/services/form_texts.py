"""Use cases of the centre's own wording of the forms; an issued paper never changes by them."""

from collections.abc import Callable, Sequence

from centre_app.domain.cleaning import without_invisible
from centre_app.domain.errors import NotFoundError, StaleRecordError
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.templates.blanks import Names, blanks_of, name_of, shown, typed
from centre_app.domain.papers.templates.checks import Fault, faults, sound
from centre_app.domain.papers.templates.lines import Line, LineKind, lines_of
from centre_app.domain.papers.templates.own import WHY_LIMIT, FormText, read, written
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.domain.widths import half_width
from centre_app.services.ports.papers import Templates
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.form_texts import (
    FormKey,
    FormPage,
    FormRow,
    FormTextEdit,
    LineText,
    TrialPaper,
    TrialText,
    VersionKey,
    VersionRow,
    WordedLine,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading


class FormTexts(UseCases):
    """Shows the wording of the forms, tries another one and puts it in force."""

    def __init__(self, open_unit: OpenUnit, templates: Callable[[], Templates]) -> None:
        super().__init__(open_unit)
        self._load = templates

    @reading(Permission.CENTRE_MANAGE)
    def forms(self, unit: UnitOfWork, actor: Actor, _: None) -> Sequence[FormRow]:
        """Return all forms with the versions in force."""
        templates = self._load()
        latest = {one.form: one for one in sorted(unit.form_texts.find(), key=_number)}
        return [_row(form, templates, latest.get(form.value)) for form in Form]

    @reading(Permission.CENTRE_MANAGE)
    def page(self, unit: UnitOfWork, actor: Actor, key: FormKey) -> FormPage:
        """Return a form as it reads now, with its versions."""
        kept = _versions(unit, key.form)
        now = kept[0] if kept else None
        return FormPage(
            form=key.form,
            number=now.number if now else 0,
            lines=self._lines(key.form, now),
            versions=tuple(_version(unit, one) for one in kept),
        )

    @reading(Permission.CENTRE_MANAGE)
    def earlier(self, unit: UnitOfWork, actor: Actor, key: VersionKey) -> Sequence[WordedLine]:
        """Return the lines of an earlier version, as far as they can still stand.

        Raises:
            NotFoundError: there is no such version.
        """
        found = [one for one in _versions(unit, key.form) if one.number == key.number]
        if not found:
            raise NotFoundError
        return self._lines(key.form, found[0])

    @reading(Permission.CENTRE_MANAGE)
    def trial(self, unit: UnitOfWork, actor: Actor, tried: TrialText) -> TrialPaper:
        """Return the specimen of a form in lines that are not in force, and what cannot stand."""
        templates = self._load()
        lines = self._delivered(tried.form)
        changed = _changed(lines, tried.lines, templates.names())
        wrong = faults(lines, changed, templates.names())
        good = sound(lines, changed)
        wrong += templates.misfits(tried.form, good, unit.own_words)
        paper = templates.show(tried.form, good, unit.own_words)
        delivered = templates.show(tried.form, {}, unit.own_words)
        return TrialPaper(paper.pdf, paper.pages, delivered.pages, wrong)

    @change(Permission.CENTRE_MANAGE, touches=Topic.CENTRE)
    def save(self, unit: UnitOfWork, actor: Actor, request: FormTextEdit) -> Done:
        """Put a wording in force for all papers issued from now on, as a version of its own.

        Raises:
            FieldError: names every line that cannot stand, by its place.
            StaleRecordError: somebody saved another version meanwhile.
        """
        checks, templates = FieldChecks(), self._load()
        lines = self._delivered(request.form)
        changed = _changed(lines, request.lines, templates.names())
        why = checks.line("why", request.why, limit=WHY_LIMIT)
        for fault in self._wrong(unit, request.form, changed):
            checks.refuse(fault.place, fault.reason)
        checks.done()
        kept = _versions(unit, request.form)
        if request.seen != (kept[0].number if kept else 0):
            raise StaleRecordError
        form, number = request.form.value, request.seen + 1
        text = FormText(form=form, number=number, text=written(changed), why=why)
        unit.form_texts.add(text)
        told = f"{form} {request.form.label}"
        unit.audit.record(
            "form_text:saved", text.id, told, number=str(number), own=str(len(changed))
        )
        return Done(text.id, str(number), unit.form_texts.version(text))

    def _wrong(self, unit: UnitOfWork, form: Form, changed: dict[str, str]) -> tuple[Fault, ...]:
        """Return what cannot stand; only what reads well is set to see whether it fits."""
        templates = self._load()
        wrong = faults(self._delivered(form), changed, templates.names())
        return wrong or templates.misfits(form, changed, unit.own_words)

    def _delivered(self, form: Form) -> tuple[Line, ...]:
        return lines_of(self._load().source(form))

    def _lines(self, form: Form, kept: FormText | None) -> tuple[WordedLine, ...]:
        names, lines = self._load().names(), self._delivered(form)
        own = sound(lines, read(kept.text)) if kept else {}
        return tuple(
            WordedLine(
                line=line.place,
                kind=line.kind,
                wording=shown(own.get(line.place, line.text), names),
                delivered=shown(line.text, names),
                blanks=tuple(dict.fromkeys(name_of(one, names) for one in blanks_of(line.text))),
            )
            for line in lines
        )


def _number(kept: FormText) -> int:
    return kept.number


def _versions(unit: UnitOfWork, form: Form) -> list[FormText]:
    return sorted(unit.form_texts.find(form=form.value), key=_number, reverse=True)


def _row(form: Form, templates: Templates, kept: FormText | None) -> FormRow:
    source = templates.source(form)
    own = read(kept.text) if kept else {}
    return FormRow(
        form=form,
        delivered=source["version"],
        number=kept.number if kept and own else 0,
        unfit=len(own) - len(sound(lines_of(source), own)),
        saved_at=kept.created_at if kept and own else None,
    )


def _version(unit: UnitOfWork, kept: FormText) -> VersionRow:
    return VersionRow(
        number=kept.number,
        saved_at=kept.created_at,
        saved_by=unit.staff.look(kept.created_by).name,
        why=kept.why,
        own=len(read(kept.text)),
    )


def _changed(lines: Sequence[Line], given: Sequence[LineText], names: Names) -> dict[str, str]:
    """Return the lines that read otherwise than delivered, with their blanks."""
    known = {line.place: line for line in lines}
    texts = {one.line: _tidy(one, known.get(one.line), names) for one in given}
    return {
        place: text
        for place, text in texts.items()
        if place not in known or text != known[place].text
    }


def _tidy(given: LineText, line: Line | None, names: Names) -> str:
    if line is None:
        return given.wording
    if line.kind is LineKind.SWITCH:
        return given.wording
    if line.kind is LineKind.MEASURE:
        return half_width(given.wording).strip()
    text = without_invisible(given.wording.replace("\r\n", "\n"))
    return typed(text, line.text, names)
