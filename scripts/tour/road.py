"""One case along the whole road: from the door to the closed matter."""

from PySide6.QtGui import QAction

from centre_app.domain.clock import SystemClock, civil_day
from scripts.tour.cases import Case, Clause
from scripts.tour.forms import ALT, COMMIT, CTRL, choose, open_matter, said
from scripts.tour.hand import Hand, Key


class Road:
    """Takes cases along, leaving a picture of every room and dialog on the way."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand
        self._case: Case | None = None
        self.number = ""

    def walk(self, case: Case) -> None:
        """Take a case from the door to its end."""
        self._case = case
        self.register(case)
        self.triage(case)
        self.open_case(case)
        self.consent(case)
        self.assign(case)
        self.sit(case)
        if case.failed:
            self.end_without(case)
        else:
            self.agree(case)
        self.revisit(case)
        self.close()

    def shot(self, name: str) -> None:
        """Take a picture named after the case and the place."""
        assert self._case is not None
        self._hand.shot(f"{self._case.key}-{name}")

    def register(self, case: Case) -> None:
        """Register the visitor and print the slip."""
        hand = self._hand
        hand.press(Key.Key_F2)
        hand.settle()
        hand.type(case.applicant)
        hand.settle()
        hand.press(Key.Key_Return)
        hand.settle()
        if not hand.there("intake.visitor_phone") or self._text("intake.visitor_name") == "":
            hand.fill("intake.visitor_name", case.applicant)
        hand.fill("intake.visitor_phone", "13900001234")
        hand.fill("intake.visitor_address", case.place or "本镇")
        hand.fill("intake.demand", case.demand)
        hand.fill("intake.place", case.place)
        self._choose("intake.dispute_type", case.kind.label)
        hand.fill("intake.other.0.name", case.respondent)
        if case.body:
            self._choose("intake.other.0.kind", "法人")
        self.shot("01-reception")
        hand.press(*COMMIT)
        self.number = said(hand, "编号").split("编号")[1].strip(" 。")
        hand.press(Key.Key_P, CTRL)
        hand.find("receipt.close")
        self.shot("02-receipt")
        hand.click("receipt.close")
        hand.settle()

    def triage(self, case: Case) -> None:
        """Find the matter by its number, send it to mediation and accept it."""
        hand = self._hand
        self._open_matter()
        hand.click("matters.step.triage")
        hand.find("matters.triage.route")
        self._choose("matters.triage.route", "人民调解")
        hand.settle()
        self._choose("matters.triage.responsible_id", self._committee())
        self.shot("03-triage")
        hand.press(*COMMIT)
        hand.click("matters.step.accept")
        hand.find("matters.accept.told")
        hand.press(*COMMIT)
        hand.find("matters.step.open_case")
        self.shot("04-case-page")

    def open_case(self, case: Case) -> None:
        """Open the mediation case."""
        self._hand.click("matters.step.open_case")
        self._hand.find("open.commit")
        self._choose("open.committee", self._committee(), part=True)
        self.shot("05-open-case")
        self._hand.click("open.commit")

    def consent(self, case: Case) -> None:
        """Print the application and note what every side wants."""
        hand = self._hand
        hand.fill("consent.requests", case.demand[:120].replace("\n", ""))
        hand.click("consent.application")
        self._look_at_paper("06-application")
        for at in range(4):
            if hand.there(f"consent.agreed.{at}"):
                hand.click(f"consent.agreed.{at}")
                hand.settle()

    def assign(self, case: Case) -> None:
        """Name a mediator, tell everybody his rights, book a room and an hour."""
        hand = self._hand
        self._choose("assign.leader", self._committee(), part=True)
        self.shot("07-mediators")
        hand.click("assign.commit")
        hand.find("notice.print.0")
        self.shot("08-rights")
        hand.click("notice.print.0")
        self._look_at_paper("09-rights-notice")
        for at in range(4):
            if hand.there(f"notice.written.{at}"):
                hand.click(f"notice.written.{at}")
                hand.settle()
        hand.click("plan.find")
        hand.click("slot.0")
        hand.settle()
        self.shot("10-plan")
        hand.click("plan.commit")

    def sit(self, case: Case) -> None:
        """Tell everybody of the session, hold it and keep its record."""
        hand = self._hand
        hand.settle()
        # On the day itself people stand before the door: only another day's session calls first.
        if hand.there("call.tell_all"):
            hand.click("call.tell_all")
            hand.settle()
            self.shot("10-told")
        hand.click("sit.open.0")
        hand.find("record.lines")
        hand.settle()
        hand.enter("record.lines")
        hand.type("请说说事情的经过。")
        hand.press(Key.Key_1, ALT)
        hand.type(case.facts[:160].replace("\n", ""))
        hand.press(Key.Key_2, ALT)
        hand.type("情况是这样，愿意坐下来谈。")
        self._choose("record.result", "未达成协议" if case.failed else "达成协议")
        self._choose("record.read_back", "宣读")
        self.shot("11-record")
        hand.click("record.hold")
        self._look_at_paper("12-record-paper")

    def agree(self, case: Case) -> None:
        """Put the clauses in, print the agreement, sign and seal it, tick what was done."""
        hand = self._hand
        hand.click("result.agreement")
        hand.find("agreement.facts")
        if case.oral:
            self._menu("agreement.other_form")
        hand.fill("agreement.facts", case.facts)
        for at, clause in enumerate(case.clauses):
            if at:
                hand.click("agreement.add_clause")
            self._clause(at, clause, at_once=case.oral)
        if case.oral:
            hand.fill("agreement.reached_on", f"{civil_day(SystemClock().now())}")
        hand.settle()
        self.shot("13-agreement")
        hand.press(*COMMIT)
        if case.oral:
            hand.settle()
            self.shot("14-oral")
            hand.press(*COMMIT)
            hand.find("agreement.paper0")
        else:
            self._sign()
        hand.settle()
        self.shot("15-effective")

    def end_without(self, case: Case) -> None:
        """End the case without an agreement; the notice names the other routes."""
        hand = self._hand
        hand.click("result.outcome")
        hand.find("outcome.outcome")
        self._choose("outcome.outcome", "调解不成")
        self._choose("outcome.reason", "无法达成协议", part=True)
        self.shot("13-no-agreement")
        hand.press(*COMMIT)
        hand.settle()
        self.shot("15-notice")

    def revisit(self, case: Case) -> None:
        """Tick what was performed and record the revisits."""
        hand = self._hand
        self._open_matter()
        self.shot("16-case-page")
        hand.click("matters.step.revisit")
        hand.find("follow_up.tabs")
        hand.settle()  # the lists of the last case give way to those of this one
        for _ in case.clauses:
            if hand.there("performance.commit"):
                hand.click("performance.commit")
                hand.settle()
        hand.tab("follow_up.tabs", 1)
        hand.find("revisit.mode")
        while hand.there("revisit.mode"):
            self._hear(case)

    def _hear(self, case: Case) -> None:
        """Record one revisit, look at its paper and put it away."""
        hand = self._hand
        self._choose("revisit.mode", "电话")
        hand.fill("revisit.person_name", case.applicant)
        hand.click("revisit.satisfaction.satisfied")
        hand.fill("revisit.performance", "约定事项均已做到，双方再无争执")
        self.shot("17-revisit")
        hand.click("revisit.commit")
        hand.wait(lambda: not hand.there("revisit.mode"), "revisit.paper")
        hand.settle()
        self.shot("18-revisited")
        hand.press(Key.Key_Escape)
        hand.settle()

    def close(self) -> None:
        """Close the matter.

        Raises:
            TourError: it could not be closed.
        """
        hand = self._hand
        self._open_matter()
        hand.click("matters.step.close")
        hand.find("matters.panel.commit")
        self.shot("19-close")
        hand.press(*COMMIT)
        hand.wait(lambda: not hand.there("matters.panel.commit"), "closed")
        hand.settle()
        self.shot("20-closed")

    def _sign(self) -> None:
        hand = self._hand
        hand.find("signing.signer0.tick")
        for at in range(8):
            if hand.there(f"signing.signer{at}.tick"):
                hand.click(f"signing.signer{at}.tick")
        self.shot("14-signing")
        hand.press(*COMMIT)
        hand.find("agreement.confirmation")

    def _committee(self) -> str:
        """Return the committee the tour mediates at: the township's own."""
        return "岚禾镇人民调解委员会"

    def _clause(self, at: int, clause: Clause, *, at_once: bool) -> None:
        hand, name = self._hand, f"agreement.item{at}"
        self._choose(f"{name}.kind", "给付款项" if clause.amount else "作出行为")
        debtor, creditor = ("甲方", "乙方") if clause.by_applicant else ("乙方", "甲方")
        self._choose(f"{name}.debtor", debtor, part=True)
        if clause.amount:
            self._choose(f"{name}.creditor", creditor, part=True)
            hand.fill(f"{name}.amount", clause.amount)
            self._choose(f"{name}.manner", "银行转账")
        hand.fill(f"{name}.what", clause.what[:150].rstrip("。"))
        if at_once:
            hand.click(f"{name}.at_once")
        else:
            hand.fill(f"{name}.due_on", "+15")

    def _open_matter(self) -> None:
        open_matter(self._hand, self.number)

    def _look_at_paper(self, name: str) -> None:
        hand = self._hand
        hand.settle()
        self.shot(name)
        hand.press(Key.Key_Escape)
        hand.settle()

    def _menu(self, action: str) -> None:
        """Choose from the menu behind the three dots."""
        window = self._hand.window
        assert window is not None
        found = window.findChild(QAction, action)
        assert isinstance(found, QAction), action
        found.trigger()
        self._hand.settle()

    def _choose(self, name: str, label: str, *, part: bool = False) -> None:
        choose(self._hand, name, label, part=part)

    def _text(self, name: str) -> str:
        return str(self._hand.find(name).property("text"))
