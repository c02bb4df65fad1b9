"""Paired orders: who handles, who supervises, and what came back."""

from uuid import UUID

from centre_app.domain.matters.codes import OrderState
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.case_page import CasePage, OrderLine
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.orders import OrderChoices, OrderReport, PairedOrders
from centre_app.views.matters import words
from centre_app.views.matters.panels.step_panel import Sent, StepPanel
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.labels import Label
from centre_app.views.parts.text_area import TextArea

LIMIT = 1000


class OrdersPanel(StepPanel):
    """Both halves of a pair at once."""

    step = Step.ISSUE_ORDERS

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._unit: Choice[UUID] = Choice(words.ORDER_UNIT, key="B", required=True)
        self._member: Choice[UUID] = Choice(words.ORDER_MEMBER, key="G", required=True)
        self._demand = TextArea(words.ORDER_DEMAND, key="N", required=True, limit=LIMIT, lines=4)
        self._due = Label(part="small", wrap=True)
        self.field("unit_id", self._unit)
        self.field("grid_staff_id", self._member)
        self.field("demand", self._demand)
        self.form.add_widget(self._due)

    def fill(self, page: CasePage) -> None:
        """Ask who there is; the demand of the matter is a first draft."""
        self._demand.set_text(page.head.demand)
        self.desk.send(
            self.served.orders.choices,
            MatterKey(page.head.matter_id),
            owner=self,
            done=self._show_choices,
            supersedes="choices",
        )

    def send_what(self, page: CasePage) -> Sent:
        """Return the pair."""
        request = PairedOrders(
            matter_id=page.head.matter_id,
            version=page.head.version,
            unit_id=self._unit.value(),
            grid_staff_id=self._member.value(),
            demand=self._demand.text(),
        )
        return self.served.orders.issue, request

    def _show_choices(self, choices: OrderChoices) -> None:
        self._unit.set_options([(one.body_id, one.name) for one in choices.units])
        self._member.set_options(
            [(one.grid_staff_id, f"{one.grid} {one.name}".strip()) for one in choices.supervisors]
        )
        self._member.set_hint_beneath("" if choices.supervisors else words.NO_GRID_STAFF)
        if self.page is not None:
            named = [one for one in choices.units if one.name == self.page.head.responsible]
            self._unit.set_value(named[0].body_id if named else None)
        due = choices.due
        self._due.setText(words.ORDER_DUE.format(due=due.due_on, article=due.article))


class ReportPanel(StepPanel):
    """What came back on one half."""

    step = Step.REPORT_ORDER

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._order: Choice[OrderLine] = Choice(words.ORDER_PART, key="P", required=True)
        self._report = TextArea(words.ORDER_REPORT, key="N", required=True, limit=LIMIT, lines=4)
        self.field("order_id", self._order)
        self.field("report", self._report)

    def fill(self, page: CasePage) -> None:
        """Offer the halves that nothing came back on."""
        waiting = [one for one in page.orders if one.state in _WAITING]
        self._order.set_options([(one, f"{one.part.label} {one.who}") for one in waiting])
        self._order.set_value(waiting[0] if waiting else None)
        self._report.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return the report."""
        order = self._order.value() or page.orders[0]
        request = OrderReport(
            order_id=order.order_id, version=order.version, report=self._report.text()
        )
        return self.served.orders.report, request


_WAITING = frozenset({OrderState.ISSUED, OrderState.SIGNED})
