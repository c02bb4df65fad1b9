"""The rarer ways in: founding a centre, a forced password, the code on paper, the demonstration."""

from collections.abc import Callable

from centre_app.domain.errors import FieldError
from centre_app.domain.permissions import Permission
from centre_app.services.centre.founding import check_founding
from centre_app.services.records.accounts import ClockConfirmation, Founding, NewPassword, SignIn
from centre_app.views.application.code_on_paper import print_code
from centre_app.views.application.hall import Hall, refuse
from centre_app.views.application.house import OpenHouse
from centre_app.views.application.making import MakingPage
from centre_app.views.sign_in import requests
from centre_app.views.sign_in.clock_page import ClockPage
from centre_app.views.sign_in.first_start import FirstStartAssistant
from centre_app.views.sign_in.keys_lost_page import KeysLostPage
from centre_app.views.sign_in.password_page import ChangePasswordPage, RecoverPage
from centre_app.views.sign_in.recovery_page import RecoverySlotPage
from centre_app.views.tasks import Lane


class SideDoors:
    """Pages before the window that few people ever see."""

    def __init__(self, hall: Hall, ask: Callable[..., None]) -> None:
        """Take the hall to show them in, and what asks who it is."""
        self._hall = hall
        self._ask = ask

    def first_start(self) -> None:
        """Lead into the program where there is no centre yet, or where its keys are missing."""
        folder = self._hall.premises.keys_lost_in()
        if not folder:
            self.assist()
            return
        page = KeysLostPage(folder)
        # A lambda, because it holds on to these doors; the signal alone does not.
        page.anew_wanted.connect(lambda: self.assist())  # noqa: PLW0108
        self._hall.window.show_page(page)

    def assist(self) -> None:
        """Ask what a new centre is set up from."""
        assistant = FirstStartAssistant()
        assistant.demo_wanted.connect(self.open_demo)
        assistant.submitted.connect(lambda asked: self._found(assistant, asked))
        self._hall.window.show_page(assistant)

    def doubt_clock(self, house: OpenHouse, go_on: Callable[[], None]) -> None:
        """Ask about a clock that does not fit to the last deed, then go on."""
        doubt, actor = house.signed_in.clock_doubt, house.signed_in.actor
        assert doubt is not None
        page = ClockPage(doubt, may_confirm=actor.may(Permission.CENTRE_MANAGE))
        page.look_wanted.connect(go_on)
        page.confirmed.connect(
            lambda: self._hall.run(
                lambda: house.services.accounts.confirm_clock(actor, ClockConfirmation()),
                page,
                lambda _done: go_on(),
            )
        )
        self._hall.window.show_page(page)

    def force_password(self, house: OpenHouse, asked: SignIn) -> None:
        """Ask for a password of one's own before letting in."""
        page = ChangePasswordPage(forced=True)
        page.submitted.connect(lambda new: self._set_password(page, house, asked=asked, new=new))
        self._hall.window.show_page(page)

    def recover(self) -> None:
        """Ask for the code on paper."""
        page = RecoverPage()
        page.cancelled.connect(self._ask)
        page.submitted.connect(
            lambda asked: self._hall.run(
                lambda: self._hall.house().recover(asked.code, asked.password),
                page,
                self._enter,
            )
        )
        self._hall.window.show_page(page)

    def open_demo(self) -> None:
        """Make the demonstration township, then ask who one wants to be in it."""
        self._hall.demo = True
        page = MakingPage()
        self._hall.window.show_page(page)
        self._hall.tasks.run(
            lambda: self._hall.premises.make_demo(page.tell),
            owner=page,
            done=lambda _none: self._ask_demo(),
            failed=page.fail,
            lane=Lane.LONG,
        )

    def _ask_demo(self) -> None:
        people, password = self._hall.premises.demo_people()
        self._ask(demo=people, demo_password=password)

    def _set_password(
        self,
        page: ChangePasswordPage,
        house: OpenHouse,
        *,
        asked: SignIn,
        new: requests.NewPassword,
    ) -> None:
        change = NewPassword(old=new.old or asked.password, new=new.new)
        self._hall.run(
            lambda: house.services.accounts.set_password(house.signed_in.actor, change),
            page,
            lambda _done: self._enter(house),
        )

    def _found(self, assistant: FirstStartAssistant, asked: requests.FirstStart) -> None:
        founding = Founding(
            centre_name=asked.centre_name,
            short_name=asked.short_name,
            region=asked.township_code,
            admin_name=asked.admin_name,
            login=asked.admin_login,
            password=asked.password,
        )
        try:
            check_founding(founding)
        except FieldError as error:
            refuse(assistant, error)
            return
        self._hall.run(
            lambda: self._hall.house().recovery_code(),
            assistant,
            lambda code: self._keep_code(assistant, founding, code),
        )

    def _keep_code(self, assistant: FirstStartAssistant, founding: Founding, code: str) -> None:
        if not code:
            # On the LAN nothing is encrypted with a code; the server has its own backup.
            self._make(assistant, founding, code)
            return
        page = RecoverySlotPage(code)
        page.print_wanted.connect(
            lambda readable: self._hall.run(
                lambda: self._hall.house().code_on_paper(readable, founding.centre_name),
                page,
                lambda pdf: print_code(page, pdf),
            )
        )
        page.confirmed.connect(lambda: self._make(page, founding, code))
        self._hall.window.show_page(page)

    def _make(
        self, page: RecoverySlotPage | FirstStartAssistant, founding: Founding, code: str
    ) -> None:
        self._hall.run(lambda: self._hall.house().found(founding, code), page, self._enter)

    def _enter(self, house: OpenHouse) -> None:
        self._hall.entered.emit(house, self._hall.demo)
