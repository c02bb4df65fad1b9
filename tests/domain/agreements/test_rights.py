"""Which rights are open when a promise is broken, and on what they rest."""

import pytest

from centre_app.domain.agreements.breach_codes import Right
from centre_app.domain.agreements.codes import AgreementForm, ConfirmationStatus
from centre_app.domain.agreements.rights import open_rights, wages_by_order
from centre_app.domain.matters.codes import DisputeType


@pytest.mark.parametrize("dispute", list(DisputeType))
@pytest.mark.parametrize("money", [True, False])
def test_what_a_court_confirmed_is_enforced_and_nothing_else(
    dispute: DisputeType,
    money: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    found = open_rights(dispute, money=money, enforceable=True)
    assert [one.right for one in found] == [Right.ENFORCEMENT]


@pytest.mark.parametrize("dispute", list(DisputeType))
@pytest.mark.parametrize("money", [True, False])
def test_there_is_always_a_way_with_its_article_and_an_order_only_for_money(
    dispute: DisputeType,
    money: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    found = {one.right: one.article for one in open_rights(dispute, money=money, enforceable=False)}
    assert found
    assert all("条" in article for article in found.values())
    assert (Right.PAYMENT_ORDER in found) == money
    assert Right.ENFORCEMENT not in found


def test_wages_have_their_own_articles() -> None:
    found = {
        one.right: one.article
        for one in open_rights(DisputeType.WAGE_ARREARS, money=True, enforceable=False)
    }
    assert found[Right.PAYMENT_ORDER] == "《劳动争议调解仲裁法》第十六条"
    assert found[Right.ARBITRATION] == "《劳动争议调解仲裁法》第十五条"
    assert Right.SUIT in found


def test_other_disputes_of_labour_go_to_arbitration_before_the_court() -> None:
    found = open_rights(DisputeType.LABOUR_OTHER, money=False, enforceable=False)
    assert [one.right for one in found] == [Right.ARBITRATION]


def test_wages_on_paper_open_the_way_to_an_order_until_a_court_confirmed_them() -> None:
    def opens(
        kind: DisputeType = DisputeType.WAGE_ARREARS,
        form: AgreementForm = AgreementForm.WRITTEN,
        court: ConfirmationStatus = ConfirmationStatus.NONE,
        *,
        money: bool = True,
    ) -> bool:
        return wages_by_order(kind, form, court, money=money)

    assert opens()
    assert opens(court=ConfirmationStatus.INTENDED)
    assert not opens(DisputeType.LABOUR_OTHER)
    assert not opens(form=AgreementForm.ORAL)
    assert not opens(court=ConfirmationStatus.CONFIRMED)
    assert not opens(money=False)
