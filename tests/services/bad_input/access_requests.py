"""A request that can stand for every use case of the list of readers."""

from centre_app.domain.matters.access import AccessReason
from centre_app.domain.permissions import Role
from centre_app.services.records.access import CloseMatter, NameReader, OpenMatter
from centre_app.services.requests import Done
from tests.services.bad_input.stages import Stage, Way


def _closing(stage: Stage) -> CloseMatter:
    done = stage.registered()
    return CloseMatter(
        matter_id=done.id,
        version=done.version,
        reason=AccessReason.ACCUSATION,
        note="举报村干部",
        staff_ids=(stage.town.actor(Role.MEDIATOR).staff_id,),
    )


def _closed(stage: Stage) -> Done:
    return stage.town.services.readers.close(stage.actor, _closing(stage))


def _opening(stage: Stage) -> OpenMatter:
    done = _closed(stage)
    return OpenMatter(matter_id=done.id, version=done.version, note="已查明不实，举报人同意公开")


def _naming(stage: Stage) -> NameReader:
    return _naming_of(stage, Role.CLERK)


def _unnaming(stage: Stage) -> NameReader:
    return _naming_of(stage, Role.MEDIATOR)


def _naming_of(stage: Stage, role: Role) -> NameReader:
    done = _closed(stage)
    staff_id = stage.town.actor(role).staff_id
    return NameReader(matter_id=done.id, version=done.version, staff_id=staff_id, note="轮岗交接")


ACCESS_WAYS: dict[str, Way] = {
    "readers.close": _closing,
    "readers.name": _naming,
    "readers.open_again": _opening,
    "readers.unname": _unnaming,
}
