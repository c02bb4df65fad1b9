"""Articles on the way from a broken promise to its money, each named once.

Held in November 2026 against texts that can be read by everybody: article 16 of 《劳动争议调解仲裁法》 as
commented at m.ckkjl.cn, articles 225 to 228 of 《民事诉讼法》 as amended in 2023 as written out at
dazi.91xjr.com (article-62741; they were 221 to 224 before, 214 to 217 before 2021), and article 51 of the
interpretation on labour disputes as quoted by the First Intermediate Court of Shanghai. All others are
named as the field names them. The conditions of the interpretation of the Civil Procedure Law on payment
orders (its article 429 of 2015) are told without a number: that of its newest edition was not to be had.
"""

MEDIATION_SUE = "《人民调解法》第三十二条"
MEDIATION_CONFIRM = "《人民调解法》第三十三条"

LABOUR_ARBITRATION_FIRST = "《劳动争议调解仲裁法》第五条"
LABOUR_ARBITRATE = "《劳动争议调解仲裁法》第十五条"
LABOUR_ORDER = "《劳动争议调解仲裁法》第十六条"
LABOUR_SUE_FOR_WAGES = "《审理劳动争议案件适用法律问题的解释（一）》第五十一条"

ENFORCE_CONFIRMED = "《民事诉讼法》第二百零六条"
ORDER = "《民事诉讼法》第二百二十五条"
ORDER_COURSE = "《民事诉讼法》第二百二十六、二百二十七条"
ORDER_OBJECTED = "《民事诉讼法》第二百二十八条"
