"""What the mediation room is given, taken out of a whole house by name."""

from dataclasses import fields

from centre_app.bootstrap import Services
from centre_app.views.mediation.given import MediationServices


def given_by(served: Services) -> MediationServices:
    """Return the use cases the room calls."""
    names = (one.name for one in fields(MediationServices))
    return MediationServices(**{name: getattr(served, name) for name in names})
