"""The order of the stops, and who sits before the window."""

from scripts.tour.window import behind, mediating, scanning, visitors
from scripts.tour.window.stage import Stage

CLERK = "接待员"


def walk(stage: Stage) -> None:
    """Go through reception and mediation; the door is open at the end."""
    stage.entry.sign_in(CLERK)
    visitors.look_at_today(stage)
    name = visitors.find_somebody(stage)
    visitors.come_again(stage, name)
    visitors.put_in_a_text(stage)
    visitors.bring_photos(stage)
    scanning.scan_a_paper(stage)
    visitors.interrupt(stage)
    group = visitors.come_as_a_group(stage)
    visitors.threaten(stage)
    visitors.look_through_visits(stage)
    visitors.write_large(stage)
    stage.entry.sign_out()
    stage.entry.sign_in(behind.DIRECTOR)
    behind.triage_group(stage, group)
    behind.look_at_a_page(stage)
    behind.answer_a_petition(stage)
    behind.turn_away(stage)
    mediate(stage)
    behind.reveal(stage, name)
    behind.take_in_a_ledger(stage)
    stage.entry.sign_out()


def mediate(stage: Stage) -> None:
    """Go through the mediation room and what follows an agreement."""
    mediating.look_at_cases(stage)
    mediating.look_at_the_calendar(stage)
    mediating.decide_who_withdraws(stage)
    mediating.go_on_after_a_rest(stage)
    mediating.call_everybody(stage)
    mediating.write_a_record(stage)
    mediating.draft_an_agreement(stage)
    mediating.look_at_the_court(stage)
