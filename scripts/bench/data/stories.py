"""A million demands of a hundred to three hundred characters, from building blocks."""

from random import Random

PLACES = ("东沟村", "河西村", "柳树庄", "上营村", "石桥社区", "南滩村", "新民村", "北梁村")
MATTERS = (
    "围墙越界占了滴水檐",
    "灌溉用水被截断三天",
    "承包地边界被犁沟移动",
    "拖欠打工工资不给",
    "噪声扰民夜里不停",
    "土地流转租金没有兑现",
    "借款到期不还",
    "车辆刮擦赔偿谈不拢",
    "宅基地排水流进院子",
    "牲畜啃了麦苗",
    "赡养老人的费用分摊不均",
    "物业费和漏水维修扯皮",
)
STEPS = (
    "双方争吵过几次，村干部劝过没有结果。",
    "对方说过完年再说，至今没有动静。",
    "有收条和照片可以证明，证人也愿意作证。",
    "要求恢复原状，并赔偿今年的损失。",
    "家里老人气得住院，希望尽快解决。",
    "去年冬天开始，一直拖到现在。",
    "邻居之间本来和气，不想打官司。",
    "希望请调解员到现场看一看，量一量。",
)
RARE = ("含𠮷字的姓名", "犇牛合作社", "䶮家湾水渠", "𬱖姓族人")


def demand(random: Random) -> str:
    """Return a demand; one in a thousand holds a rare character."""
    parts = [random.choice(PLACES), random.choice(MATTERS), "。"]
    parts += random.choices(STEPS, k=random.randrange(5, 14))
    parts.append(f"涉及金额{random.randrange(200, 90_000)}元。")
    if random.random() < 0.001:
        parts.append(random.choice(RARE))
    return "".join(parts)
