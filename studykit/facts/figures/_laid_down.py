"""What a law lays down in numbers: within how many days, from what amount on, how much a fine is.

A number of a law says nothing without the conduct or the case it is laid down for, so the question is the whole provision with the
number taken out: the case, the clause, and what is to be done where the clause only sets the time or the threshold for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from studykit.chinese import clauses, quantities
from studykit.chinese.quantities import Quantity
from studykit.chinese.script import fold
from studykit.facts._asking import has_subject
from studykit.facts._cases import BARE, ELSEWHERE, exception, in_words, is_case, offender
from studykit.facts._passage import Passage, is_nominal
from studykit.facts._subjects import subject_of
from studykit.facts.figures._limit_of import (
    kept_thing,
    measure_before,
    measured_by_kind,
    of_whole,
    own_matter,
    plan_before,
    whose,
)

_LAYS_DOWN = re.compile(r"应当|应|须(?!知)|只准|只能|方可|不得|必须|可以|处|有权|享有|不低于|不少于|不超过|不高于|为|起|占|达到")
# 日排水量在150吨以上的为中型; 擅自停水的，处…: an item that says of what it is.
_SAYS_OF = re.compile("的(?:，|[为是属])")
# 没有保质期的，保存期限不得少于二年: what is kept so long has been told before.
_BARE_KEPT = re.compile("(?:保存|保管|留存)(?:期限|时间|期)?")
_WITHIN = re.compile("[年月周日天时]内(?!的)")
_DUTY = re.compile(
    r"(?:也|并|并且|但|但是)?(?:对[^，。；]{2,10}(?=处|并处))?(?P<duty>应当|应(?!急)|不得|必须|可以|处|并处|可以并处|由|责令)"
)
_JOINS = re.compile(r"(?:也|并|并且|但|但是|且|及)")
# 三百年以上不满五百年的，为二级: half of what makes the grade.
_GRADED = re.compile(r"的，[是为][一二三四五特甲乙丙]级")
# A fine for whatever stands on the lines below.
_FINES = ("罚款", "罚金")
_BARE_LIMIT = re.compile(r"(?:但|但是|且)?(?:最低|最高)?不(?:得)?(?:低于|少于|超过|高于|大于|小于)")
_PERIOD = re.compile(r"(?P<of>规划|计划|方案|合同|许可证?|资格|证书)(?:的?有效)?期限?(?:一般|为|是|不)")
_LONGER = re.compile(r"(?:可以|最长可以|应当)(?:适当)?延长")
# 第十条 … the conditions under a lead-in: of what, its first clause says.
_ITEM = re.compile(r"[\s　]*（[一二三四五六七八九十]{1,3}）")
_LEAD_IN = re.compile(
    r"(?P<of>[^。；：]{2,30}?)，?(?:应当|必须|可以)?(?:(?:符合|具备|满足|遵守|有)(?:以下|下列)[^。；：]{0,8}(?:条件|要求|规定|标准)|按照?(?:以下|下列)(?:规定|要求|程序)(?P<does>[^，。；：]{2,14}))："
)
# 除遇突发事件外，…: what the rule does not hold for.
_APART = re.compile("除[^，；]{2,24}(?:以外|之外|外)")
# 到2024年底，…: by when it is to be so.
_BY_THEN = re.compile(
    r"(?:力争|确保|争取)?(?:到|至|截至|在|于)?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末|前|以前|之前|年底|起)?"
)
# 驾驶渔船应当年满十八周岁，并（遵守下列规定）: the conditions are of driving, not of that age.
_AND_MORE = re.compile("(?:应当|必须)[^，]*，并(?:应当|且)?$")
_WHOSE = re.compile(r"(?:^|(?<=，))其(?![他中余它])")
# 持下列材料向登记机关申请：: with what, the items tell.
_WITH = re.compile(r"，?(?:持|携带|凭|提交|提供)(?:下列|以下)[^，。；：]{2,6}(?=[向到])")
# 返校后三日内销假: the clause before says who comes back; 婚假为15天，丧假为3天: each is told by itself.
_AFTER = re.compile("[^，]{1,6}后多少(?:个)?(?:工作日|日|天|月|周|小时)内")
_EACH = re.compile(
    "(?P<what>(?![^，]*(?:期限|期间|时间|费用|标准|金额|数额|比例|面积|距离|高度|限额|以上|不))[^，]{2,6}?)(?:一般)?为(?:多少|\\d|[一二三四五六七八九十])"
)
_ADVERB = re.compile(r"(?:一般|原则上|至少|最多)?(?:为|是|不|应|达).*$")
_SHARE = re.compile("(?:其中)?(?P<what>[^，]{2,12}?占(?:比)?(?:为)?多少)$")
# 毕业生应在典礼后三日内…: who is bound says so himself.
_BOUND_WHEN = re.compile(r"(?!(?:委员会|部门|机关|机构|单位|法院))[^，]{2,12}?(?:应当?|须|必须)(?=在|于|自|提前)")
_MEASURED_OF = re.compile(r"(?:每年|每月)?[^，]{2,6}(?:不少于|不低于|不得少于|不得低于|不超过|不得超过)多少")
# 审查机关应当在五日内答复: somebody else is bound in the same case.
_AGENT_BOUND = re.compile(r"[^，]{1,12}(?:部门|机关|机构|政府|委员会|单位|企业|学校|学院|公司|馆|局|处|院)应当[^，]*多少")
# 编制供水规划，…，并自批准之日起三十日内公布: what is made public.
_DRAWN_UP = re.compile(r"应当(?:会同[^，]{2,12}?)?(?:组织)?(?:编制|制定|拟订|拟定)(?P<what>[^，；]{4,20})$")
_LONGEST = 52
_MOST_ITEMS = 9


def provisions(passage: Passage, view: str) -> Iterator[tuple[Quantity, tuple[int, int], str]]:
    """The numbers that the sentence lays down: each with the stretch of its provision, and the provision with what asks for the number
    in its place, ready for a question mark."""
    for one in _whole_ranges(view, quantities.in_provisions(view, passage.start)):
        asked = _provision(passage, view, one)
        if asked is not None:
            yield one, asked[0], asked[1]


def _whole_ranges(view: str, found: Iterable[Quantity]) -> Iterator[Quantity]:
    """The quantities, one from which a grade begins (150吨以上) with the one below which it ends (不足1000吨) as one."""
    first: Quantity | None = None
    for one in found:
        between = view[first.end : one.start] if first else ""
        ends = between in ("不足", "不满", "未满") or (not between and view.startswith(("不足", "不满"), one.start))
        if first and ends and view.endswith("以上", first.start, first.end):
            first = Quantity(first.start, one.end, first.sort, first.asks)
            continue
        if first:
            yield first
        first = one
    if first:
        yield first


def _provision(passage: Passage, view: str, one: Quantity) -> tuple[tuple[int, int], str] | None:
    """The provision around a number; nothing where its case or who it binds is told elsewhere."""
    every = [(max(a, passage.start), b) for a, b in clauses.clauses(view) if b > passage.start]
    at = next((number for number, (a, b) in enumerate(every) if a <= one.start < b), None)
    if at is None:
        return None
    start, end = every[at]
    if _goes_on(view, one, every, at):
        end = every[at + 1][1]
    words = _WITH.sub("", _WHOSE.sub("", view[start : one.start] + one.asks + view[one.end : end]))
    if view[end : end + 1] == "：" and not view.endswith(_FINES, start, end) and not _WITH.search(view, start, end):
        return None
    if share := _SHARE.match(words):
        words, lead = words[share.start("what") :], of_whole(view, every[:at])
    else:
        lead = _lead(passage, view, every[:at], words)
    over = _under(passage)
    if over is None and (lead is None or (not lead and _ITEM.match(view) and not _SAYS_OF.search(words))):
        return None  # of an item whose lead-in nobody has read
    apart = next((view[a:b] + "，" for a, b in reversed(every[:at]) if _APART.fullmatch(view[a:b])), "")
    lead = (over or "") + (lead or _matter(view, every[:at])) + apart
    joined = _JOINS.match(words) and not (words.startswith("并自") and lead.endswith("，"))
    asked = lead + (_JOINS.sub("", words, count=1) if joined else words)
    asked = words if len(asked) > _LONGEST and not _DUTY.match(words) else asked
    if (
        asked.startswith("多少")
        or "分别" in asked
        or not (_LAYS_DOWN.search(asked) or (over is None and _WITHIN.search(asked)))
        or ELSEWHERE.search(asked)
        or BARE.match(asked)
        or _GRADED.search(asked)
    ):
        return None
    if dated := next((view[a:b] for a, b in reversed(every[:at]) if _BY_THEN.fullmatch(view[a:b])), ""):
        if "；" in view[view.index(dated) : start]:
            return None
        asked = f"{dated}，{asked}"
    but = exception(view, end)
    if but is None or len(asked + but) > _LONGEST or not clauses.is_balanced(asked):
        return None
    return (start, end), asked + but


def _matter(view: str, before: list[tuple[int, int]]) -> str:
    """The noun that opens the sentence and stands alone, with its comma: 保护范围 of 保护范围，列为一级的，为五米."""
    noun = view[slice(*before[-1])] if len(before) == 1 else ""
    return f"{noun}，" if clauses.is_term(noun) and not has_subject(noun) and is_nominal(noun) else ""


def _goes_on(view: str, one: Quantity, every: list[tuple[int, int]], at: int) -> bool:
    """Whether the clause of the number only sets the time or the threshold for what the next one lays down."""
    if at + 1 >= len(every) or "；" in view[every[at][1] : every[at + 1][1]]:
        return False
    after = view[one.end : every[at][1]]
    then = view[slice(*every[at + 1])]
    whom = re.fullmatch(r"的[^，]{2,14}", after) and _DUTY.match(then) and not then.startswith("对")
    return bool(whom or re.search(r"(?:内|前|后|的)$", after))


def _under(passage: Passage) -> str | None:
    """What the conditions are of that the passage is one of: 新建桥梁，应当符合下列条件： says it over them."""
    if not _ITEM.match(passage.view):
        return None
    for line in reversed(passage.page.sentences[max(0, passage.index - _MOST_ITEMS) : passage.index]):
        view = fold(line.span.text)
        if not _ITEM.match(view):
            found = _LEAD_IN.search(view)
            of = re.sub(r"^第[^　 ]{1,8}条[　 ]*", "", found["of"].strip()) if found else ""
            does = found["does"] + "时，" if found and found["does"] else ""
            return _AND_MORE.sub("", of) + (does or "，") if of else None
    return None


def _lead(passage: Passage, view: str, before: list[tuple[int, int]], words: str) -> str | None:
    """What a clause needs before it: its case, or whom it binds; empty where it says so itself, nothing where nobody knows."""
    here = [(a, b) for a, b in before if "；" not in view[a : before[-1][1] + 1]]
    if _LONGER.match(words):
        return _lengthened(view, before, words)
    if _BARE_LIMIT.match(words) or words.startswith("其中"):
        return measure_before(view, before, words)
    if re.match(r"[^，]{4,}的，", words) or is_case(words):
        return _case_over(passage, view, before, words)
    cases = [view[a:b] for a, b in here if is_case(view[a:b])]
    duty = _DUTY.match(words)
    if cases and (duty or _JOINS.match(words) or (here and is_case(view[slice(*here[-1])]))):
        over, case = _case_over(passage, view, before, cases[-1]), in_words(passage, cases[-1])
        if over is None or case is None:
            return None
        if _BARE_KEPT.match(words) and not over:
            kept = kept_thing(view[: view.index(cases[-1])])
            return f"{case}，{kept}" if kept else None
        who = "" if over or BARE.match(cases[-1]) else offender(view, view.index(cases[-1]))
        return f"{over}{who}{case}，"
    if here and view[slice(*here[-1])].endswith("的"):
        return None  # 无法设置的，应当…: of what
    if duty and (duty["duty"] not in ("应当", "不得", "必须", "可以") or words.startswith("对")):
        return None
    if not duty:
        return _told_before(passage, view, here, words)
    if passage.topic is not None:
        return passage.topic.text
    return next((subject for a, b in reversed(here) if not is_case(view[a:b]) and (subject := subject_of(view[a:b]))), None)


def _case_over(passage: Passage, view: str, before: list[tuple[int, int]], case: str) -> str | None:
    """The case that a bare one (逾期不清除的, 情节严重的) goes on from, without its 的; empty where ``case`` says enough, nothing where
    no other stands before it."""
    if not BARE.match(case):
        return ""
    mains = [view[a:b] for a, b in before if is_case(view[a:b]) and not BARE.match(view[a:b])]
    main = in_words(passage, mains[-1]) if mains else None
    return f"{offender(view, view.index(mains[-1]))}{main[:-1]}，" if main else None


def _lengthened(view: str, before: list[tuple[int, int]], words: str) -> str | None:
    """What may take longer: the case, who is bound and what is to be done, by the provision before the semicolon."""
    at = next(
        (n for n in range(len(before) - 1, -1, -1) if re.search(r"[日天月年]内|满[^，]{1,5}年", view[slice(*before[n])])), None
    )
    if at is None or at + 1 >= len(before) + 1:
        return None
    whose = re.match(
        r"(?P<who>[^，]{2,24}?)(?:应当|必须|可以)?(?:自|在|于)[^，]*?(?:[日天月年]内|满[^，]{1,5}年)(?P<what>[^，]{2,16})$",
        view[slice(*before[at])],
    )
    case = next((view[a:b] for a, b in reversed(before[at + 1 :])), "")
    if whose is None or not case:
        return None
    if BARE.match(case) or is_case(case):
        first = next((view[a:b][:-1] + "，" for a, b in before[:at] if is_case(view[a:b])), "")
        return f"{first}{case}，{whose['who']}{whose['what']}"
    return f"{case}{whose['what']}，" if clauses.is_term(case) else None


def _told_before(passage: Passage, view: str, before: list[tuple[int, int]], words: str) -> str | None:
    """What a clause without a duty needs before it: the clause that its measure is of, where it is one (抽样比例不得低于)."""
    if re.match(r"(?:并|并且)?自[^，]{2,12}之日起", words) and before and has_subject(view[slice(*before[0])]):
        if (drawn := _DRAWN_UP.search(view[slice(*before[0])])) and clauses.is_term(drawn["what"]):
            return drawn["what"]
        return re.sub("应当(?:会同有关部门)?", "", view[slice(*before[0])]) + "，"
    if _JOINS.match(words) or re.match(r"[对向在经]|自[^，]{2,20}[起内]", words):
        return None
    if period := _PERIOD.match(words):
        return plan_before(passage, period["of"])
    case = next((view[a:b] for a, b in reversed(before) if is_case(view[a:b])), "")
    if case and _AGENT_BOUND.match(words):
        return None if BARE.match(case) or not (told := in_words(passage, case)) else f"{told}，"
    if not before and _BOUND_WHEN.match(words):
        return ""
    if before and (matter := own_matter(passage, view, before)) and _MEASURED_OF.match(words):
        return matter
    if before and _AFTER.match(words) and not _JOINS.match(clause := view[slice(*before[-1])]):
        return f"{clause}，" if has_subject(clause) else None
    if (said := _EACH.match(words)) and (not before or _EACH.match(view, *before[-1])):
        return "" if clauses.is_term(said["what"]) else None
    measured = len(_ADVERB.sub("", words))
    if measured < 5 and len(before) > 1 and (of := measured_by_kind(view, before)):
        return f"{of}，"
    if measured < 5 and before and not _JOINS.match(clause := view[slice(*before[-1])]):
        # 应当提前请假，假期不得超过两周: in which case, the clause before that tells.
        if BARE.match(case):
            return None
        return f"{f'{case}，' if case and case != clause else ''}{clause}，"
    return None if measured < 4 else whose(passage, view, before, words)
