"""What may be tried with a mediation, by name, and what usually comes next."""

WALK = (
    *("open_case", "say_yes", "say_yes", "name_mediators", "tell_rights", "plan_a_session"),
    *("sit_down", "get_up", "write", "print_it", "sign_it", "seal_it", "receive_a_part"),
)
"""A mediation that goes well."""

READY, HELD, SEALED = WALK[:5], WALK[:8], WALK[:12]

BEGINNINGS: tuple[tuple[str, ...], ...] = (
    (),
    READY,
    (*READY, "let_it_rest"),
    (*READY, "plan_a_session", "ask_to_withdraw"),
    (*READY, "plan_a_session", "hand_over"),
    HELD,
    (*HELD, "write", "print_it"),
    (*HELD, "plan_a_session", "let_it_rest"),
    SEALED,
    (*SEALED, "change_it", "print_it"),
    (*HELD, "give_up", "close", "begin_anew"),
)
"""Nobody comes as far by chance: a life begins at the window or at one of these places."""

AGREEING = ("write", "print_it", "sign_it", "seal_it", "shake_hands")
KEEPING = (
    *("receive_a_part", "receive_a_part", "receive_a_part", "take_a_part_back"),
    *("see_what_was_done", "see_what_was_done", "go_and_ask", "waive_asking"),
    *("go_to_court", "change_it", "write_over", "close", *AGREEING),
)
HANDING = ("hand_over", "take_over", "send_it_out", "turn_it_down", "ask_no_more")
ENDING = ("give_up", "take_it_back", "let_it_rest", "prolong")

LIKELY: dict[str, tuple[str, ...]] = {
    "matter accepted": ("open_case",),
    "matter in_progress": ("open_case",),
    "matter closed": ("begin_anew", "close", "change_it", "go_and_ask", "receive_a_part"),
    "agreement draft": ("print_it", "print_it", "print_it", "write_over", "make_void", "give_up"),
    "agreement issued": (
        *("sign_it", "sign_it", "seal_it", "seal_it", "seal_it", "shake_hands", "shake_hands"),
        *("take_paper_back", "make_void", "take_it_back"),
    ),
    "consent_pending": ("say_yes", "say_yes", "say_yes", "say_no", "name_mediators"),
    "accepted": ("name_mediators", "name_mediators", "tell_rights"),
    "assigned": ("tell_rights", "tell_rights", "plan_a_session", "name_mediators"),
    "notified": (
        *("plan_a_session", "plan_a_session", "plan_a_session", "declare_a_tie"),
        *("ask_to_withdraw", "decide_on_withdrawal", "decide_on_withdrawal", "say_yes"),
        *HANDING,
    ),
    "scheduled": (
        *("sit_down", "sit_down", "move_a_session", "plan_a_session", "call_off_a_session"),
        "decide_on_withdrawal",
        *HANDING,
    ),
    "in_session": ("get_up", "get_up", "get_up", "write", "write", "write", *ENDING),
    "adjourned": ("plan_a_session", "write", "write", *ENDING, *HANDING),
    "suspended": ("take_it_up", "take_it_up", "give_up", "take_it_back"),
    "ended": (*KEEPING, "have_it_back"),
}
"""By the stage of the case, or the state of a matter without one."""

ALL = tuple(
    dict.fromkeys(
        [
            *WALK,
            *(deed for deeds in LIKELY.values() for deed in deeds),
            *("take_paper_back", "make_void"),
        ]
    )
)
