"""Sessions as iCalendar, read back by a parser that is not the one that wrote them."""

from datetime import UTC, datetime, timedelta
from typing import Any

import vobject
from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.calendar.agenda import Agenda, AgendaEvent
from centre_app.printing.agenda import write_agenda

NINE = datetime(2026, 3, 3, 1, tzinfo=UTC)
MADE = datetime(2026, 3, 2, 2, 30, tzinfo=UTC)
TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029"), max_size=120
)


def event(**changed: Any) -> AgendaEvent:
    return AgendaEvent(
        **{
            "uid": "0190-1@centre-desk",
            "sequence": 0,
            "starts_at": NINE,
            "ends_at": NINE + timedelta(minutes=90),
            "summary": "联合调解 （2026）云岭镇人调字第12号",
            "place": "一号调解室",
            "people": "周正和、林秀英",
            **changed,
        }
    )


def written(*events: AgendaEvent) -> bytes:
    return write_agenda(Agenda("云岭镇调解安排", MADE, events))


def read(content: bytes) -> Any:
    return vobject.readOne(content.decode())


def test_what_is_written_is_read_back_by_another_parser() -> None:
    found = read(written(event())).vevent
    assert found.summary.value == "联合调解 （2026）云岭镇人调字第12号"
    assert found.location.value == "一号调解室"
    assert found.description.value == "周正和、林秀英"
    assert (found.uid.value, found.sequence.value) == ("0190-1@centre-desk", "0")
    assert found.status.value == "CONFIRMED"


def test_hours_stand_in_the_zone_of_the_centre_which_the_file_describes() -> None:
    calendar = read(written(event()))
    found = calendar.vevent
    assert f"{found.dtstart.value:%Y-%m-%d %H:%M}" == "2026-03-03 09:00"
    assert found.dtstart.value.utcoffset() == timedelta(hours=8)
    assert found.dtstart.value == NINE
    assert found.dtend.value - found.dtstart.value == timedelta(minutes=90)
    lines = written(event()).decode().split("\r\n")
    assert "TZID:Asia/Shanghai" in lines
    assert "DTSTART;TZID=Asia/Shanghai:20260303T090000" in lines
    assert "TZOFFSETTO:+0800" in lines


def test_what_was_called_off_says_so_and_holds_nobody_up() -> None:
    found = read(written(event(cancelled=True, sequence=3))).vevent
    assert (found.status.value, found.transp.value) == ("CANCELLED", "TRANSPARENT")
    assert found.sequence.value == "3"


def test_no_sessions_are_a_calendar_all_the_same() -> None:
    assert "vevent" not in read(written()).contents


@given(TEXTS, TEXTS)
def test_no_line_is_longer_than_75_octets_and_no_text_breaks_out(summary: str, place: str) -> None:
    content = written(event(summary=summary, place=place), event(uid="2@centre-desk"))
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    found = read(content).contents["vevent"]
    assert len(found) == 2
    assert found[0].summary.value == summary
    assert found[0].location.value == place
