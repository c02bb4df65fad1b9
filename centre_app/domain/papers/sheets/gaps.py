"""Which papers may leave a gap for the pen."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class LeavesGaps:
    """A sheet that is printed although no face has one of its characters; ``gaps`` names them.

    So are papers that one body writes by itself: registers, notices, letters, its own opinion. Who
    came with a rare name must leave with his slip and get his notice in time; a pen and the seal
    complete it. Papers of a mediation are not among them: what people confirm as read, and are bound
    by, stands whole before they sign, or is not printed.
    """

    gaps: tuple[str, ...] = ()
