"""Cases, sessions and bookings in lists."""

from sqlalchemy.orm import Session


class SqlCaseRegister:
    """Cases, sessions and bookings in lists."""

    def __init__(self, session: Session) -> None:
        self._session = session
