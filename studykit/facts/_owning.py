"""Of notes: which labels name a side that a thing has, and whose the side on a line is by the lines over it."""

from __future__ import annotations

import re

from studykit.chinese import clauses, levels, script, words
from studykit.chinese.facet_nouns import NAMES, OF_NOTES
from studykit.facts import _headings
from studykit.facts._notes import COUNTED, MEANING, NO_TERMS, OPENING, SIDES, above, behind_colon, is_name, name_of
from studykit.facts._passage import Passage

AMOUNTS = (
    "深度|高度|长度|宽度|厚度|频率|年龄|比例|之比|次数|人数|数量|规模|面积|体积|容量|温度|湿度|浓度|密度|角度|滴速|速度|重量|质量|产量|销量|价格|费用|总额|税率|利率|"
    "发病率|死亡率|癌变率|成活率|疗程|剂量|用量|年限|期限|时限|期间|有效期|保质期|潜伏期|半衰期|任期|工期|寿命|海拔|熔点|沸点|酸碱度|pH值|系数|名额|学分|学制|课时|分值"
)
PLACES = "部位|位置|地点|产地|原产地|发源地|所在地|出生地|籍贯|国籍|国别|属地|分布"
PERSONS = "作者|提出者|创始人|奠基人|合作者|发现者|发明者|发明人|设计者|建筑师|导师|主编|主持人|代表人物|代表画家|代表作家|代表人"
TIMES = "时间|年代|时期|日期|朝代|年份|花期|果期|起算|起算点|起点"
_OTHERS = (
    "方向|大小|形状|颜色|质地|来源|由来|得名|名称|全称|简称|别名|学名|原名|又名|俗称|代表|代表作品?|职业|身份|学历|师承|流派|技法|媒介|材料|材质|载体|形制|程式|"
    "指征|适应证|适应症|禁忌证|禁忌症|禁忌|首选|口诀|模式属|科目|程序|例外|手势|体征|体位|表现|称号|内容|文体|依据|验证|证明|要领|姿势|工具|器材|装备|机理|机制|原理|动力|燃料|配方|寄主|宿主|天敌|食性|习性|"
    "生境|株高|花色|果实|种子|叶序|花序|子房|染色体|语系|文字|信仰|国号|都城|年号|庙号|谥号|封地|战术|兵种|口令|术语|国花|国鸟|校训|题材|体裁|韵脚|调式|节拍|速率|音域|音色|范围|标准|期限|步骤|效果|后果|目的|用途|条件|理论来源|思想来源|对象|主张"
)
ATTRIBUTE = re.compile(rf"[^，。；：的与和及]{{0,8}}?(?:{AMOUNTS}|{PLACES}|{PERSONS}|{TIMES}|{_OTHERS})")
"""Matches in full a label that names a side which everything of its kind has, beyond those of :mod:`~studykit.chinese.facet_nouns`."""
# What a section of notes is called by what is done in it, and no thing.
_SECTION = re.compile(
    "(?:基本|主要|具体|重要|相关|背景|基础)?(?:操作|.{0,4}要点|操作步骤|知识点?|常识|史料|史实|.{2}(?:观念|判断|分析|讨论|探究|梳理|赏析)|其他|其它|补充|拓展|材料|资料|人物|例子|观念|概念|识别|易混|易错|辨析|比较|考点|治疗|出土|病理生理|流行病学|(?:技术|性能|主要)?(?:参数|规格|指标)|处理|用药|管理|护理|急救|代表画家|代表作家|代表人物|经济植物|内容与意义|方法)"
)
_ALONE = re.compile(r"(?P<name>[一-鿿]{2,10})(?:[ \u3000]+[A-Z][A-Za-z ]*)?")
_SCOPE = re.compile(r"（(?P<of>[一-鿿]{2,4})）[★☆\s]*$")
_LESSON = re.compile(r"第[一二三四五六七八九十百\d]+[讲章课节周](?:[\s　]*(?:讲义|笔记|提纲))?[\s　]+(?P<of>\S{2,12})$")
_SIDE = re.compile(NAMES)
_NO_SIDE = re.compile("问题|选择|方面|领域|字|号|补充|重点|难点|要求|矛盾|内容|风险|单位")
_REMARK = re.compile("重点|难点|了解|掌握|熟悉|高频|必考|考点|选学|略|自学|理解|识记|应用|补充|续|[一二三四上中下]")
_BARE = re.compile(
    rf"(?:好发|主要|常见|特殊|基本|一般|最大|最小|平均)?(?:{AMOUNTS}|{PLACES}|{PERSONS}|{TIMES}|{_OTHERS}|{OF_NOTES})"
)
_PHRASE = re.compile("[一-鿿]{3,10}")
_SEVERAL = re.compile("[与和及或、]|的[概含定]|[是有在把将被让使了着]")
_ERA = re.compile("[一-鿿]{1,3}[代朝]|先秦|秦汉|汉唐|隋唐|唐宋|宋元|明清|清末|民国|近代|现代|当代|古代|[早中晚初后前]期")
_NOUN = re.compile("[一-鿿]{2,6}")
_SOMEBODY = re.compile("[人儿童妇者们]$|[男女]性$")
_LABELLED = re.compile("(?P<label>[^，。；：？！、（）]{2,8})：")
_SIDE_OF = re.compile("(?P<of>[一-鿿]{2,10})的(?P<side>[一-鿿]{2,4})")
_A_PAPER = re.compile("(?:讲稿|讲义|笔记|提纲|清单|手册|教案|提要)$")
_COURSE = re.compile("(?:培训|课程|复习|实务|考试|讲座|班|学|法|史|课|讲稿|提要|概论|原理|考点|笔记|提纲|清单|手册)$")
_NEAR = 40
_LINES = 6
_TWO = 2


