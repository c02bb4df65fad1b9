"""Who signed for whom, chosen by keys in the real window."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.matters.party_codes import SignedAs, WhyNot
from centre_app.domain.permissions import Role
from centre_app.views.agreements.hand_choice import HandChoice
from centre_app.views.frame.room import Subject
from centre_app.views.parts.labels import Label
from centre_app.views.theme import TypeSize
from tests.agreements_builders import TODAY, Bench, bench_in
from tests.services.agreements.test_signing import SPECIAL, add
from tests.town import Town
from tests.views.conftest import Wear
from tests.views.desk_window import Sitting
from tests.views.looking import clipped, marked_up, nameless, settle
from tests.views.road.conftest import SitAs

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bench(desk_town: Town) -> Bench:
    """Give a printed agreement; one agent may settle, the other's authority has run out."""
    bench = bench_in(desk_town)
    add(bench, "魏律师", "李建军", **SPECIAL)
    late = SPECIAL | {"valid_to": TODAY - timedelta(days=1)}
    add(bench, "钱律师", "李建军", **late)
    bench.issue()
    return bench


def at_the_agreement(sits: SitAs, bench: Bench) -> Sitting:
    sitting = sits(Role.DIRECTOR)
    sitting.go("agreements", Subject("case", bench.case_id))
    settle()
    return sitting


def place_of(bench: Bench, name: str) -> int:
    return [one.name for one in bench.agreement.signers].index(name)


def tick_all(sitting: Sitting, bench: Bench) -> None:
    for place in range(len(bench.agreement.signers)):
        sitting.enter(f"signing.signer{place}.tick")
        sitting.typist.press(Qt.Key.Key_Space)


def choice(sitting: Sitting, place: int) -> HandChoice:
    found = sitting.shown(f"signing.signer{place}.by").parentWidget()
    assert isinstance(found, HandChoice)
    return found


def test_the_agent_who_may_settle_is_chosen_by_keys_and_the_record_names_him(
    bench: Bench, sits: SitAs
) -> None:
    sitting, place = at_the_agreement(sits, bench), place_of(bench, "李建军")
    tick_all(sitting, bench)
    sitting.enter(f"signing.signer{place}.by")
    sitting.typist.press(Qt.Key.Key_Down)
    assert choice(sitting, place).text() == "魏律师（委托代理人）"
    assert choice(sitting, place).error == ""
    sitting.typist.press(Qt.Key.Key_Return, CONTROL)
    sitting.typist.wait()
    settle()
    assert bench.agreement.status is AgreementStatus.EFFECTIVE
    [signed] = [one for one in bench.agreement.signers if one.name == "李建军"]
    assert (signed.signed_as, signed.by_name) == (SignedAs.AGENT, "魏律师")
    told = [one.text() for one in sitting.window.findChildren(Label)]
    assert any("由委托代理人魏律师签名" in one for one in told)


def test_whoever_may_not_is_told_beside_the_field_and_signs_nothing(
    bench: Bench, sits: SitAs
) -> None:
    sitting, place = at_the_agreement(sits, bench), place_of(bench, "李建军")
    tick_all(sitting, bench)
    sitting.enter(f"signing.signer{place}.by")
    for _ in range(2):
        sitting.typist.press(Qt.Key.Key_Down)
    assert WhyNot.EXPIRED.label in choice(sitting, place).error
    sitting.typist.press(Qt.Key.Key_Return, CONTROL)
    sitting.typist.wait()
    assert sitting.focus() == f"signing.signer{place}.by"
    assert WhyNot.EXPIRED.label in choice(sitting, place).error
    assert all(one.signed_on is None for one in bench.agreement.signers)


def test_a_party_that_can_only_sign_itself_is_not_asked(bench: Bench, sits: SitAs) -> None:
    sitting = at_the_agreement(sits, bench)
    with pytest.raises(LookupError):
        sitting.shown(f"signing.signer{place_of(bench, '赵德顺')}.by")


def test_nothing_is_cut_or_nameless_at_the_largest_type(
    bench: Bench, sits: SitAs, wear: Wear
) -> None:
    wear(False, TypeSize.LARGEST)
    sitting = at_the_agreement(sits, bench)
    sitting.enter(f"signing.signer{place_of(bench, '李建军')}.by")
    for _ in range(2):
        sitting.typist.press(Qt.Key.Key_Down)
    settle()
    assert clipped(sitting.window) == []
    assert nameless(sitting.window) == []
    assert marked_up(sitting.window) == []
