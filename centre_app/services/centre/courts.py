"""Use cases of the register of courts that may have an application for confirmation."""

from centre_app.domain.confirmation.codes import CourtLevel
from centre_app.domain.confirmation.courts import Court
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.centre.kept import kept, tell
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.courts import CourtEdit, CourtLine
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading

REGIONS_LIMIT = 400
NAME_LIMIT = 200


class CourtRegister(UseCases):
    """Keeps the courts around (《民事诉讼法》第二百零五条)."""

    @reading(Permission.CENTRE_MANAGE)
    def lists(self, unit: UnitOfWork, actor: Actor, _request: None) -> tuple[CourtLine, ...]:
        """Return all courts by name; those out of use stand last."""
        lines = [
            CourtLine(
                id=one.id,
                version=one.version,
                name=one.name,
                level=one.level,
                regions=one.regions,
                address=one.address,
                phone=one.phone,
                active=one.active,
            )
            for one in unit.courts.find()
        ]
        return tuple(sorted(lines, key=lambda one: (not one.active, one.name)))

    @change(Permission.CENTRE_MANAGE, touches=Topic.CENTRE)
    def save(self, unit: UnitOfWork, actor: Actor, request: CourtEdit) -> Done:
        """Add a court, or change one; what was applied for at it keeps the name of then.

        Raises:
            FieldError: a field cannot stand, or another court has the name.
        """
        checks = FieldChecks()
        said = {
            "name": checks.line("name", request.name, limit=NAME_LIMIT),
            "level": checks.choice("level", request.level or "", CourtLevel),
            "regions": " ".join(
                checks.optional_line("regions", request.regions, limit=REGIONS_LIMIT)
                .replace("、", " ")
                .split()
            ),
            "address": checks.optional_line("address", request.address, limit=200),
            "phone": checks.optional_line("phone", request.phone, limit=40),
        }
        if any(one.id != request.id for one in unit.courts.find(name=said["name"])):
            checks.refuse("name", "taken")
        checks.done()
        known = unit.courts.get(request.id, seen=request.version) if request.id else None
        court = known or unit.courts.add(Court(name=str(said["name"])))
        tell(court, active=request.active, **said)
        return kept(unit, unit.courts, court, tag="court:saved", name=court.name)
