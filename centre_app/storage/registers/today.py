"""What waits for somebody today."""

from sqlalchemy.orm import Session


class SqlTodayRegister:
    """What waits for somebody today."""

    def __init__(self, session: Session) -> None:
        self._session = session
