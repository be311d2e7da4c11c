"""The name of a set before its members: counted (三省, 力的三要素, “三农”问题), or a class noun with its owner (我国的直辖市)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studykit.chinese import clauses, numerals, words
from studykit.chinese.categories import NAMES_SET, measure_of, measure_of_members
from studykit.chinese.class_nouns import MEASURES, PLURAL
from studykit.facts._passage import is_nominal
from studykit.facts._questions import number_of

_COUNT = re.compile(r"(?<![第年月\d.])(?P<count>[二两三四五六七八九十]{1,2}|\d{1,2})(?![年月日世\d.%％])")
_TAIL = re.compile(
    rf"(?P<measure>大|{MEASURES}|[场道股重颗轮届篇首幅名套段](?=[^，]{{2}}))?(?P<noun>[^，。的“”（）、]{{0,10}})(?:”(?P<behind>[^“”，的]{{0,6}}))?$"
)
_QUOTED = re.compile("“(?P<name>[^“”]{2,10})”[^“”，的]{0,6}$")
_BARE_COUNT = re.compile(rf"[两二三四五六七八九十几多]{{1,2}}(?:{MEASURES}|大)")
# What only its page could say whose it is.
_LEANS = re.compile(
    r"[这那该此它他她你咱]|(?<![自大小本])我(?![国军党])|(?<![尤极及])其(?![他它中实余])|以[下上]|[下上]列|如[下上]|上述|前者|后者|本[市县省区校院书文章节课次人]|"
    r"今年|去年|目前|当前|近年|其中|另外|此外|还有(?!的)|全[县市省镇乡村区校厂院馆]|有些|(?<![一-鿿])有的|部分|一些|几[个种类项]|多[个种类项]"
)
_OPENS_BADLY = re.compile(
    "[在从对把将被由向给让使因为于与和及或但而且并也还又更都就才只不没自其]|(?:随着|根据|按照|通过|如果|关于|至于|例如|比如|所谓|首先|其次|最后)"
)
_OPENS_WELL = re.compile(
    "影响|引起|造成|导致|决定|与[^，]{2,12}(?:有关|相关|相邻|接壤)的|对[^，]{2,12}的|和谐|不[同良等]|因变量|将[军领]|就业|由于"
)
# 教室的后面有甲、乙: a place, no class; 他的书包里有.
_A_PLACE = re.compile("[里内外上下前后旁边侧中间]$|附近|周围|四周|沿线|沿途|两岸|[手身脸]")
_RANKED = re.compile(
    r"(?:主要|常见|常用|重要|基本|著名|典型|具体|一般|特殊|现存|现有|已知|代表性|其他|其余|突出|根本|直接|最[一-鿿]{1,3})+的?"
)
_NO_MATTER = re.compile("(?:^|的)(?:笔记|同学|老师|爱好|家里|家庭成员|学生|朋友|目的|问题|结果|情况)$")
_IN_PARTS = re.compile(
    "颜色|色彩|顺序|次序|口诀|步骤|工序|流程|朝代|年号|语言|译名|姓名|名称|分期|时期|层次|结构|区域|校区|门派|流派|官职|级别|等级|部位|器官|元素|症状|并发症|诱因|常任理事国|成员国|邻国|省会|首府|品种|菜系|曲目|剧目|科目|课程|专业|院系|名著|代表作|继承人|当事人|主体|画家|手法|单位|机关|机构"
)
_ONE_BY_ONE = re.compile("(?:单位|机构|部门|机关)$")
IN_A_ROW = re.compile("(?:顺序|次序|口诀|流程|工序|步骤|程序)$")
"""Nouns of what comes one after another."""
# 失败的原因, 存在的问题: whose they are the noun before does not say.
_FATES = re.compile(
    "(?:.{0,2}(?:失败|成功|胜利|无效|有效|存在|面临|取得|采取|发生|爆发|形成|产生|出现|衰落|灭亡)|操作|实验|使用)的?"
)
_LONGEST, _LONGEST_BARE = 24, 3
_COUNTED_BY_ITEM = re.compile(
    "发明|改革|战略|法宝|作风|政策|技术|运动|工程|指标|国策|国粹|绝技|遗产|纪律|规律|定律|制度|改造|职权|工作|主义|任务|优势|考试|能力|素养|问题|自由|权"
)


@dataclass(frozen=True, slots=True)
class SetName:
    """``head`` names a set: ``noun`` is the class that its members are of, ``measure`` what the page counts them with (empty where it
    does not), ``count`` how many it says there are."""

    head: str
    noun: str
    measure: str
    count: int | None

    def parts(self) -> tuple[str, str, str]:
        """What stands before the count or the name in quotation marks, the count with its noun or that name, and the name alone."""
        if self.count is None:
            return self.head, "", ""
        if quoted := _QUOTED.search(self.head):
            return self.head[: quoted.start()], quoted.group(), quoted["name"]
        last = [one for one in _COUNT.finditer(self.head) if numerals.parse(one["count"]) == self.count][-1:]
        at = last[0].start() if last else len(self.head)
        return self.head[:at], self.head[at:], ""

    def unit(self, members: Sequence[str]) -> str:
        """What stands behind 哪三 in the question for ``members``: 省 of 三省, 种 of 三种方式, 部 of titles, 位 of people."""
        if all(one.endswith("》") for one in members):
            return "部"
        if self.measure and self.measure != "大":
            return self.measure
        if self.count and re.fullmatch("[一-鿿]", self.noun):
            return self.noun
        if NAMES_SET.search(self.noun):
            return measure_of(self.noun)
        known = measure_of_members(self.noun)
        if known not in ("种", "类") or (known == "类" and not self.count and not _ONE_BY_ONE.search(self.noun)):
            return known
        tags = [words.tag(one) for one in members]
        if tags.count("ns") * 2 > len(tags):
            return "个"
        if tags.count("nr") * 2 > len(tags):
            return "位"
        by_item = not self.noun or _COUNTED_BY_ITEM.search(self.noun) or IN_A_ROW.search(self.noun)
        return "项" if by_item else "个" if self.count or _ONE_BY_ONE.search(self.noun) else "种"

    def which(self, members: Sequence[str]) -> str:
        """哪三省, 哪四种, 哪五位."""
        return f"哪{number_of(members)}{self.unit(members)}"


def quoted_alone(head: str) -> str:
    """“三保一促”目标 of 全镇围绕“三保一促”目标: the name in quotation marks without what leans on the page; empty where there is none."""
    found = _QUOTED.search(head)
    return head[found.start() :] if found and re.search("[一二两三四五六七八九十]", found["name"]) else ""


def counted(head: str) -> list[SetName]:
    """The ways in which ``head`` may count its set: 五险 in “五险一金”中的五险, both numbers together of “三会一课”."""
    if not alone(head):
        return []
    quoted = _QUOTED.search(head)
    numbers = [int(numerals.parse(one) or 0) for one in re.findall("[一二两三四五六七八九]", quoted["name"])] if quoted else []
    if len(numbers) > 1:
        return [SetName(head, "", "", sum(numbers))]
    found = (_read(head, one) for one in _COUNT.finditer(head))
    return [one for one in found if one]


def _read(head: str, count: re.Match[str]) -> SetName | None:
    tail = _TAIL.match(head, count.end())
    number = numerals.parse(count["count"])
    if tail is None or number is None or not 1 < number < 15 or _is_name(head, count):
        return None
    noun, measure = tail["noun"], tail["measure"] or ""
    if measure and measure != "大" and not noun and not tail["behind"]:
        measure, noun = ("", measure) if measure in "省国部家县市区" else (measure, "")
    owned = count.start() > 1 or "”" in head
    if not noun and not tail["behind"] and not (owned and measure):
        return None
    bare = measure not in ("", "大") or NAMES_SET.search(noun)
    if not owned and noun in ("人", "者", "名", "方", "家", "位"):
        return None  # 两人分别是: who?
    known = measure == "项" and noun.startswith("基本") and len(noun) > _LONGEST_BARE
    if bare and not (owned or known):
        return None  # 两个问题, 四个特征: of what? 四项基本原则 is a name
    return SetName(head, noun, measure, int(number))


def _is_name(head: str, count: re.Match[str]) -> bool:
    """Whether the number is part of the name of a place or a person: 四川, 九江, 王五."""
    if "”" in head[count.end() :]:
        return False  # “美术三杰”, whoever the three heroes of a dictionary are
    found = (word for word in words.segment(head) if word.start <= count.start() < word.end)
    return any(len(word.text) > len(count.group()) and words.tag(word.text).startswith(("ns", "nr", "nt")) for word in found)


def of_members(head: str, members: Sequence[str]) -> SetName | None:
    """The set that a bare noun names whose last character most of its ``members`` end in: 消化腺有唾液腺、胃腺、肝脏."""
    alike = sum(one.endswith(head[-1]) and len(one) > 1 for one in members)
    noun = head.rpartition("的")[2]
    fits = len(members) > 2 and alike * 3 > len(members) * 2 and 2 < len(noun) < 9 and is_nominal(noun)
    return SetName(head, noun, "", None) if fits and alone(head) and not _RANKED.match(head) else None


def class_named(head: str, several: bool) -> SetName | None:
    """The set that ``head`` names by a class noun and whose it is; with ``several`` any noun that 的 gives an owner will do."""
    if not alone(head) or any(_read(head, one) for one in _COUNT.finditer(head)) or _BARE_COUNT.match(head):
        return None
    owner, _, noun = head.rpartition("的")
    known = NAMES_SET.search(head) or re.search(rf"(?:{PLURAL}|{_IN_PARTS.pattern})$", head)
    if known:
        noun = known.group()
        rest = head[: known.start()].removesuffix("的")
        owned = _RANKED.sub("", rest).removesuffix("的")
        return SetName(head, noun, "", None) if _is_owner(owned, "的" in head) else None
    plain = bool(owner) and 1 < len(noun) < 7 and not _A_PLACE.search(noun) and not _RANKED.fullmatch(f"{owner}的")
    fits = several and plain and len(owner) > 1 and words.tag(words.segment(noun)[-1].text).startswith(("n", "vn"))
    return SetName(head, noun, "", None) if fits else None


def _is_owner(words_: str, marked: bool) -> bool:
    """Whether ``words_`` say whose a class is: a noun, or what 的 (``marked``) gives it; neither 好发 of 好发部位 nor 失败 of 失败的原因."""
    if len(words_) < 2 or _FATES.fullmatch(words_):
        return False
    return marked or len(words_) > 3 or words.tag(words.segment(words_)[-1].text).startswith(("n", "vn", "j", "l", "i"))


def alone(head: str) -> bool:
    """Whether ``head`` names something without leaning on what stands around it."""
    bare = head.strip("“”")
    opens = bool(head) and _OPENS_BADLY.fullmatch(words.segment(head)[0].text) and not _OPENS_WELL.match(head)
    noun = re.sub("[“”]|^我国", "", bare.rpartition("的")[2])
    whole = clauses.is_balanced(head) and clauses.is_term(noun)
    return 1 < len(bare) <= _LONGEST and not _LEANS.search(head) and not _NO_MATTER.search(head) and not opens and whole
