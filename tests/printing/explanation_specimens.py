"""A letter that explains, as a centre would send it."""

from datetime import date

from centre_app.domain.papers.sheets import ExplanationSheet

EXPLANATION = ExplanationSheet(
    org_name="玉门市花海镇人民调解委员会",
    seal_name="玉门市花海镇人民调解委员会",
    number="6209812026000123",
    to_name="李䶮㛃",
    subject="相邻排水、通行纠纷",
    asked_on=date(2026, 11, 16),
    words="您提出村道东端的砂石没有清完。经11月18日现场查看，砂石已由村委会组织清运，排水沟畅通。\n"
    "您提出修缮费用少付，经核对银行流水，2,000.00元已于11月6日足额转入您的账户。",
    written_on=date(2026, 11, 19),
)
