"""Another way for a matter, and another day for what it owes."""

from centre_app.domain.matters.codes import Route
from centre_app.domain.matters.triage import HANDLED_HERE, BodyOption, suitable
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.petitions import (
    DateChange,
    OpenDate,
    Rerouting,
    ReroutingChoices,
)
from centre_app.views.matters.panels.petition import words
from centre_app.views.matters.panels.petition.petition_panel import LIMIT, bodies, coded
from centre_app.views.matters.panels.step_panel import Sent, StepPanel
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.typed import DayField


class ReroutePanel(StepPanel):
    """Where the matter goes on, with whom, and why."""

    step = Step.REROUTE

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._bodies: tuple[BodyOption, ...] = ()
        self._route: Choice[Route] = Choice(words.ROUTE, key="R", required=True)
        self._body: Choice[BodyOption] = Choice(words.ROUTE_BODY, key="B", required=True)
        self._reason = TextArea(words.ROUTE_REASON, key="N", required=True, limit=LIMIT, lines=4)
        self.field("route", self._route)
        self.field("responsible_id", self._body)
        self.field("reason", self._reason)
        self._route.changed.connect(self._offer_bodies)

    def fill(self, page: CasePage) -> None:
        """Offer the ways it is not on."""
        others = [one for one in Route if one in HANDLED_HERE and one is not page.head.route]
        self._route.set_options(coded(others))
        self._route.set_value(others[0])
        self._reason.clear()
        self.desk.send(
            self.served.reroutes.choices,
            MatterKey(page.head.matter_id),
            owner=self,
            done=self._show_choices,
            supersedes="choices",
        )

    def send_what(self, page: CasePage) -> Sent:
        """Return the other way."""
        body = self._body.value()
        request = Rerouting(
            matter_id=page.head.matter_id,
            version=page.head.version,
            route=self._route.value() or Route.MEDIATION,
            responsible_id=body.body_id if body else None,
            reason=self._reason.text(),
        )
        return self.served.reroutes.reroute, request

    def _show_choices(self, choices: ReroutingChoices) -> None:
        self._bodies = choices.bodies
        self._offer_bodies()

    def _offer_bodies(self) -> None:
        route = self._route.value()
        fitting = suitable(route, self._bodies) if route else []
        self._body.set_options(bodies(fitting))
        if self._body.value() is None and fitting:
            self._body.set_value(fitting[0])


class ChangeDatePanel(StepPanel):
    """Which date, to which day, and why (RULE 27)."""

    step = Step.CHANGE_DATE

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._which: Choice[OpenDate] = Choice(words.DATE_WHICH, key="K", required=True)
        self._day = DayField(words.DATE_NEW, key="D", required=True)
        self._reason = TextArea(words.DATE_REASON, key="N", required=True, limit=LIMIT, lines=4)
        self.field("deadline_id", self._which)
        self.field("due_on", self._day)
        self.field("reason", self._reason)

    def fill(self, page: CasePage) -> None:
        """Offer the dates that are owed."""
        self._day.clear()
        self._reason.clear()
        self.desk.send(
            self.served.reroutes.choices,
            MatterKey(page.head.matter_id),
            owner=self,
            done=self._show_choices,
            supersedes="choices",
        )

    def send_what(self, page: CasePage) -> Sent:
        """Return the change."""
        which = self._which.value()
        request = DateChange(
            matter_id=page.head.matter_id,
            version=page.head.version,
            deadline_id=which.deadline_id if which else None,
            due_on=self._day.day(),
            reason=self._reason.text(),
        )
        return self.served.reroutes.change_date, request

    def _show_choices(self, choices: ReroutingChoices) -> None:
        self._day.stand_on(choices.today, choices.calendar)
        self._which.set_options(
            [
                (one, words.DATE_LINE.format(kind=one.kind.label, due=one.due_on))
                for one in choices.dates
            ]
        )
        if choices.dates:
            self._which.set_value(choices.dates[0])
