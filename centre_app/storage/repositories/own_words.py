"""The own wording of the forms that is in force, asked for where a paper is set."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.templates.own import FormText, OwnWording, own_wording
from centre_app.storage.tables.form_texts import form_texts


class SqlOwnWords:
    """Reads the last version of a form, within the transaction that issues its paper."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[Form, OwnWording | None] = {}

    def __call__(self, form: Form) -> OwnWording | None:
        """Return the own wording of a form; None where it stands as delivered."""
        if form not in self._known:
            self._known[form] = self._latest(form)
        return self._known[form]

    def _latest(self, form: Form) -> OwnWording | None:
        latest = (
            select(FormText)
            .where(form_texts.c.form == form.value)
            .order_by(form_texts.c.number.desc())
            .limit(1)
        )
        return own_wording(self._session.scalars(latest).one_or_none())
