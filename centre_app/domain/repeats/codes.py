"""Code lists of repeats: what speaks for the same people and the same matter, and the verdict."""

from centre_app.domain.codes import Code


class Likeness(Code):
    """How sure a comparison is."""

    LIKELY = "likely", "很可能"
    POSSIBLE = "possible", "可能"
    NONE = "none", "看不出"


class Verdict(Code):
    """What somebody decided about two matters."""

    SAME = "same", "同人同事"
    OTHER_MATTER = "other_matter", "同人异事"
    OTHER_PERSON = "other_person", "异人"


class Sign(Code):
    """One thing that speaks for or against; the label is what the clerk reads."""

    ON_FILE = "on_file", "档案中的同一人"
    ID_SAME = "id_same", "证件号码相同"
    ID_DIFFERS = "id_differs", "证件号码不同"
    PHONE_SAME = "phone_same", "电话相同"
    PHONE_TAIL = "phone_tail", "电话尾号相同"
    NAME_SAME = "name_same", "姓名相同"
    NAME_SOUNDS = "name_sounds", "姓名同音"
    NAME_DIFFERS = "name_differs", "姓名不同"
    ONLY_SPOKE = "only_spoke", "当时是代理（监护、代表）人"
    VILLAGE_SAME = "village_same", "同村"
    VILLAGE_DIFFERS = "village_differs", "不同村"
    BORN_SAME = "born_same", "出生日期相同"
    AGE_NEAR = "age_near", "年龄相近"
    AGE_DIFFERS = "age_differs", "年龄不符"
    SEX_DIFFERS = "sex_differs", "性别不同"
    OTHER_KNOWN = "other_known", "对方是同一人（单位）"
    OTHER_NAME = "other_name", "对方姓名（名称）相同"
    OTHER_TOLD = "other_told", "诉求里写着同一对方"
    OTHER_SOUNDS = "other_sounds", "对方名称相近"
    OTHER_DIFFERS = "other_differs", "对方不同"
    PLACE_SAME = "place_same", "地点相同"
    PLACE_NEAR = "place_near", "地点相近"
    PLACE_DIFFERS = "place_differs", "地点不同"
    TYPE_SAME = "type_same", "纠纷类型相同"
    TYPE_DIFFERS = "type_differs", "纠纷类型不同"
    DEMAND_SAME = "demand_same", "诉求基本相同"
    DEMAND_NEAR = "demand_near", "诉求相近"
    DEMAND_TOUCHES = "demand_touches", "诉求有相同之处"
    DEMAND_DIFFERS = "demand_differs", "诉求不同"
    FIGURE_SAME = "figure_same", "数字相同"
    LONG_AGO = "long_ago", "时隔三年以上"
