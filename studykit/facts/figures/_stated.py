"""A clause that states what something comes to, and nothing that happens: whose measure, its link, and the words around the number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from studykit.chinese import words
from studykit.chinese.clauses import is_balanced
from studykit.facts._entry import is_part
from studykit.facts._subjects import SUBSTANCES


@dataclass(frozen=True, slots=True)
class Stated:
    """The words of a clause before its number: ``whose`` (with its 的) is the owner that they name, empty where they name none; ``told`` is
    what follows the owner; ``link`` is put before the question word."""

    whose: str
    told: str
    link: str
    measured: bool = False

    @property
    def is_condition(self) -> bool:
        """Whether it only says in what case something else holds: 能见度低于五公里."""
        return bool(_COMPARES.search(self.told)) and not re.search("不|应|须|宜|可|一般|通常|常", self.told)


_HEDGE = "(?:始终|一直|基本|经常|大体|一般|通常|平均|大约|大致|大多|大都|往往|常|多|约|均|都|也|则|仅|只|就|可以?|能够?|总共|一共|共计?|总计?|合计|各|最[多少高低大小长短快慢厚深]|至[少多]|应当?|须|必须|宜|不宜|不应|不得|不能|不可|要|需|不)*"
_EQUALS = "(?:为|是|达到?|高达|长达|多达|等于|相当于|约?合|折合|介于|在|处于|保持在|维持在|控制在|超过|低于|高于|小于|大于|少于|多于|短于|长于|不足|不到|不超过|早于|晚于|保持|控制|维持|有|以|：)?"
_LINK = rf"{_HEDGE}{_EQUALS}{_HEDGE}"
_MEASURE = (
    "(?:占地|海拔|(?:平均|满|总|得)分|[年产婚]休?假|视力|(?:饱和|补偿|[沸熔冰燃闪露]|凝固|起征)点|最[深高低长宽窄]处|时间|时长|寿命|里程|行程|范围|尺寸|规格|满分|总分|电流|电阻|功率|心率|脉搏|血糖|血脂|波长|收缩压|舒张压|跨|学制|额度|费用|税额|"
    "[一-鿿](?:度|量|率|期|值|径|压|距|限|龄|温|速|积|差|角)|[一-鿿]容|之比|比[例重值]?|分数|倍数|频率|"
    "(?<![增校市局部省县乡镇村会院厂队团班组家成生处科站所州行社馆])长|宽|(?<![提])高|深|厚|(?<![严尊比着])重|(?<=[一-鿿]{2})[个指次系点基岁周天年]数|原子质量|总数|间隔)"
)
_A_MEASURE = re.compile(f"{_MEASURE}$")
_NO_MEASURE = re.compile(
    "(?:学期|日期|时期|初期|早期|中期|晚期|后期|前期|同期|长期|短期|周期性|制度|态度|程度|角度|力量|大量|少量|尽量|价值|特长|专长|特点|季度|年度|印度|法度|热度|限度|无限|权限|落差|误差|视角|主角|按压|测量|衡量|计量|考量|商量)$"
)
_MEASURED = re.compile(
    rf"(?P<of>[^，。；]{{0,26}}?{_MEASURE})(?P<link>{_LINK}(?:每[一-鿿]{{1,3}}|(?<=[为是于])[一-鿿]{{1,8}}的)?)"
)
_HAS = re.compile(
    rf"(?P<who>[^，。；]{{1,20}}?)(?P<how>{_HEDGE}(?:共有|共含|含有?(?:[一-鿿]{{1,6}})?|有|具有|享受|享有|由[一-鿿]{{0,2}}|(?:约|大约|至少)?需要?[一-鿿]{{0,4}}|占(?:[^，。；]{{1,14}}的)?|距离?[^，。；]{{1,10}}|等于|相当于|约?合|折合|历时|历经|[共总]?历|延续|持续|(?<!划)分为?|划分为|传|跨[一-鿿]{{0,3}}|"
    rf"收录?[一-鿿]{{0,4}}|记载[一-鿿]{{0,4}}|辖|流经|途经|在位|早|晚|快|慢|[高低大小多少早晚]于[^，。；]{{1,8}}|比[^，。；]{{1,10}}[早晚快慢大小长短高低多少重轻]|为|是|超过|不足|低于|高于){_HEDGE})"
)
# What is told of each of some, or of any at any time.
_HABIT = re.compile(
    r"[^，。；]{0,20}(?:每(?:隔)?(?:[\d两三四五六七八九十]{0,3}[一-鿿]{1,2})?|一般|通常|平均|至少|最多|不得|不应|不宜|应当?|须|可以?|能够?|一生|一次)[^，。；]{0,16}"
)
_QUALIFIES = re.compile(
    "最?(?:平均|最[大小高低长短佳适多少宽深厚]|适宜|正常|标准|总|全|净|占地|建筑|使用|流域|水域|集水|表面|中心|有效|额定|标称|工作|规定|基本|法定|实际|相对|绝对|每[年月日天次]|[年月日]|东西|南北|高度|累计|保存|贮藏|储存|发病|潜伏|持续|间隔|空腹|餐后|成活|主要|一般|生长发育|生长|发育|发芽|萌发|开花|结果|繁殖|越冬|播种|定植|运输|出苗|成熟|采收|[内外]层)"
)
_PARTS = re.compile(
    "(?:底[层部座]|[坝堤桥塔墙楼山]顶|[坝堤桥塔墙楼山]底|主[楼桥坝塔殿跨峰干体]|[湖水海河]面|塔[身高]|[坝桥楼殿]|顶[层部端]|基座|[两内外]侧|[上下中]层|[东西南北]部|最[深高低窄宽]处|室[内外]|翅膀|空气|地面|现场|当地)"
)
# What only its page tells apart from others of its kind.
_ONE_OF_MANY = re.compile(
    "(?:新|老|旧|大|主|副|正|整个?|整座|两座)?(?:学校|学院|公司|企业|工厂|医院|银行|工程|项目|大?桥梁?|主桥|大坝|坝|水库|电站|景区|园区|公园|小区|校园|社区|车间|教室|书|寺|塔|庙|大殿|正殿|博物馆|图书馆|馆|展厅|展览|展馆|车站|机场|港口|码头|会议室?|办公室|宿舍|食堂|礼堂|大厅|操场|跑道|展[线区柜品]|大会|活动|比赛|课程|考试|试卷|村庄?|镇|乡|县城?|城?市|区|省|城墙?|古城|"
    "墓室?|墓葬|遗址|隧道|线路|铁路|公路|高速|列车|飞机|火箭|卫星|[轮货客]?船|舰|航母|设备|仪器|产品|系统|平台|电影|影片|小说|作品|诗|画|画面|协议|基金|债券|奖金|罚款|赔款|押金|门票|票价|学费|租金|房屋|房间|院子|院落|建筑|建筑物|主体|池塘|鱼塘|山|山峰|湖|河|河流|岛|岛屿|峡谷|瀑布|溶洞|洞|石窟|石碑|碑|铜鼎|鼎|钟|大钟|佛像|石像|塑像|铜像|广场|草原|林场|农场|牧场|基地|中心|部队|军队|队伍|全程|全线|全长|赔偿|器物|文物|宝塔|牌坊|文章|全文|全篇|全诗|论文|课文|报告|剧本|节目|节日|药物?|药品|本品|疗程|手术|治疗|服务|费用|罚金|其余|其中|事故|火灾|气温|水温|室温|温度|价格|总价|单价)(?:内|中|里|上|下|外|前|后)?"
)
_LEANS = re.compile(
    r"[该该此这那其它他她您你某]|我(?!国)|本(?!草|身|质|色|生|征|初|影|体|科生|市|能)|全[书文市县校厂村镇乡馆园区省桥长体院班队家场线篇]|双方|两[者国校地]|目前|当前|如今|今年|现[有存在]|截至|同时|另外|此外|[记笔]者|了(?!解)|曾(?=[经任在于被为获是])|已(?!知)|将(?![军领])|正在|昨|刚(?![果性度])|被(?![子褥膜毛])|先后|当时|当年|当天|当日|最终|终于|第[一二三四五六七八九十\d](?!宇宙|产业|类|型)|[上下前后]者|余[下者]|人们|以来|至今|近年|近日(?!点)|计划|预计|力争|目标|[长短高低大小多少]者|^(?:在|于|从|由|当|如|若|凡)|后来|定为|最[多高]时|时达|新[增建]|又|再(?!生|造|保|热|现)|并(?![联列排发购网])|而|但|从(?![属众])|自(?![转然由动身来行我重治旋主学愈交花养燃变感]|[^，。；]{2,16}之日)|由于|因为|竟|居然|甚至|(?<![数证依占])据|若(?!干)|如果|减产|增产"
)
_CHANGES = re.compile(
    "人口(?!普查)|产[量值]|总值|GDP|收入|[一-鿿]价(?![值态层])|价格|教职工|在校|党员|团员|会员|用户|网民|销[量售]|就业|失业|存款|贷款|[进出]口(?!处)|贸易|财政|利润|营收|投资|资产|覆盖率|入学率|普及率|增长|增速|增加|下降|上升|出生率|死亡率|发病率|患病率|人均|企业|公司|占有率|市场|股份|粉丝|保有量|产能|库存量|(?:患者|病例|病人|教师|教员|职工|员工|学生|学员|读者|观众|游客|家庭|村民|居民|农户|牧民|农民|工人|志愿者|专家|博士|硕士|教授|院士)[共约有达为超过]*$|馆藏|藏书|奖|捐|款|学费|租金|工资|薪|元/|机构|商户|门店|辖|床位|编制|订单|项目|车间|基地|员$|(?:及格|合格|达标|升学|毕业|成功|满意|出勤|城镇化|利用|入住|上座)率|净额|现金|营业|净利|毛利|负债|应收|账龄|岁额|漕"
)
_A_LAW_OF_NATURE = re.compile(
    "税率|存活率|[效概频功速心]率|准备金率|利率|含[一-鿿]{1,3}率|汇率|曲率|斜率|折射率|转化率|传染率|公倍|病死率"
)
# 海拔每升高, 每隔: a step of what the next clause tells.
_STEP = re.compile("每(?:升高|提高|增[加长大高]|降低|下降|上升|减[少小]|延长|缩短|前进|移动|过|满|投入|长|深|高|差)[一-鿿]{0,4}$")
_PER = re.compile("每(?:\\d|[百千万]?(?:克|千克|公斤|毫?升|立方米|平方[千厘]?米|亩|公顷|吨|[厘毫千]?米|摩尔|课时|节课|个?世纪))")


_HEAD = re.compile("[^，。；]{1,14}?(?=每|一般|通常|平均|至少|最多|不得|不应|不宜|应|须|可(?!乐)|能(?![量源力级])|一生|一次)")
_SHORT_NAME = 2
_SOMEBODY = re.compile(
    "[小老阿][王张李赵刘陈杨黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许韩冯邓曹彭曾田董明红华丽军强芳刚亮东]|[一-鿿]{1,2}(?:师傅|大爷|大妈|大娘|阿姨|老汉|先生|女士|奶奶|爷爷|同学)|某|[甲乙丙丁](?=[、乙方公村地国校班厂组队与和])|受试|被试|样本|滑块|小球|木块|物块|斜面"
)
# 一节课, 一个世纪; 一辆汽车 is one of an exercise.
_A_KIND = re.compile(
    "一(?:个|节|刻|打|场|枚|颗|株|只|头|匹|棵|克|升|公顷|亩|度|尺|井|年|天|周|昼夜|张|副|滴|杯|片|斤|公斤|吨|米|英|海里|光年|标准|大气压|生)"
)
_FUNCTION = re.compile("[有是在到从由为需占含无没共约仅只也都则均就还]$|大约|一般|通常|平均|最|至少")
_COMPARES = re.compile("(?:[低高大小多少早晚短长]于|超过|不足|不到)$")
_WORDS_OF_ONE = frozenset("有是在到从由为需占含无没共约仅只也都则均就还最长宽高深厚重短大小多少总全不可能要应须宜每个年月日天次")
_AGES = re.compile("青春期|更年期|婴儿期|幼儿期|学龄期|儿童期|少年期|成年期|老年期|冰期|新生儿期|少儿期")


def stated(stem: str, bare: bool) -> Stated | None:
    """How ``stem``, the words of a clause before its number, states a value; ``None`` where it tells of something that happens, or is or was
    so only at a time; a ``bare`` number needs a link before it."""
    if (
        _LEANS.search(stem)
        or _STEP.search(stem)
        or not is_balanced(stem)
        or (_CHANGES.search(stem) and not _A_LAW_OF_NATURE.search(stem))
    ):
        return None
    found = _MEASURED.fullmatch(stem)
    if found and not _NO_MEASURE.search(found["of"]) and not re.search("[是由把被]", found["of"]) and "需" not in found["link"]:
        if bare and not re.search("[为是达在于]|等于", found["link"]):
            return None
        needs = not found["link"] and not re.search("[长宽高深厚重距跨]$|占地$|跨[经纬]度$|相差$", found["of"])
        return Stated(*_owned(found["of"], found["link"]), "是" if needs else "", True)
    if re.search("[一二两三数几百千][只个名条位头种对块][^，]{0,6}[、和]", stem):
        return None  # 一只蜂王、数百只雄蜂和三万只工蜂
    has = None if bare else _HAS.fullmatch(stem)
    if has and re.search(r"[^\d]\d", has["who"]) and re.search("[为是]", has["how"]) and "每" not in has["who"]:
        return None  # 摆9次为100米
    if has:
        process = "需" in has["how"] and words.tag(words.segment(has["who"])[0].text).startswith("v")  # 测量体温需要10分钟
        return Stated(has["who"], has["how"], "") if process or names(has["who"]) else Stated("", stem, "")
    habit = None if bare else _HABIT.fullmatch(stem)
    if habit is None:
        return None
    head = _head(stem)
    return Stated(head, stem[len(head) :], "")


def _head(stem: str) -> str:
    """The noun that opens ``stem``, before its first adverb or 每; empty where that says nothing by itself."""
    if _PER.match(stem):
        return stem
    found = _HEAD.match(stem)
    return found.group() if found and names(found.group()) else ""


def _owned(of: str, link: str) -> tuple[str, str]:
    """The owner of the measure that the noun phrase ``of`` names, and what follows it in the clause."""
    if re.match(r"\d", of) or _A_KIND.match(of) or _AGES.fullmatch(of):
        return of, link
    before, mark, measure = of.rpartition("的")
    at = len(of) - len(measure)
    end = at + _thing_in(measure)
    end = end if not mark or names(of[at:end]) else at
    whose = of[:end]
    if mark and (names(before) or names(of[at:end]) or _is_process(before)):
        return whose, of[end:] + link
    return (whose, of[end:] + link) if not mark and len(whose) > 1 and names(whose) else ("", of + link)


def _thing_in(noun: str) -> int:
    """Where in ``noun`` the measure and what qualifies it begins: behind 地球 in 地球平均半径."""
    end = 0 if re.fullmatch(_MEASURE, noun) else len(noun)
    for word in reversed(words.segment(noun[:end])):
        if word.start >= end:
            continue
        if len(word.text) == 1 and (tail := _A_MEASURE.search(noun, 0, end)):
            end = tail.start()
            continue
        part = word.text if len(word.text) > 1 or not word.start else ""
        if (words.tag(word.text) == "nz" and len(word.text) > _SHORT_NAME) or not (
            is_measure(noun[word.start : end]) or _qualifies(word.text) or is_part(part)
        ):
            break
        end = word.start
    return end


def is_measure(noun: str) -> bool:
    """Whether ``noun`` ends in one that measures."""
    return bool(_A_MEASURE.search(noun)) and not _NO_MEASURE.search(noun)


def _qualifies(word: str) -> bool:
    return bool(_QUALIFIES.fullmatch(word) or _PARTS.fullmatch(word))


def _is_process(noun: str) -> bool:
    """Whether ``noun`` is one word for what is done or goes on: 拘役, 灭菌."""
    return len(noun) > 1 and words.tag(noun).startswith("v") and not _qualifies(noun)


def names(noun: str) -> bool:
    """Whether ``noun`` says for itself what it is: a kind or a name, no part, no measure, no one of many that its page tells of."""
    noun = noun.removesuffix("的")
    if len(noun) < 2:
        return noun in SUBSTANCES or noun in tuple("猫狗马牛羊猪鸡鸭鹅鱼蛇蜂蚕鲸鹤鹰狼虎狮熊象鹿兔鼠蛙龟鲨蚁蝶钢冰酒雪沙土油奶米")
    if _AGES.search(noun):
        return True
    if _SOMEBODY.match(noun) or _ONE_OF_MANY.fullmatch(noun) or is_part(noun) or _qualifies(noun):
        return False
    if re.match(r"\d|“|《", noun) or _A_KIND.match(noun) or _PER.match(noun):
        return True
    if noun[0] in "每各男女":
        return noun[:2] in ("男性", "女性", "男子", "女子")
    cut = words.segment(noun)
    opens = cut[0].text in ("正常", "我国") or not (
        words.tag(cut[0].text).startswith(("p", "c", "u", "y", "r")) or _FUNCTION.match(cut[0].text)
    )
    unknown = len(cut) > 1 and all(len(word.text) == 1 and word.text not in _WORDS_OF_ONE for word in cut)  # 立杆
    return opens and (unknown or any(_is_thing(word.text) for word in cut))


def _is_thing(word: str) -> bool:
    """Whether ``word`` is a noun that names more than a measure or an action."""
    tag = words.tag(word)
    named = tag.startswith(("n", "j", "l", "i", "eng", "t")) or not tag
    return tag == "nz" or (named and not _qualifies(word) and not _A_MEASURE.search(word))
