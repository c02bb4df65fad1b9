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

    @property
    def is_body(self) -> bool:
        """Return whether it has a credit code and a head, and neither sex nor birth date."""
        return self is not PartyKind.PERSON


class Sex(Code):
    """GB/T 2261.1."""

    UNKNOWN = "0", "未知"
    MALE = "1", "男"
    FEMALE = "2", "女"
    UNSTATED = "9", "未说明"


class IdKind(Code):
    """Papers of identity; values of three digits are those of GA/T 517.

    The residence permits of Hong Kong, Macao and Taiwan came later than that list, and bodies do
    not stand in it.
    """

    RESIDENT = "111", "居民身份证"
    TEMPORARY = "112", "临时居民身份证"
    HOUSEHOLD = "113", "户口簿"
    OFFICER = "114", "军官证（士兵证）"
    BIRTH = "117", "出生医学证明"
    POLICE = "123", "警官证"
    PASSPORT = "414", "普通护照"
    TAIWAN_PERMIT = "511", "台湾居民来往大陆通行证"
    HK_MO_PERMIT = "516", "港澳居民来往内地通行证"
    FOREIGN_RESIDENT = "553", "外国人永久居留身份证"
    HK_MO_RESIDENCE = "hk_mo_residence", "港澳居民居住证"
    TAIWAN_RESIDENCE = "tw_residence", "台湾居民居住证"
    USCC = "uscc", "统一社会信用代码"
    OTHER = "990", "其他"

    @property
    def is_foreign(self) -> bool:
        """Return whether it is borne by people of other countries, and does not tell which."""
        return self in {IdKind.PASSPORT, IdKind.FOREIGN_RESIDENT}


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


class ContactKind(Code):
    """By what somebody is reached."""

    PHONE = "phone", "电话"
    ADDRESS = "address", "地址"


class ContactLabel(Code):
    """Whose number it is, or what kind of address."""

    OWN = "own", "本人"
    HOME = "home", "家里"
    WORK = "work", "单位"
    RELATIVE = "relative", "亲属"
    RESIDENCE = "residence", "现住址"
    REGISTERED = "registered", "户籍地"
    OTHER = "other", "其他"


LABELS_OF = {
    ContactKind.PHONE: (
        ContactLabel.OWN,
        ContactLabel.HOME,
        ContactLabel.WORK,
        ContactLabel.RELATIVE,
        ContactLabel.OTHER,
    ),
    ContactKind.ADDRESS: (
        ContactLabel.RESIDENCE,
        ContactLabel.REGISTERED,
        ContactLabel.WORK,
        ContactLabel.OTHER,
    ),
}
"""The labels a kind may bear, the usual one first."""


class AliasKind(Code):
    """Another spelling somebody is found by; the name itself is never altered for one."""

    FORMER = "former", "曾用名"
    SUBSTITUTE = "substitute", "替代写法"
    STANDARD = "standard", "标准字写法"
    COMPONENTS = "components", "拆字写法"
    PINYIN = "pinyin", "拼音"


class PersonField(Code):
    """What of a person a line of his history is about."""

    KIND = "kind", "主体"
    NAME = "name", "姓名（名称）"
    ALIAS = "alias", "别名"
    ID_NUMBER = "id_number", "证件"
    ID_REMARK = "id_remark", "证件备注"
    PHONE = "phone", "电话"
    ADDRESS = "address", "地址"
    SEX = "sex", "性别"
    BIRTH_DATE = "birth_date", "出生日期"
    ETHNIC = "ethnic", "民族"
    COUNTRY = "country", "国籍（地区）"
    OCCUPATION = "occupation", "职业"
    WORK_UNIT = "work_unit", "工作单位"
    HEAD = "head", "法定代表人（负责人）"
    VILLAGE = "village_id", "村（社区）"
    MERGED = "merged", "合并"
    UNMERGED = "unmerged", "取消合并"
