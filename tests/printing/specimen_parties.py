"""Parties as a township has them: people, a body, a ward, and names that are hard to set."""

from dataclasses import replace

from centre_app.domain.papers.sheets import AgentLine, PartyBlock
from centre_app.domain.people.codes import PartyKind

ZHANG = PartyBlock(
    label="甲方",
    name="张建国",
    sex="男",
    ethnic="汉族",
    age=58,
    occupation="务农",
    contact="13909370001",
    address="甘肃省酒泉市玉门市花海镇黄水桥村三组88号",
)
LI = PartyBlock(
    label="乙方",
    name="李䶮㛃",
    sex="女",
    ethnic="土家族",
    age=50,
    occupation="个体经营",
    contact="0937-3341234",
    address="甘肃省酒泉市玉门市花海镇黄水桥村三组90号",
)
COMPANY = PartyBlock(
    label="丙方",
    kind=PartyKind.LEGAL_PERSON,
    name="甘肃玉门戈壁农产品加工销售有限责任公司花海分公司",
    address="甘肃省酒泉市玉门市花海镇工业园区经三路与纬二路交叉口东北角农产品综合交易中心A座三层",
    legal_representative="买买提·艾力·阿卜杜热合曼",
    legal_post="总经理",
    uscc="91620981MA7XXXXX0X",
    contact="0937-3341999",
    agents=(
        AgentLine(role="委托代理人", name="赵𠮷霞", relation="公司法务", contact="18993700002"),
    ),
)
PUPIL = PartyBlock(
    label="丁方",
    name="𬱖小明",
    sex="男",
    ethnic="汉族",
    age=15,
    occupation="学生",
    address="玉门市花海镇金湾村五组12号",
    id_no="620981201103020018",
    show_id_no=True,
    agents=(
        AgentLine(
            role="法定代理人",
            name="𬱖大海",
            relation="父亲",
            contact="13909370003",
            id_no="620981198003020011",
        ),
    ),
)
LONG_NAME = replace(
    ZHANG,
    name="阿依古丽·买买提江·艾合麦提·吐尔逊·热合曼·托合提",
    address="甘肃省酒泉市玉门市花海镇黄水桥村三组88号院内东侧第二排平房靠近村委会文化广场的那一家，"
    "院门朝南，门前有两棵白杨树，邮件请交村委会代收",
    id_no="620981196803020019",
    show_id_no=True,
)
