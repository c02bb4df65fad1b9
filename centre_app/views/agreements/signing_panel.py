"""Who signed on which day, and the seal."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.agreements.codes import AgreementForm
from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.services.records.agreements import (
    AgreementStep,
    AgreementView,
    CaseAgreements,
    Sealing,
    SignatureEntry,
    Signatures,
    Signer,
)
from centre_app.views import theme
from centre_app.views.agreements import words
from centre_app.views.agreements.hand_choice import HandChoice
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label, Rule, set_names
from centre_app.views.parts.typed import DayField


class SignerRow(QWidget):
    """A tick, whose hand, a day and a fingerprint for one signer."""

    def __init__(self, signer: Signer, today: date, calendar: WorkCalendar, *, place: int) -> None:
        super().__init__()
        self.signer = signer
        said = words.SIGNED.format(label=signer.label, name=signer.name)
        self.tick = QCheckBox(words.HAS_SIGNED)
        set_names(self.tick, said)
        self.day = DayField(words.SIGNED_ON)
        set_names(self.day.editor(), words.SIGNED_ON_READ.format(name=signer.name))
        self.day.stand_on(today, calendar)
        self.day.set_day(signer.signed_on or today)
        self.finger = QCheckBox(words.FINGERPRINT)
        set_names(self.finger, f"{signer.name} {words.FINGERPRINT}")
        self.by = HandChoice(signer, place=place)
        self.tick.setChecked(signer.signed_on is not None)
        self.finger.setChecked(signer.fingerprinted)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.M)
        grid.setVerticalSpacing(theme.XS)
        name = words.PARTIES.format(label=signer.label, name=signer.name)
        grid.addWidget(Label(name, "strong", wrap=True), 0, 0, 1, 3)
        grid.addWidget(self.tick, 1, 0)
        grid.addWidget(self.finger, 1, 1)
        grid.addWidget(self.by, 2, 0, 1, 3)
        grid.addWidget(self.day, 3, 0, 1, 3)
        grid.setColumnStretch(2, 1)
        self.finger.setVisible(signer.is_party)
        for name, widget in (
            ("tick", self.tick),
            ("day", self.day.editor()),
            ("finger", self.finger),
        ):
            widget.setObjectName(f"signing.signer{place}.{name}")

    def entry(self) -> SignatureEntry | None:
        """Return the signature, if it is ticked and dated."""
        day = self.day.day()
        if not self.tick.isChecked() or day is None:
            return None
        return SignatureEntry(
            signer_id=self.signer.signer_id,
            signed_on=day,
            fingerprinted=self.finger.isChecked(),
            signed_by=self.by.party_id(),
        )


class SigningPanel(FormColumn):
    """Signatures, then the seal; an oral agreement needs neither.

    Signals:
        signed: ``Signatures`` to keep, and whether the seal shall follow.
        sealed: a ``Sealing``.
        concluded: an ``AgreementStep`` of an oral agreement.
    """

    signed = Signal(object)
    sealed = Signal(object)
    concluded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: AgreementView | None = None
        self.rows: list[SignerRow] = []
        self._hint = Label(part="muted", wrap=True)
        self.save = Button(words.SAVE_SIGNATURES, key="S", pressed=self.keep_signatures)
        self.save.setObjectName("signing.save")
        self.sealed_on = DayField(words.SEALED_ON, key="G")
        self.sealed_on.editor().setObjectName("signing.sealed_on")
        self._lay_out()

    def show_agreement(self, page: CaseAgreements, view: AgreementView) -> None:
        """Show who has signed and who has yet to."""
        self._view = view
        oral = view.form is AgreementForm.ORAL
        day = view.reached_on.isoformat() if view.reached_on else ""
        self._hint.setText(words.CONCLUDE_HINT.format(day=day) if oral else words.SIGNING_HINT)
        self._show_signers(() if oral else view.signers, page)
        for widget in (self.save, self.sealed_on, self._rule):
            widget.setVisible(not oral)
        self.sealed_on.stand_on(page.today, page.calendar)
        self.sealed_on.set_day(page.today)

    def first_stop(self) -> QWidget | None:
        """Return the tick of who has yet to sign, else the day of the seal; none if it is oral."""
        if not self.rows:
            return None
        unsigned = (row.tick for row in self.rows if not row.tick.isChecked())
        return next(unsigned, self.sealed_on)

    def primary_word(self) -> str:
        """Return what Ctrl+Enter does now."""
        oral = self._view is not None and self._view.form is AgreementForm.ORAL
        return words.CONCLUDE_ORAL if oral else words.SEAL

    def signatures(self) -> Signatures:
        """Return everything that is ticked."""
        assert self._view is not None
        entries = [entry for row in self.rows if (entry := row.entry())]
        return Signatures(
            agreement_id=self._view.agreement_id,
            version=self._view.version,
            entries=tuple(entries),
        )

    def keep_signatures(self) -> None:
        """Hand over what is ticked."""
        if self._readable():
            self.signed.emit(self.signatures())

    def sealing(self, version: int) -> Sealing:
        """Return the seal to put on the agreement as it stands at a version."""
        assert self._view is not None
        return Sealing(
            agreement_id=self._view.agreement_id,
            version=version,
            sealed_on=self.sealed_on.day() or date.min,
        )

    def commit(self) -> None:
        """Seal, or conclude an oral agreement; what is ticked is kept first."""
        assert self._view is not None
        if self._view.form is AgreementForm.ORAL:
            step = AgreementStep(agreement_id=self._view.agreement_id, version=self._view.version)
            self.concluded.emit(step)
        elif self._readable(also_seal=True):
            self.sealed.emit(self.signatures())

    def show_refused(self, reasons: Mapping[str, str]) -> list[str]:
        """Mark fields that were refused."""
        return self.show_errors(reasons)

    def _readable(self, *, also_seal: bool = False) -> bool:
        days = [row.day for row in self.rows if row.tick.isChecked()]
        days += [self.sealed_on] if also_seal else []
        for day in days:
            if day.day() is None:
                day.setFocus()
                return False
        return True

    def _show_signers(self, signers: tuple[Signer, ...], page: CaseAgreements) -> None:
        for row in self.rows:
            self.forget(row.by.key)
            self._signers.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [
            SignerRow(one, page.today, page.calendar, place=place)
            for place, one in enumerate(signers)
        ]
        for row in self.rows:
            self.adopt(row.by.key, row.by)
            self._signers.addWidget(row)

    def _lay_out(self) -> None:
        self.add_widget(self._hint)
        holder = QWidget()
        self._signers = QVBoxLayout(holder)
        self._signers.setContentsMargins(0, 0, 0, 0)
        self._signers.setSpacing(theme.L)
        self.add_widget(holder)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.save)
        row.addStretch(1)
        self.add_widget(buttons)
        self._rule = Rule()
        self.add_widget(self._rule)
        self.add("sealed_on", self.sealed_on)
        self.add_stretch()
        self.committed.connect(self.commit)
