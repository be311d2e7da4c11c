"""Questions that have lost a word: the noun that a measure is of, the object of a verb, the predicate behind a time; and answers that
have kept one too many."""

from __future__ import annotations

import re

_WHEN = "[于於](?:何[时時]|是在何[时時])"
_MEASURES = (
    "测量时间|测量|深度|高度|厚度|长度|宽度|直径|内径|外径|温度|湿度|时间|面积|体积|重量|体重|体长|身长|寿命|成本|价格|数量|总数|比例|速度|距离|间距|浓度|密度|周期|频率|误差|"
    "[内外]层温度|夜间温度|白天温度|日温|夜温|用量|剂量|产量|含量|坡度|角度|间隔|翅膀|尾羽|尾巴|最[高低大小长短][一-鿿]{1,2}"
)
_FACETS = "优点|缺点|贡献|载体|意义|影响|成果|结果|结论|内容|地位|用途|功能|来源|依据|目标|对象|范围|优势|劣势|局限"
_LOST = tuple(
    re.compile(form)
    for form in (
        # 深度一般不超过多少米: of what?
        rf"(?:{_MEASURES})(?:一般|通常|大约|约|可|最[高低大小多少]?|也|均|均值)*(?:为|是|达|不|在|可|约|保持|应|宜|佔|占|多少)[^，]*多少[^，]{{0,4}}？",
        # 优点是什么: whose?
        rf"(?:主要|最大|重要)?(?:{_FACETS})(?:是指?|有哪[一-鿿]{{1,3}}|在于)什?么?？",
        r"(?:所得|收入|资金|款项|经费|余款)用于什么？",
        # 两人于何时发表报告: who?
        rf"(?:[两二三四五六]人|众人|师徒|父子|夫妇|一行|大家){_WHEN}.*",
        # 某组织于何时通过公约: which?
        rf"[^，“《]*{_WHEN}(?:通过|签订|签署|缔结|发表|出版|公布|发布)(?:了)?(?:公约|条约|协定|协议|报告|论文|文章|法案|决议|声明|专著|著作)？",
        # 全世界已知约有多少种, 我国达到多少: of what?
        r"(?:全世界|全球|世界|我国|全国)?(?:已知|已|共|现|大约|约|目前)*有多少[种個个类家所]？",
        r"(?:我国|全国|全球|[一-鿿]{2,6}[省市县区])(?:达到?|为|是|占)多少？",
        # 一般要经过哪些步骤, 全国专职的有多少人: what is?
        r"(?:一般|通常|主要|大致)?(?:要|需要?)?(?:经过|包括|分为|分成)哪[^，？]{1,8}？(?:（.*）)?",
        r"[^，的]{2,6}[专兼]职的有多少[人名]？",
    )
)
# Who says it, where and when: what stands before the question itself. A document by its title says of what it is.
_LEAD = re.compile(
    r"(?:[据據]《[^》]*(?:公报|年报|报告|大事记|大事記|纪事|年表|史)(?:（[^）]*）)?》，)?(?:[^，？《》]{2,20}(?:认为|認為|指出|提出|介绍|表示)，|"
    r"(?:截至)?\d{4}年(?:[^，？]{0,6}，|(?=[一-鿿]))|[一-鿿]{2,6}[省市县区](?=最|一般|平均))*"
)
_SUBJECTLESS = tuple(
    re.compile(form)
    for form in (
        # 最大的干扰有哪三个, 三要素包括哪三种, 理由是指什么: of what?
        r"最[一-鿿]{1,2}的[一-鿿]{1,4}(?:有|是|为|分)?(?:什么|哪|多少|谁)",
        r"(?:[两二三四五六]要素|理由|例外|定义|危害|症状|好发部位|步骤|方法|特点|特征|作用|目的|原因|标准|任务|条件)(?:主要)?(?:包括|是指?|有)?(?:什么|哪)",
        # 签订合同的多少, 平均年龄多少岁, 最长不超过多少日
        r"[^占佔是为為達达有不]*的多少？",
        r"平均年龄(?:为|是)?多少",
        r"最[长短高低多少大小]不?(?:得|应|可)?(?:超过|低于|少于|高于)多少",
        # 粗说就是哪六个环节, 一般能做什么
        r"(?:粗说|简单地?说|总的?来?说|一句话|换言之|也就是)?，?就?是(?:什么|哪)",
        r"(?:一般|通常|往往|主要|大多|常常)(?:要|需要?|会|可|能|用|有|为|是|在)[一-鿿]{0,6}(?:什么|哪|多少|何)",
        # 投资位于何处, 此举有何意义, 防止过滤什么
        r"(?:投资|耗资|占地|总投资)(?:位于|在)何处",
        r"(?:所得|余款|此举|另一人)(?!税)[一-鿿]*(?:什么|哪|多少|何|谁)",
        r"(?:防止|避免|阻止)[一-鿿]{2,4}什么",
        # 工蜂需多少天: for what? 低纬度地区可达多少千米, 步距不应大于多少米, 水面约升高多少厘米: what does?
        r"[一-鿿]{2,4}(?:仅|只|大?约)?(?:需要?|要)多少(?:天|年|个月|小时|分钟)？",
        r"[^，的在于]{2,10}(?:地区|部分|地带|区域|[内外上下中]层)(?:也|则|约)?(?:可|不)?(?:达到?|低于|高于|超过|为)多少",
        r"[步行株间]距(?:一般|不|应|宜|可)*(?:为|是|大于|小于|超过)多少",
        r"[一-鿿]{2,3}约?(?:升高|降低|上升|下降|增大|减小)(?:了)?多少",
        # 盛期一昼夜能产多少粒, 结冰时体积膨胀多少, 尾羽约占多少厘米, 经名家改良后成为多少弦
        r"(?:盛期|初期|后期|前期|每天|每年|一昼夜|夏季|冬季)[^，]{0,6}(?:能|可)[一-鿿]{1,3}多少",
        r"[一-鿿]{2}[时時](?:可|能|会|會|约|約|体积|體積|长|高)[^，]*多少",
        r"[^，]*[占佔]多少(?:公分|厘米|毫米|公里|千米|米)",
        r"[经經由][^，]{2,12}[后後](?:[成变變][为為成])",
    )
)
# What stands on the page beside the words: a figure, a formula.
_BESIDE = re.compile("(?<![一-鿿公方程等])[式图表](?:中|里)的|[上下右左][图表式]|如图")
# 以女儿的名字: how, and no name of anything; 溶蚀盆地在云南、贵州: where it is called so.
_NO_NAME = re.compile(
    r"有(?:个|位|一)[^，]*|(?:以|被|经|因|从)[^的是]*(?:的(?:名字?|名义|方式|形式))?|.*(?<![存放处站设建写印刻])在(?:(?!的)[一-鿿、]){2,8}"
)
_ASKS_NAME = re.compile("什[么麼](?:叫做|叫作|被称为|被稱為|称为|稱為)|[^，]*(?:叫|称为|稱為)什[么麼]？")
_BROKEN = tuple(
    re.compile(form)
    for form in (
        # 蟒蛇自何时起: and then?
        r"[自从]何[时時]起？$",
        # 研制成功于何时改良三弦, 总面积于何时被列入, 原产于何时发现: none of them is what did it.
        rf"(?:(?:[研试試][制製]|制造|培育|发射)成功|总?[面體体][积積]|海拔|容积|全长|长度|单位|原[产產]|人口|规模){_WHEN}(?=[一-鿿])|原[产產]在何[处處](?=[一-鿿])",
        # 于何时以三弦伴奏, of 三弦
        rf"^(?P<who>[^，]{{2,6}}){_WHEN}以(?P=who)",
        # 贵州平塘县于何时落成: a county is not built.
        r"[县縣省州镇鎮](?:于|於)何[时時](?:落成|竣工|完工|通车|启用|开馆|开放)",
        # 多少元钞券, 高纯多少度, 成为多少味线: a number in a name.
        r"多少元(?:[钞鈔][券票]|[钱錢]?[币幣])|[纯純]多少度|(?:成为|成為|称为|稱為)多少(?=[一-鿿])",
        # 什么样的第一周为宣传周; 现将情况公布哪五项; 对红光的对紫光的折射率
        r"什[么麼]样的第[一二三四五]",
        r"[现兹]将[^，？]*哪",
        r"对[^，]{1,4}的对",
        # 一為以肘部壓動，有哪些例子: one of those that the words before count
        r"^[一其][为為](?!什)",
        r"》，指(?![南标导数令定挥控])",
        # 蘿蔔糕的臺式蘿蔔糕: said twice.
        r"(?P<said>[一-鿿]{3,})的[一-鿿]{1,4}(?P=said)",
        r"有[大小上下左右两二三][^，]{0,3}[两二三]种(?:[又也亦]|俗|简)称",
    )
)
_A_NUMBER = re.compile(
    r"[约約近超]?(?:[\d.]+|[一二两三四五六七八九十百千]+)[多余]?(?:倍|成|%|个?百分点|米|吨|元|公斤|千克|公里|千米)(?:以[上下]|左右)?"
)
_ASKS_WHAT = re.compile("(?:增加|减少|提高|降低|下降|上升|增長|增长|达到?|超过)了?什[么麼]？$")
_FRAGMENT = re.compile(r"(?:低于|高于|超过|大于|小于|不足|少于|多于)[\d一二三四五六七八九十百]")
_BULLET = re.compile("[-•·●◆] ")
_SOMEWHERE = re.compile("的[一-鿿]{2,8}在[一-鿿]{2,4}(?:、[一-鿿]{2,4})+$")


def has_lost(asked: str, bare: str, answers: list[str]) -> bool:
    """Whether the folded question ``asked`` (``bare``: without whose account it is) leaves out a noun or a verb that it needs, or one of
    the ``answers`` is a piece of a clause."""
    unnamed = any(form.fullmatch(bare) for form in _LOST) and bare == asked
    if unnamed or any(form.search(asked) for form in _BROKEN) or any(_BESIDE.search(one) for one in (asked, *answers)):
        return True
    at = _LEAD.match(asked).end()  # type: ignore[union-attr]
    if any(form.match(asked, at) for form in _SUBJECTLESS):
        return True
    if _ASKS_NAME.match(asked, at) and any(_NO_NAME.fullmatch(part) for part in answers):
        return True
    if _ASKS_WHAT.search(asked) and any(_A_NUMBER.fullmatch(part) for part in answers):
        return True
    means = "什么" in asked or "什麼" in asked
    return any((means and _FRAGMENT.match(part)) or _BULLET.match(part) or _SOMEWHERE.search(part) for part in answers)
