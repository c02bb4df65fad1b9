"""Use cases about promises that are near or broken: remind, urge, tell of rights, what came of it."""

from uuid import UUID

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.breach_codes import (
    AfterAgreement,
    PromptKind,
    PromptWay,
    Right,
)
from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.agreements.prompts import BreachEvent, Prompt
from centre_app.domain.agreements.rights import OpenRight, open_rights
from centre_app.domain.agreements.urging import (
    add_prompt,
    kind_on,
    note_breach,
    tell_rights,
)
from centre_app.domain.matters.matter import Matter
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.follow_up.watching import place_of, watch
from centre_app.services.matters.history import step_now
from centre_app.services.papers import issue
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.follow_up import BreachEntry, PromptEntry, RightsEntry
from centre_app.services.requests import Done
from centre_app.services.sheets.urging import urging_sheet
from centre_app.services.use_case import Topic, UseCases, change

_TAGS = {PromptKind.REMIND: "promise:reminded", PromptKind.URGE: "promise:urged"}
_CHANGED = Topic.AGREEMENTS | Topic.MATTERS


class Urging(UseCases):
    """Reminds and urges, and leads whoever is owed to his rights (《人民调解法》第三十一至三十三条)."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @change(Permission.REVISIT_RECORD, touches=_CHANGED | Topic.PAPERS)
    def prompt(self, unit: UnitOfWork, actor: Actor, entry: PromptEntry) -> Done:
        """Note that somebody was reminded or urged, and what he answered; a letter is printed.

        Up to its last day a promise is reminded of, afterwards it is urged. Source: 《人民调解法》
        第三十一条.

        Raises:
            FieldError: names every field that cannot stand.
            RuleError: the agreement is not in effect, the promise is settled, or the day lies
                outside.
        """
        prompt = _prompt(entry)
        agreement = unit.agreements.get(entry.agreement_id, seen=entry.version)
        matter = unit.matters.look(agreement.matter_id)
        prompt.kind = kind_on(agreement.item(entry.item_id), prompt.made_on)
        item = add_prompt(agreement, prompt, today=unit.today)
        if prompt.way is PromptWay.LETTER:
            prompt.paper_id = self._letter(unit, agreement, item, matter, prompt=prompt)
        said = f"{place_of(agreement, item)}：{prompt.way.label}，{prompt.person_name}"
        tag = _TAGS[prompt.kind]
        matter.note(
            step_now(unit, matter, tag, note="，".join(filter(None, (said, prompt.answer))))
        )
        unit.audit.record(tag, agreement.id, agreement.number, way=prompt.way.value)
        version = unit.agreements.version(agreement)
        return Done(agreement.id, agreement.number, version, prompt.paper_id)

    @change(Permission.REVISIT_RECORD, touches=_CHANGED)
    def tell_rights(self, unit: UnitOfWork, actor: Actor, entry: RightsEntry) -> Done:
        """Note that whoever is owed was told what he may do, each right with its article.

        Source: 《人民调解法》第三十二、三十三条.

        Raises:
            FieldError: names every field that cannot stand.
            RuleError: the agreement is not in effect, the promise is settled or was not urged often
                enough, or the day lies outside.
        """
        checks = FieldChecks()
        to = checks.name("person_name", entry.person_name)
        way = checks.choice("way", entry.way or "", PromptWay)
        on = checks.day("made_on", entry.made_on)
        if not entry.rights:
            checks.refuse("rights", Reason.REQUIRED)
        checks.done()
        agreement = unit.agreements.get(entry.agreement_id, seen=entry.version)
        matter = unit.matters.look(agreement.matter_id)
        told = _named(_open(agreement, agreement.item(entry.item_id), matter), entry.rights)
        item = tell_rights(
            agreement,
            entry.item_id,
            told,
            to=to,
            way=way,
            on=on,
            today=unit.today,
            least=unit.centre.follow_up_rules().urgings,
        )
        rights = "、".join(f"{one.right.label}（{one.article}）" for one in told)
        note = f"{place_of(agreement, item)}：{to}，{rights}"
        matter.note(step_now(unit, matter, "promise:rights_told", note=note))
        named = " ".join(one.right.value for one in told)
        unit.audit.record("promise:rights_told", agreement.id, agreement.number, rights=named)
        return Done(agreement.id, agreement.number, unit.agreements.version(agreement))

    @change(Permission.REVISIT_RECORD, touches=_CHANGED)
    def note_breach(self, unit: UnitOfWork, actor: Actor, entry: BreachEntry) -> Done:
        """Note what came of a broken promise: performed after all, court, given up.

        Source: 《人民调解法》第三十二、三十三条.

        Raises:
            FieldError: names every field that cannot stand.
            RuleError: the agreement is not in effect, nobody was told of his rights, the right that
                is used is not open, no court has the matter, or the day lies outside.
        """
        event = _event(entry)
        agreement = unit.agreements.get(entry.agreement_id, seen=entry.version)
        matter = unit.matters.look(agreement.matter_id)
        before = {one.id for one in agreement.items}
        rights = _open(agreement, agreement.item(entry.item_id), matter)
        item = note_breach(agreement, event, rights, today=unit.today)
        watch(unit, matter, agreement, item, on=event.came_on, before=before)
        more = "，".join(filter(None, (event.came.label, event.document, event.note)))
        note = f"{place_of(agreement, item)}：{more}"
        matter.note(step_now(unit, matter, "promise:came_of", note=note))
        unit.audit.record("promise:came_of", agreement.id, agreement.number, came=event.came.value)
        return Done(agreement.id, agreement.number, unit.agreements.version(agreement))

    def _letter(
        self,
        unit: UnitOfWork,
        agreement: Agreement,
        item: PerformanceItem,
        matter: Matter,
        *,
        prompt: Prompt,
    ) -> UUID:
        rights = _open(agreement, item, matter)
        return issue(
            unit,
            self._render,
            matter=matter,
            subject_id=item.id,
            form=Form.F17U,
            number=agreement.number,
            sheet=urging_sheet(unit, agreement, item, on=prompt.made_on, rights=rights),
            copies=2,
        ).id


def _open(agreement: Agreement, item: PerformanceItem, matter: Matter) -> tuple[OpenRight, ...]:
    return open_rights(
        matter.dispute_type,
        money=item.amount is not None,
        enforceable=agreement.confirmation.enforceable,
    )


def _named(open_now: tuple[OpenRight, ...], rights: tuple[Right, ...]) -> list[OpenRight]:
    """Return the rights that were told, as they are open.

    Raises:
        FieldError: one of them is not open.
    """
    checks = FieldChecks()
    if not set(rights) <= {one.right for one in open_now}:
        checks.refuse("rights", Reason.NOT_A_CHOICE)
    checks.done()
    return [one for one in open_now if one.right in rights]


def _prompt(entry: PromptEntry) -> Prompt:
    checks = FieldChecks()
    by_letter = entry.way is PromptWay.LETTER
    answer = checks.optional_text if by_letter else checks.text
    prompt = Prompt(
        agreement_id=entry.agreement_id,
        item_id=entry.item_id,
        kind=PromptKind.URGE,
        way=checks.choice("way", entry.way or "", PromptWay),
        made_on=checks.day("made_on", entry.made_on),
        person_name=checks.name("person_name", entry.person_name),
        answer=answer("answer", entry.answer, limit=1000),
    )
    checks.done()
    return prompt


def _event(entry: BreachEntry) -> BreachEvent:
    checks = FieldChecks()
    note = checks.optional_text("note", entry.note, limit=400)
    if entry.came is AfterAgreement.GIVEN_UP and not note:
        checks.refuse("note", Reason.REQUIRED)
    event = BreachEvent(
        agreement_id=entry.agreement_id,
        item_id=entry.item_id,
        came=checks.choice("came", entry.came or "", AfterAgreement),
        came_on=checks.day("came_on", entry.came_on),
        document=checks.optional_line("document", entry.document),
        note=note,
    )
    checks.done()
    return event
