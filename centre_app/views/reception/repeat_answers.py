"""What was said to matters pointed out, as a draft keeps it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from centre_app.domain.repeats.codes import Sign, Verdict
from centre_app.services.records.repeats import RepeatAnswer


def answer_body(answer: RepeatAnswer) -> dict[str, Any]:
    """Return an answer as plain values."""
    return {
        "matter_id": str(answer.matter_id),
        "verdict": answer.verdict.value,
        "signs": [sign.value for sign in answer.signs],
    }


def answer_of(body: Mapping[str, Any]) -> RepeatAnswer:
    """Return the answer a draft kept."""
    return RepeatAnswer(
        UUID(body["matter_id"]), Verdict(body["verdict"]), tuple(map(Sign, body["signs"]))
    )
