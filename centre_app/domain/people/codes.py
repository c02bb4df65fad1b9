"""Code lists about people. Sources: GB/T 2261.1, GA/T 517, 《民法典》 Art. 17-24."""

from centre_app.domain.codes import Code


class PartyKind(Code):
    """What kind of party somebody is."""

    PERSON = "person", "自然人"
    LEGAL_PERSON = "legal_person", "法人"
    UNINCORPORATED = "unincorporated", "非法人组织"
    COLLECTIVE = "collective", "农村集体经济组织"
    VILLAGE_COMMITTEE = "village_committee", "村（居）委会"
    GOV_ORG = "gov_org", "行政机关"


class Sex(Code):
    """GB/T 2261.1."""

    UNKNOWN = "0", "未知"
    MALE = "1", "男"
    FEMALE = "2", "女"
    UNSTATED = "9", "未说明"


class IdKind(Code):
    """Papers of identity; the values are the three digits of GA/T 517."""

    RESIDENT = "111", "居民身份证"
    TEMPORARY = "112", "临时居民身份证"
    HOUSEHOLD = "113", "户口簿"
    BIRTH = "117", "出生医学证明"
    PASSPORT = "414", "普通护照"
    TAIWAN_PERMIT = "511", "台湾居民来往大陆通行证"
    HK_MO_PERMIT = "516", "港澳居民来往内地通行证"
    FOREIGN_RESIDENT = "553", "外国人永久居留身份证"
    USCC = "uscc", "统一社会信用代码"
    OTHER = "990", "其他"


class IdCheck(Code):
    """What became of the check of an identity number."""

    OK = "ok", "校验通过"
    FAILED = "failed", "校验不符"
    UNCHECKED = "unchecked", "未校验"
    NOT_SHOWN = "not_shown", "未出示"


class Capacity(Code):
    """Civil capacity, 《民法典》 Art. 17-24."""

    FULL = "full", "完全民事行为能力"
    LIMITED = "limited", "限制民事行为能力"
    NONE = "none", "无民事行为能力"
