"""The order of the stops, and who sits before the window."""

from scripts.tour.window import behind, scanning, visitors
from scripts.tour.window.stage import Stage

CLERK = "接待员"


def walk(stage: Stage) -> None:
    """Go through the reception room; the door is open at the end."""
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
    behind.reveal(stage, name)
    behind.take_in_a_ledger(stage)
    stage.entry.sign_out()