def is_attribute(label: str) -> bool:
    """Whether ``label`` names a side of something."""
    side = label.rpartition("的")[2]
    return label not in NO_TERMS and bool(
        side in MEANING
        or (_SIDE.fullmatch(side) and not _NO_SIDE.fullmatch(side))
        or SIDES.fullmatch(side)
        or ATTRIBUTE.fullmatch(side)
    )


def recurs(passage: Passage, label: str) -> bool:
    """Whether ``label`` stands before a colon near by under another line of the same kind: 果实 under each of several subfamilies."""
    own = _last(next(above(passage), ""))
    sentences = passage.page.sentences
    for number in range(max(passage.index - _NEAR, 0), min(passage.index + _NEAR, len(sentences))) if own else ():
        view = script.fold(sentences[number].span.text).strip()
        if number != passage.index and view.startswith(f"{label}：", levels.number_end(view)):
            over = next(
                (one for one in reversed(sentences[max(number - _LINES, 0) : number]) if _last(one.span.text) == own), None
            )
            between = sentences[min(number, passage.index) + 1 : max(number, passage.index)]
            if over is not None and any(_last(one.span.text) == own for one in between):
                return True
    return False


def beside_sides(passage: Passage, label: str) -> bool:
    """Whether ``label`` is a noun beside the sides that the lines next to it name: 称号 above 代表作 under 海顿."""
    over = named(next(above(passage), ""))
    parts = [words.tag(one.text) for one in words.segment(label)]
    nouns = _NOUN.fullmatch(label) and parts[-1].startswith("n") and not any(tag.startswith(("v", "nr", "ns")) for tag in parts)
    if not nouns or _SOMEBODY.search(label) or not over or is_bare(over) or "=" in passage.view:
        return False
    sentences = passage.page.sentences
    beside: set[str] = set()
    for step in (-1, 1):
        for far in range(1, _LINES):
            number = passage.index + step * far
            view = script.fold(sentences[number].span.text).strip() if 0 <= number < len(sentences) else ""
            found = _LABELLED.match(view, levels.number_end(view))
            if found is None or levels.depth(view) != levels.depth(passage.view):
                break
            beside.add(found["label"])
    return any(is_attribute(one) for one in beside)


def _last(line: str) -> str:
    """The character that a line ends in that only names something."""
    bare = _headings.bare(line)
    return bare[-1:] if bare and not re.search("[：。，；=→]", bare) else ""


