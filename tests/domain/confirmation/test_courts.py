"""Which court has the application (《民事诉讼法》第二百零五条)."""

from centre_app.domain.confirmation.codes import CourtLevel, CourtReason
from centre_app.domain.confirmation.courts import Court, Place, Proposal, propose

OWN = Court(name="玉门市人民法院")
NEXT = Court(name="敦煌市人民法院", regions="敦煌市 阳关镇")
CLOSED = Court(name="老市人民法院", regions="敦煌市", active=False)
HIGHER = Court(name="酒泉市中级人民法院", level=CourtLevel.INTERMEDIATE, regions="敦煌市")
SEAT = Place(CourtReason.SEAT, "花海镇人民调解委员会", "花海镇人民调解委员会")
HOME = Place(CourtReason.HOME, "李建军", "甘肃省敦煌市莫高镇二村")
SUBJECT = Place(CourtReason.SUBJECT, "", "阳关镇集市东口")
ALL = (OWN, NEXT, CLOSED, HIGHER)


def test_the_committee_s_own_court_comes_first_then_the_parties_and_the_subject() -> None:
    assert propose(ALL, [SEAT, HOME, SUBJECT]) == (
        Proposal("玉门市人民法院", CourtReason.SEAT, "花海镇人民调解委员会"),
        Proposal("敦煌市人民法院", CourtReason.HOME, "李建军"),
        Proposal("敦煌市人民法院", CourtReason.SUBJECT, ""),
        Proposal("酒泉市中级人民法院", CourtReason.HOME, "李建军", above=True),
    )


def test_an_intermediate_court_comes_last_and_has_no_labour_dispute() -> None:
    found = propose(ALL, [HOME])
    assert [one.above for one in found] == [False, True]
    everywhere = Court(name="酒泉市中级人民法院", level=CourtLevel.INTERMEDIATE)
    assert [one.above for one in propose([everywhere, OWN], [SEAT])] == [False, True]
    assert not any(one.above for one in propose([everywhere, OWN], [SEAT], labour=True))


def test_a_court_that_asked_for_the_mediation_has_it_alone() -> None:
    found = propose(ALL, [SEAT, HOME], invited=True)
    assert {one.reason for one in found} == {CourtReason.INVITED}
    assert "老市人民法院" not in {one.name for one in found}


def test_the_court_whose_letter_is_on_file_is_named() -> None:
    found = propose(ALL, [SEAT], invited=True, invited_by="敦煌市人民法院")
    assert found == (Proposal("敦煌市人民法院", CourtReason.INVITED),)


def test_labour_goes_to_the_committee_s_place() -> None:
    assert propose(ALL, [SEAT, HOME], labour=True) == (
        Proposal("玉门市人民法院", CourtReason.LABOUR, "花海镇人民调解委员会"),
    )


def test_a_place_in_no_district_we_know_proposes_nothing() -> None:
    assert propose([NEXT], [SEAT, Place(CourtReason.HOME, "王某", "西安市")]) == ()
