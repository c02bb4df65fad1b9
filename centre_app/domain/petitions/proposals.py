"""What the program proposes of a petition; the dispatcher decides."""

from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.petitions.codes import PetitionContent, PetitionMode
from centre_app.domain.reception.codes import Channel

C, D = PetitionContent, DisputeType
_CONTENT = {
    D.HOUSE_SITE: C.NATURAL_RESOURCES,
    D.FOREST_LAND: C.FARMING,
    D.EXPROPRIATION: C.CONSTRUCTION,
    D.ENVIRONMENT: C.ENVIRONMENT,
    D.WAGE_ARREARS: C.LABOUR,
    D.LABOUR_OTHER: C.LABOUR,
    D.NEW_EMPLOYMENT: C.LABOUR,
    D.TOURISM: C.CULTURE,
    D.CONSUMER: C.MARKET,
    D.ECOMMERCE: C.MARKET,
    D.CONTRACT: C.MARKET,
    D.MEDICAL: C.HEALTH,
    D.TRAFFIC: C.TRANSPORT,
    D.PROPERTY_MGMT: C.HOUSING,
    D.VILLAGE_AFFAIRS: C.PARTY_AFFAIRS,
    D.FINANCE: C.ECONOMY,
    D.FIRE: C.CIVIL_AFFAIRS,
    D.CAMPUS: C.EDUCATION,
}
_MODES = {
    Channel.LETTER: PetitionMode.LETTER,
    Channel.PHONE: PetitionMode.PHONE,
    Channel.HOTLINE: PetitionMode.PHONE,
    Channel.ONLINE: PetitionMode.ONLINE,
    Channel.APP: PetitionMode.ONLINE,
    Channel.MEDIA: PetitionMode.ONLINE,
}

FROM_ABOVE = frozenset({Channel.SUPERIOR, Channel.PETITION_OFFICE})
"""Channels by which petitions come down from another body."""


def propose_content(dispute_type: DisputeType) -> PetitionContent:
    """Return the field that petitions about such a dispute mostly belong to."""
    return _CONTENT.get(dispute_type, PetitionContent.OTHER)


def propose_mode(channel: Channel) -> PetitionMode:
    """Return how a petition came that reached the centre by this channel."""
    return _MODES.get(channel, PetitionMode.VISIT)
