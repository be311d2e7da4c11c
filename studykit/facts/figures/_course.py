"""How a sentence that states values goes on: whose they are, under what they hold, of what whole they are shares."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from studykit.chinese import clauses, words
from studykit.chinese.happenings import predicate_at
from studykit.chinese.values import Value
from studykit.facts._subjects import subject_of
from studykit.facts.figures._stated import Stated, is_measure, names

# Under what the rest of the sentence holds.
_FRAME = re.compile(
    r"(?:在|当|对于?|按照?)?[^，。；]{2,24}(?:下|时|中|内|期间|的|后|条件|状态)|从[^，。；]{1,10}到[^，。；]{1,10}"
)
_DATE = re.compile(r"\d{3,4}年|世纪|年间|年代")
# 合同期限一年以上的，…; 三年以上的劳动合同，试用期…: for what the measures behind it hold.
_KIND = re.compile("[^，。；是为有属]{4,30}的[^，。；是为有属]{2,6}")
# 酿造1千克蜂蜜，大约要采集200万朵花: what so much of something takes.
_TAKES = re.compile("[^，。；]{0,8}(?:大约|约|至少|一般|通常|平均)*(?:要|需)")
# 海拔每升高1000米，气温下降: how the one changes with the other.
_STEP = re.compile(r"[^，。；]{0,16}每[^，。；]{1,12}")
# What the subject is or where it lies: the clauses behind it go on about the subject.
_GOES_ON = re.compile(
    "是|为|应|宜|位于|地处|坐落|又[称名]|[也亦]称|属于?|始?建于|由|分(?=[上下为成])|分布|俗称|简称|原名|本名|全称|呈|生长|[东西南北][起至到依临邻靠濒]|注入|发源于|流经|产于|原产"
)
_ONLY_LINK = re.compile("^(?:可?达|可|为|是|仅|只有?|约|有|约?为|超过|不足|多|则|也)+$")
_LONGEST_CASE = 40
# 正中开有一道拱形门洞，宽约四米: what is told behind it is told of that.
_HAS_THERE = re.compile(
    "(?:开有|设有|建有|辟有|筑有|立有|置有|刻有|悬有|附有|凿有)(?:[一两二三四五六七八数][道座个扇块口尊根条间层处眼枚方])?(?P<what>[^，。；]{2,8})$|(?:演化出|进化出|生有|长有)[^，。；]*的(?P<grown>[^，。；]{1,5})$"
)
_WHOLE = re.compile("占(?P<whole>[^，。；]{1,14}的)$")
_INSIDE = re.compile(
    "(?P<frame>[^，。；]{1,10}[中内里上]|[一-鿿]{2}表面|[一-鿿]{2,4}总[量数])(?P<who>[^，。；中内里上]{1,8}?)[约大均各]*占$"
)
_NO_NOUN = re.compile("(?:可|最|则|也|为|达|至|到|[长短多少高低快慢大小深厚宽]|者|有|时|约|不|超过|足|仅|只|一般|通常)*")


@dataclass(frozen=True, slots=True)
class Course:
    """What the clauses so far have settled: ``frame`` opens every question (标准大气压下，), ``whose`` is the owner of what was told last,
    ``measure`` that itself, ``share`` the whole or the place of shares; which ``measured`` something; ``before`` is the clause that may open a case; ``lost``: it was of nobody knows what."""

    frame: str = ""
    whose: str = ""
    measure: str = ""
    share: str = ""
    measured: bool = False
    before: str = ""
    lost: bool = False

    def owner(self, told: Stated, right: str | None) -> str | None:
        """The owner to put before what is ``told`` (``right``: behind its value): its own, or that of the clauses before; ``None`` where
        neither is certain."""
        if not told.whose:
            of_measure = not right and not (told.measured and told.told[:1] != "最") and _NO_NOUN.fullmatch(told.told)
            leans = self.whose and not of_measure
            return (self.whose if told.measured else self.whose.removesuffix("的")) if leans else None
        if self.measured and not told.measured and not right and _ONLY_LINK.search(told.told):
            return None  # 对流层的厚度约12千米，低纬度地区可达17千米
        alone = (
            not told.measured
            or "的" in told.whose
            or not (self.whose or self.lost)
            or words.tag(told.whose).startswith(("ns", "nr", "nz", "nt"))
        )
        if alone and (told.told != self.measure or "的" in told.whose):
            return told.whose
        if self.lost or told.told != self.measure:
            return told.whose if told.whose in self.whose and told.whose else None
        whole, mark, part = self.whose.rpartition("的")
        return whole + mark + told.whose if part else told.whose  # 大豆的蛋白质含量…，脂肪含量

    def told(self, owner: str | None, told: Stated, share: str) -> Course:
        """The course behind a clause that has ``told`` something of its ``owner``, or of nobody knows what."""
        whose = "" if (owner or "每")[0] == "每" else owner or ""
        return replace(self, whose=whose, measure=told.told, measured=told.measured, share=share, lost=owner is None)

    def after(self, clause: str, value: Value | None, first: bool) -> Course:
        """The course behind a ``clause`` that states nothing, the ``first`` or another."""
        if value is None and (there := _HAS_THERE.search(clause)):
            return replace(self, whose=there["what"] or there["grown"], lost=False)
        case = clause.endswith("的") and len(self.before + clause) <= _LONGEST_CASE
        if case and (first or self.before):
            return replace(self, frame=f"{self.before}{clause}，", before="")
        if not first:
            return self if _GOES_ON.match(clause) else replace(self, whose="", before="", lost=bool(self.whose))
        step = value is not None and value.end == len(clause) and _STEP.fullmatch(clause[: value.start])
        topic = value is None and is_measure(clause) and names(clause) and not clause.endswith("期")
        if step or topic or (_FRAME.fullmatch(clause) and not _DATE.search(clause)):
            return replace(self, frame=f"就{clause}而言，" if topic else f"{clause}，")
        if _KIND.fullmatch(clause) and words.tag(words.segment(clause)[-1].text).startswith("n"):
            return replace(self, whose=clause, before=f"{clause}，")
        counted = re.search(r"\d", _DATE.sub("", clause))
        return replace(self, whose="" if counted else _subject(clause), before=f"{clause}，")

    @property
    def is_step(self) -> bool:
        """Whether the sentence tells how one thing changes with each step of another."""
        return bool(_STEP.fullmatch(self.frame[:-1])) and "每" in self.frame

    @property
    def is_case(self) -> bool:
        """Whether the frame says for what case or of what measure the values behind it are."""
        return self.frame.endswith(("的，", "而言，"))

    def shared(self, stem: str) -> tuple[str, str]:
        """``stem`` with the whole that it is a share of, which a clause before may have named, and what the next clause has of that;
        empty where nothing names one."""
        if found := _WHOLE.search(stem):
            return stem, f"…{found['whole']}"
        if not stem.endswith("占"):
            return stem, self.share
        if found := _INSIDE.fullmatch(stem):
            return stem, found["frame"]
        if not self.share:
            return "", ""
        return (stem + self.share[1:] if self.share[0] == "…" else self.share + stem), self.share


def _subject(clause: str) -> str:
    """The subject of a clause that gives no number, where the clauses behind it go on about it."""
    at = predicate_at(clause) or len(subject_of(clause))
    noun = clause[:at]
    return noun if at > 1 and _GOES_ON.match(clause, at) and clauses.is_term(noun) and names(noun) else ""
