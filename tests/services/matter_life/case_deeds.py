"""What somebody may try with the mediation case of a matter."""

from datetime import timedelta
from typing import Any

from centre_app.domain.matters.codes import Route
from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import Consent
from centre_app.services.mediation.outcomes import APPLYING
from centre_app.services.records.mediation import NoteConsent
from centre_app.services.records.terms import ResumeCase, SuspendCase, WithdrawApplication
from tests.services.matter_life.place import AtMatter


class CaseDeeds(AtMatter):
    """Tries its hand at the last case of a matter; each deed returns its use case with the request."""

    def _last_case(self) -> tuple[MediationCase, int, Any] | None:
        with self.town.open_unit(self.actor, reading=True) as unit:
            cases = sorted(unit.cases.find(matter_id=self.id), key=lambda one: one.id)
            if not cases:
                return None
            _ = list(cases[-1].parties)
            return cases[-1], unit.cases.version(cases[-1]), unit.today

    def _agree_case(self, _: Route) -> Any:
        found = self._last_case()
        if found is None:
            return None
        case, version, _today = found
        waiting = [one for one in case.parties if one.consent is Consent.PENDING]
        request = NoteConsent(
            case_id=case.id,
            seen=version,
            party_id=(waiting or case.parties)[0].id,
            consent=Consent.AGREED,
        )
        return self.services.mediation.note_consent, request

    def _suspend_case(self, _: Route) -> Any:
        found = self._last_case()
        if found is None:
            return None
        case, version, today = found
        request = SuspendCase(
            case_id=case.id,
            version=version,
            reason=SuspendReason.OTHER_CASE,
            note="等待县法院判决",
            look_again_on=today + timedelta(days=20),
        )
        return self.services.terms.suspend, request

    def _resume_case(self, _: Route) -> Any:
        found = self._last_case()
        if found is None:
            return None
        request = ResumeCase(case_id=found[0].id, version=found[1], note="已有结果")
        return self.services.terms.resume, request

    def _withdraw_case(self, _: Route) -> Any:
        found = self._last_case()
        if found is None:
            return None
        request = WithdrawApplication(
            case_id=found[0].id,
            version=found[1],
            who=tuple(one.id for one in found[0].parties if one.role in APPLYING),
            words="不再要求调解",
        )
        return self.services.outcomes.withdraw, request
