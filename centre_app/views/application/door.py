"""The first page: signing in, or the assistant where nothing is set up yet."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from centre_app.views.application.hall import Hall
from centre_app.views.application.house import OpenHouse
from centre_app.views.sign_in.sign_in_page import SignInPage

if TYPE_CHECKING:
    from centre_app.services.records.accounts import SignIn
    from centre_app.views.application.side_doors import SideDoors
    from centre_app.views.sign_in.requests import Credentials, DemoPerson


class Door(Hall):
    """Leads somebody in."""

    def show(self, *, demo: bool, last_login: str = "") -> None:
        """Show the first page."""
        self.demo = demo
        if demo:
            self._beside().open_demo()
        elif self.premises.is_founded():
            self.ask(last_login=last_login)
        else:
            self._beside().first_start()
        self.window.show()

    def ask(
        self,
        *,
        last_login: str = "",
        demo: "Sequence[DemoPerson]" = (),
        demo_password: str = "",
    ) -> None:
        """Ask who it is."""
        page = SignInPage(last_login=last_login, demo=demo, demo_password=demo_password)
        page.submitted.connect(lambda who: self._sign_in(page, who))
        page.recovery_wanted.connect(lambda: self._beside().recover())
        self.window.show_page(page)
        if self.premises.on_lan and not demo:
            # Whether there is a centre on the server is known once it has answered.
            self.run(lambda: self.house().is_founded(), page, self._expect_centre)

    def _expect_centre(self, founded: bool) -> None:  # noqa: FBT001 - the lane's answer
        if not founded:
            self._beside().first_start()

    def _sign_in(self, page: SignInPage, who: "Credentials") -> None:
        from centre_app.services.records.accounts import SignIn  # noqa: PLC0415 - read by now

        asked = SignIn(who.login, who.password)
        self.run(lambda: self.house().open(asked), page, lambda house: self._check(house, asked))

    def _check(self, house: OpenHouse, asked: "SignIn") -> None:
        if house.signed_in.clock_doubt is not None:
            self._beside().doubt_clock(house, lambda: self._let_in(house, asked))
        else:
            self._let_in(house, asked)

    def _let_in(self, house: OpenHouse, asked: "SignIn") -> None:
        if house.signed_in.must_change:
            self._beside().force_password(house, asked)
        else:
            self.entered.emit(house, self.demo)

    def _beside(self) -> "SideDoors":
        # Pages that are rarely seen are read when they are, not before the first picture.
        from centre_app.views.application.side_doors import SideDoors  # noqa: PLC0415

        return SideDoors(self, self.ask)