def owner(passage: Passage) -> str | None:
    """The thing that the lines over ``passage`` name, by the nearest that is neither a side nor a section; a bare doing (处置) with
    what it is done to, and what a line between limits the matter to (成人) before it."""
    scope = doing = ""
    for line in above(passage):
        if side := _SIDE_OF.fullmatch(_headings.bare(line)):
            if is_attribute(side["side"]) and is_name(side["of"]) and not words.tag(side["of"]).startswith("v"):
                return side["of"]
            continue
        name = named(line)
        if name and _ERA.fullmatch(name):
            scope = name  # 宋代 under 科举制度
            continue
        if name is None and not _passed_over(line):
            return None
        if name is None or is_bare(name):
            limited = _SCOPE.search(line)
            scope = scope or (limited["of"] if limited and not _REMARK.fullmatch(limited["of"]) else "")
        elif len(name) == _TWO and words.tag(name).startswith("v") and not doing:
            doing = name
        else:
            return f"{scope}{name}{doing}"
    whole = matter(passage)
    return f"{scope}{whole}{doing}" if whole else None


def named(line: str) -> str | None:
    """The thing that a line names: what stands behind the colon where that is a name (成人：海姆立克法), else what stands before it."""
    name = behind_colon(line) or name_of(line)
    bare = _headings.bare(line) if name is None else ""
    if (
        not _PHRASE.fullmatch(bare)
        or _SEVERAL.search(bare)
        or _A_PAPER.search(bare)
        or OPENING.fullmatch(bare)
        or is_bare(bare)
        or COUNTED.match(bare)
    ):
        return name
    last = words.segment(bare)[-1].text
    return bare if clauses.is_term(bare) and (words.tag(last).startswith(("n", "f", "v", "j"))) else None


def is_bare(name: str) -> bool:
    """Whether ``name`` is a side or a section without saying of what."""
    return bool(SIDES.fullmatch(name) or _SECTION.fullmatch(name) or _BARE.fullmatch(name))


def _passed_over(line: str) -> bool:
    """Whether a line that names nothing may stand between a side and its owner."""
    bare = _headings.bare(line)
    return bool(
        COUNTED.match(bare)
        or OPENING.fullmatch(bare)
        or is_bare(bare)
        or is_attribute(bare)
        or re.search("[：，。；、与和及]", bare)
        or len(bare) <= 1
    )


def matter(passage: Passage) -> str | None:
    """What the lesson is on, by its title."""
    title = script.fold(passage.article.title) if passage.article and passage.article.title else ""
    title = title.rpartition("——")[2] if _COURSE.search(title.partition("——")[0]) else title
    if found := _LESSON.search(title):
        name = found["of"]
    else:
        name = (
            _headings.of_lesson(passage.article)
            or ("" if " " in title or "\u3000" in title else _headings.of_title(passage.article))
            or ""
        )
    name = "" if _COURSE.search(name) else name
    if not name and _PHRASE.fullmatch(title) and "——" in (passage.article.title or "" if passage.article else ""):
        name = title
    if not name and _COURSE.search(_headings.bare(title)):
        name = _below_title(passage)
    good = len(name) > 1 and clauses.is_term(name) and not re.search("[与和及、]", name) and not _COURSE.search(name)
    return name if good and not COUNTED.match(name) else None


def _below_title(passage: Passage) -> str:
    """The name alone on the line under the title: 蔷薇科 Rosaceae."""
    sentences, title = passage.page.sentences, passage.article.title if passage.article else None
    if len(sentences) < _TWO or sentences[0].span.text.strip() != title:
        return ""
    found = _ALONE.fullmatch(script.fold(sentences[1].span.text).strip())
    return found["name"] if found else ""


def asked(label: str, said: str) -> str:
    """How the side ``label``, of which the page tells ``said``, is asked for behind its name."""
    number = re.search(r"\d|[一二三四五六七八九十百千万半]", said)
    if re.search(rf"(?:{PERSONS})$", label):
        return "是谁"
    if (
        label.endswith("时间")
        and re.search(r"[\d一二三四五六七八九十半]个?(?:秒|分钟|分|小时|天|周|个?月|年)(?!代|\d)", said)
        and not re.search(r"\d{3}年", said)
    ):
        return "是多长" if not re.search("[前后内]", said) else "是什么"
    if re.search(rf"(?:{TIMES})$", label) and re.search(r"\d|世纪|[朝代]|月", said):
        return "是何时"
    if re.search(rf"(?:{AMOUNTS})$", label) and number:
        return "是多少"
    if re.search(rf"(?:{PLACES})$", label):
        return "是哪里" if not label.endswith(("国籍", "国别", "分布")) else "如何" if label.endswith("分布") else "是什么"
    return "如何" if re.search("(?:方向|大小|形状|质地)$", label) else "是什么"
