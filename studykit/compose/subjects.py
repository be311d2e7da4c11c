"""Whether a question says of what it asks: a measure, a part, a time or a change alone is that of something which only the page names."""

from __future__ import annotations

import re

# Who says it, where and when: what stands before the question itself. A document by its title says of what it is.
_LEAD = re.compile(r"(?:[^，？《》]{2,20}(?:认为|认為|認為|指出|提出|介绍|表示)，|(?:截至)?\d{4}年[^，？]{0,6}，)*")
_MEASURE = (
    "深度|厚度|高度|宽度|长度|温度|湿度|压力|浓度|密度|容积|体积|直径|半径|间距|步距|行距|株距|面积|重量|质量|速度|时间|距离|数量|"
    "坡度|角度|含量|用量|用水量|含水量"
)
_SIDE = (
    "优点|缺点|特点|特征|作用|功能|好处|坏处|目的|原因|意义|结果|内容|条件|方法|步骤|贡献|任务|职责|标准|成因|危害|症状|好发部位"
)
_HOW = "(?:一般|通常|平均|最大|最小|最高|最低|大约|约|仅|只|也|都|还|均|应|可|不|得|宜|能|会|要)*"
_NO_SUBJECT = tuple(
    re.compile(form)
    for form in (
        rf"(?:{_MEASURE}){_HOW}(?:为|是|达到?|有|大于|小于|少于|低于|高于|超过|保持在|控制在|在)*多少",
        rf"(?:{_SIDE})(?:主要)?(?:是|有|包括)?(?:什么|哪)",
        r"最[一-鿿]{1,2}的[一-鿿]{1,4}(?:有|是|为|分)?(?:什么|哪|多少|谁)",
        r"(?:全国|我国|全市|全省|全县)?[一-鿿]{2}的(?:共?有|约有)?多少",
        r"(?:所得|余款|此举|两人|二人|三人|四人|众人|另一人)(?![一-鿿]?[民口])[一-鿿]*(?:什么|哪|多少|何|谁)",
        r"(?:一般|通常|往往|主要|大多|常常)(?:要|需要?|会|可|能|用|有|为|是|在)[一-鿿]{0,6}(?:什么|哪|多少|何)",
        r"(?:我国|全国|世界|全球)?(?:也|仅|已)?(?:达到?|为|占|是)多少",
        r"[一-鿿]{2,4}(?:仅|只|大?约)?(?:需要?|要)多少(?:天|年|个月|小时|分钟)？",
        r"[^，的在于]{2,10}(?:地区|部分|地带|区域|[内外上下中]层)(?:也|则|约)?(?:可|不)?(?:达到?|低于|高于|超过|为)多少",
        r"(?:盛期|初期|后期|前期|每天|每年|一昼夜|夏季|冬季)[^，]{0,6}(?:能|可)[一-鿿]{1,3}多少",
        r"[一-鿿]{2}[时時](?:可|能|会|會|约|約|体积|體積|长|高)[^，]*多少",
        r"[^，]*[占佔]多少(?:公分|厘米|毫米|公里|千米|米)",
        r"[经經由][^，]{2,12}[后後](?:[成变變][为為成])",
        r"(?:防止|避免|阻止)[一-鿿]{2,4}什么",
        r"[一-鿿]{2,3}约?(?:升高|降低|上升|下降|增大|减小)(?:了)?多少",
        r"[^，]{2,12}的(?:单位|名称|符号|优点|缺点|特点|作用|大小|方向)(?:于何时|在何处)",
        r"[^，]{2,8}[省市县区](?:于何时|是在何时)(?:落成|启用|竣工|建成|投用|开通|完工|投产)",
    )
)
# What stands on the page beside the words: a figure, a formula.
_BESIDE = re.compile("(?<![一-鿿公方程等])[式图表](?:中|里)的|[上下右左][图表式]|如图")
# 以女儿的名字: how, and no name of anything; 溶蚀盆地在云南、贵州: where it is called so.
_NO_NAME = re.compile(
    r"(?:以|被|经|因|从)[^的是]*(?:的(?:名字?|名义|方式|形式))?|.*(?<![存放处站设建写印刻])在(?:(?!的)[一-鿿、]){2,8}"
)
_ASKS_NAME = re.compile("什[么麼](?:叫做|叫作|被称为|被稱為|称为|稱為)|[^，]*(?:叫|称为|稱為)什[么麼]？")


def says_of_what(asked: str, answer: tuple[str, ...]) -> bool:
    """Whether the folded question ``asked`` names what it is about, with the ``answer``'s folded parts to be had in any other place."""
    at = _LEAD.match(asked).end()  # type: ignore[union-attr]
    if any(form.match(asked, at) for form in _NO_SUBJECT) or any(_BESIDE.search(one) for one in (asked, *answer)):
        return False
    return not (_ASKS_NAME.match(asked, at) and any(_NO_NAME.fullmatch(part) for part in answer))
