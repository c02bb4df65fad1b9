"""What reception might type: valid by default, changed by keyword."""

from typing import Any

from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake


def an_intake(**changed: Any) -> Intake:
    """Return a quarrel about a wall, brought by somebody who showed his card."""
    return Intake(
        **{
            "visitor": PersonEntry(
                name="王桂兰",
                id_number="11010519491231002X",
                phone="138 1234 5678",
                address="一村三组",
            ),
            "others": (PersonEntry(name="李建军"),),
            "demand": "李建军砌墙占了我家滴水，要求拆除",
            **changed,
        }
    )
