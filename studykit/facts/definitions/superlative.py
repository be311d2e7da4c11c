"""What is first, last, only or most of its kind, and what marks a beginning: asked for the holder."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, words
from studykit.chinese.happenings import predicate_at
from studykit.chinese.speakers import is_person
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._facets import Facet
from studykit.facts._meaning import opens_with_verb
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._sides import LOOSE_END
from studykit.facts._subjects import JUST_NAMED, circumstance, just_named, subject_of
from studykit.facts._titles import the_work
from studykit.facts.definitions import standing
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "definition"

_ORDINAL = r"(?:(?:第一|首)[个部座条次位所家艘颗枚届篇幅种台架届本份座支项片处道]|第[二三四五六七八九十](?:[座部条所艘颗枚]|大(?![类种个步纪])))"
_MOST = r"(?<![一-鿿]{4})起着?(?:主导|决定性?|关键性?|基础性|核心)作用的|最(?:大|小|高|长|短|早|晚|多|少|深|宽|快|重|古老|主要|重要|完整|著名|具[^，。；的]{2,6}|富[^，。；的]{1,4}|[^，。；的是]{2,6})的?|唯一(?:的)?|年代最久|面积最[大广]|规模最大|流量最大"
_HOLDS = re.compile(
    rf"(?P<who>[^，。；：？！]{{1,24}}?)(?:（[^（）]*）)?，?(?:就|也|则|既|都|正|便|仍)?是(?P<what>(?!为|不|因|由于|一[种个类项条])[^，。；：？！是]{{0,26}}?(?:{_ORDINAL}|{_MOST})(?:[^，。；：？！是]{{2,26}}|[峰湖岛塔桥]))(?=[，。；！]|$)"
)
_FRONTED = re.compile(
    r"(?P<what>[^，。；：？！是]{0,22}?(?:起(?:着)?(?:主导|决定性?|关键性?|核心|支配)作用的|最为?(?:大|小|高|长|短|早|晚|多|少|深|快|慢|丰富|集中|重要|活跃|关键|根本|本质|突出|常见|核心)(?:的[^，。；：？！是]{0,12})?))(?:就|则|当然|自然|还|仍|依然|始终)?是(?P<who>[^，。；：？！]{2,36})(?=[，。；！]|$)"
)
# 使用人口最多的: of which ones, the sentence before says.
_OF_WHICH = re.compile("[一-鿿]{0,2}(?:人口|人数|数量|面积|产量|规模|比例|次数)最.{1,2}的(?:当然|自然)?")
# What anybody can measure or look up is no view of the author's.
_MEASURED = re.compile(rf"{_ORDINAL}|首次|最[大小高长短早晚多少深宽快慢]|唯一|年代最久")
# Things told with their number are no answer to what is first.
_LONGEST_NOUN = 3
_COUNTS = re.compile(r"[\d一二两三四五六七八九十百千万][余多]?[件个座处种项部台册]$")
_COUNTED_SET = re.compile(
    r"(?P<of>“[^”]{2,12}”|[^这那其它，]{2,12}?)[这的](?P<set>[两二三四五六七八九十](?:大|个|种|类|项)[一-鿿]{2,6}?)[中里]?"
)
# 《X》收录于《Y》，是最早的…: the title is what it is told of.
_TITLED = re.compile("《[^》]+》(?=[一-鿿])")
_VAGUE = re.compile(
    r"之一|^当时|印象最|最(?:难忘|感动|自豪|骄傲|遗憾|担心|高兴)|(?:优势|特点|一点|一环|问题|事情|事|区别|不同|挑战|困难|短板|成就|贡献|课题|变化|亮点|大事|体现|表现|发现|收获|遗憾|心愿|愿望|考验|难题|底气|财富|标志|原因|证明|写照|选择|保证|法宝|优点|缺点|一[家个种座所次项条名位])$|我们|自己|这|那|[它其]|“最|最终|最近|最后"
)
_TOPS = re.compile(
    r"(?:^|(?<=[。；]))(?P<among>(?!其|这|在)[^，。；：？！]{2,14}[中里内])，(?:以)?(?P<who>[^，。；：？！、最]{2,12}?)(?:的)?(?P<most>(?:表面积|面积|人口|产量|储量|规模|数量|海拔|长度|密度|体积|含量|种类|历史|流量|年代|温度|质量|速度|占比|比重|硬度|熔点|沸点)?最(?:为)?[一-鿿]{1,2})(?=[，。；]|$)"
)
# 音节的定义：…，也是最易分辨的片段: what is told is the meaning of the label.
_DEFINED = re.compile("(?:定义|概念|含义|涵义|内涵)：[^：。；]*$")
_PERSON = re.compile(r"(?:人|家|皇帝|诗人|总统|国王|女王|者|员|院士|状元|进士|教授|医生|将领)$")
_MARKS = re.compile(
    r"[这此]?(?:也|就|便|都)?(?P<cue>标志着|[拉揭]开了(?=[^，。；]*序幕)|开创了(?=[^，。；]*(?:先河|时代|纪元|道路))|开启了(?=[^，。；]*(?:时代|纪元|历程|先河))|"
    r"奠定了(?=[^，。；]*基础)|打响了(?=[^，。；]*第一枪))(?P<what>[^，。；：？！]{4,40}?)(?=[，。；！]|$)"
)
# 会议召开，一般认为这标志着…: who holds it to be so stands between.
_HELD_SO = re.compile("(?P<by>(?:人们|学界|史学界|学者们?)?(?:一般|通常|普遍|大多)?认为)[这此]?")
_DOERS = re.compile(r"(?:党人|士兵|战士|官兵|将士|工人|学生|群众|起义军|革命军)$")
_NO_WITHOUT = re.compile(r"没有(?P<who>[^，。；：？！“”]{2,16}?)，?就没有(?P<what>[^，。；：？！“”]{2,20})(?=[，。；]|$)")
# A whole clause of no more characters may be a name and nothing else (长江，全长…，是…).
_WHOLE_NAME = 8
# 设计日处理能力120万件，是最大的…: the clause before has told a figure of the thing, which stands farther in front.
_A_FIGURE = re.compile(r"[^\d]\d[\d.,]*[万亿千百]*[一-鿿]{1,4}$")
# 制成X，这是第一架…: the thing that was made, not its maker.
_MADE = re.compile(
    "(?:并|遂|又)?(?:制成|造成|建成|发明|研制成功|研制出|试制成功|写成|编成|撰成|铸成|绘成|创办|创立)了?(?P<what>[一-鿿]{2,12})"
)
# X更名为Y，这是第一所…: it is so under the new name.
_BECOMES = re.compile("[^，]{2,24}(?:更名|改名|改称|定名|命名)为(?P<what>[一-鿿]{2,16})")
# 使用人口最多的当然是…: of what, the speaker has said before.
_TALK = re.compile("的(?:当然|自然|无疑|显然|恐怕|大概|可能|应该|还|仍|仍然|莫过于)$")
_REACHES = re.compile("[东西南北上下][到至起接临抵依靠]")
# A clause without a subject of its own.
_LATER = re.compile("后来|随后|此后|起初|最初|当时|同时|其中|前身|[原本旧又别全]名|总部|校址|占地|地跨|全长")
# 土壤中的氮大部分以有机态存在: so much of it and no more.
_A_SHARE = re.compile("(?:大部分|大多数?|绝大多数|多数|少数|部分|一半)$")
# 赵州桥又称安济桥，坐落在…: what is told of it is no part of its name.
_LATER_TOLD = "(?<=..)(?:位于|坐落|地处|[又也亦俗简旧别古][称名](?![为作]))"
_ONLY_IF = re.compile(
    r"(?:^|[，；。])(?P<who>[^，。；]{0,14}?)只有(?P<how>[^。；才]{4,60}?)，(?P<then>[^，。；]{0,10}?才(?:能够?|可以?|会|可能|算|是)?)(?P<what>[^。；！，]{4,40})(?=[。；！，]|$)"
)


@cued(r"最|第一|首|唯一|起着?[^，。]{2,4}作用的")
def holds(passage: Passage) -> Iterator[Fact]:
    """X是中国最长的河流, X是第一部…: what is most, first or only, asked for the one that is."""
    for start, _ in clauses.clauses(passage.view):
        found = _HOLDS.match(passage.view, max(start, passage.start))
        if found is None or _VAGUE.search(found["what"]) or _DEFINED.search(passage.view[: found.start()]):
            continue
        who = _who(passage, found)
        if who is not None and re.match("[一-鿿·]{2,8}称(?![为号谓霸])", passage.view_of(who)):
            continue  # 列宁称某运动是“…”: his word for it
        if who is not None and _COUNTS.search(passage.view_of(who)):
            continue  # 展厅陈列着工具一百七十余件，是…最多的地方
        if who is None or any(isinstance(fact, Facet) and fact.value == who for fact in standing.is_facet(passage)):
            continue
        under = circumstance(passage, start)
        if under is not None:
            yield _holder(passage, "holds", found, who, under + _among(passage, start) + found["what"])


def _among(passage: Passage, start: int) -> str:
    """The clause before the one at ``start`` that says among what it is the first: 在三个要素中，."""
    before = [passage.view[max(a, passage.start) : b] for a, b in clauses.clauses(passage.view) if passage.start < b < start]
    return f"{before[-1]}，" if before and re.fullmatch(r"在[^这那其它]{2,16}[中里内]", before[-1]) else ""


@cued(r"最|作用的")
def fronted(passage: Passage) -> Iterator[Fact]:
    """更新最慢的是冰川: the superlative stands first."""
    for start, _ in clauses.clauses(passage.view):
        at = clauses.after_lead(passage.view, max(start, passage.start))
        found = _FRONTED.match(passage.view, at)
        said = found["what"].rstrip("的") if found else ""
        if found is None or _VAGUE.search(said) or _TALK.search(said) or re.match(r"在|从|对", found["what"]):
            continue
        if _OF_WHICH.fullmatch(found["what"]):
            continue
        what = (_among_counted(passage, start) or _whole_action(passage, start)) + found["what"]
        if not what.startswith(("最", "起")) and (clauses.is_term(found["who"]) or opens_with_verb(found["who"])):
            yield _holder(passage, "fronted", found, passage.cut(*found.span("who")), what)


def _among_counted(passage: Passage, start: int) -> str:
    """The clause before the one at ``start`` that counts what the first is one of: X这三大要素，起主导作用的是."""
    before = [
        passage.view[clauses.after_lead(passage.view, max(a, passage.start)) : b]
        for a, b in clauses.clauses(passage.view)
        if b < start
    ]
    found = _COUNTED_SET.fullmatch(before[-1]) if before else None
    return f"{found['of']}的{found['set']}中，" if found else ""


def _whole_action(passage: Passage, start: int) -> str:
    """The clause before the one at ``start``, where that begins with 最 and says of what it is the most: 建设学校，最关键的是."""
    if not passage.view.startswith("最", start):
        return ""
    before = [(a, b) for a, b in clauses.clauses(passage.view) if b < start and a >= passage.start]
    clause = passage.view[clauses.after_lead(passage.view, before[-1][0]) : before[-1][1]] if before else ""
    return f"{clause}，" if 3 < len(clause) < 18 and not re.search("[这其它的是]", clause) else ""


@cued("最", "[中里内]，")
def tops(passage: Passage) -> Iterator[Fact]:
    """四大渔场中，X面积最大: which of them it is."""
    for found in () if re.search(r"\d", passage.view) else _TOPS.finditer(passage.view, passage.start):
        if clauses.is_term(found["who"]) and clauses.is_term(found["among"][:-1]) and not opens_with_verb(found["who"]):
            what = f"{found['among']}，{found['most']}的"
            yield _holder(passage, "tops", found, passage.cut(*found.span("who")), what)


@cued(r"标志着|序幕|先河|第一枪|开启了|开创了|奠定了")
def marks(passage: Passage) -> Iterator[Fact]:
    """A标志着B, A揭开了B的序幕: the event that marks a beginning or an end."""
    found = _MARKS.search(passage.view, passage.start)
    if not found or "什么" in found["what"]:
        return
    view = passage.view
    before = [max(a, passage.start) for a, b in clauses.clauses(view) if b > passage.start and a <= found.start()]
    start = clauses.after_lead(view, before[-1])
    if start >= found.start() and len(before) > 1:
        start = clauses.after_lead(view, before[-2])
    work = re.compile("《[^》]+》(?=由|是)").match(view, start)
    sign = work.group() if work and found["cue"] != "标志着" else view[start : found.start()].rstrip("，")
    held = _HELD_SO.fullmatch(sign)
    if held and len(before) > 1:
        start = clauses.after_lead(view, before[-2])
        sign = view[start : before[-1]].rstrip("，")
    if opens_with_verb(sign) and start > passage.start:
        return  # 秦统一六国，推行…，奠定了…: the doer stands before
    if not 4 <= len(sign) <= 50 or re.match(r"这|那|它|其|此|也|更|为", sign) or LOOSE_END.search(sign):
        return
    who = passage.cut(start, start + len(sign))
    by = f"{held['by']}，" if held else ""
    prompt = f"{by}{'谁' if _DOERS.search(sign) else '什么'}{found['cue']}{found['what']}？"
    yield OneAnswer(passage.cut(start, found.end()), "marks", passage.voice, found["what"], "sign", who, prompt, True)


@cued(r"只有")
def only_if(passage: Passage) -> Iterator[Fact]:
    """只有A，才能B: the one condition."""
    found = _ONLY_IF.search(passage.view, max(passage.start - 1, 0))
    if found and not re.search(r"什么|如何|这|其|它", found["what"] + found["who"]):
        how = passage.cut(*found.span("how"))
        who = found["who"][clauses.after_lead(found["who"]) :]
        if not who and not re.search(r"[一-鿿]{2}才", found["then"]):
            if passage.topic is None or _A_SHARE.search(passage.topic.text):
                return
            who = passage.topic.text
        prompt = f"{who}只有怎样，{found['then']}{found['what']}？"
        proof = passage.cut(found.start("who"), found.end())
        yield OneAnswer(proof, "only_if", passage.voice, found["what"], "condition", how, prompt, True)


@cued("没有.*就没有")
def no_without(passage: Passage) -> Iterator[Fact]:
    """没有A就没有B: what B cannot be without."""
    for start, _ in clauses.clauses(passage.view):
        found = _NO_WITHOUT.match(passage.view, clauses.after_lead(passage.view, max(start, passage.start)))
        if found and clauses.is_term(found["who"]) and clauses.is_term(found["what"]):
            yield _holder(
                passage, "no_without", found, passage.cut(*found.span("who")), found["what"], f"没有什么就没有{found['what']}？"
            )


def _who(passage: Passage, found: re.Match[str]) -> Span | None:
    """The holder: what stands before 是, the topic for a pronoun, the subject of the clause before for 这是."""
    view = passage.view
    at = min(clauses.after_lead(view, found.start("who")), found.end("who"))
    words_ = view[at : found.end("who")]
    if "是" in words_ and "，" not in view[at : found.start("what")] and not re.search("[“《]", words_):
        return None  # 生物是最基本也是最活跃的因素: two ranks of one noun
    if words_ in ("它", "其", "该书", "该"):
        return passage.topic
    if words_ in ("这", "此", "这也", "这就") and found.start() > passage.start:
        for a, b in reversed([(a, b) for a, b in clauses.clauses(view) if passage.start <= a and b <= found.start()]):
            clause = view[clauses.after_lead(view, a) : b]
            if (made := _MADE.fullmatch(clause) or _BECOMES.fullmatch(clause)) and clauses.is_term(made["what"]):
                return passage.cut(b - len(made["what"]), b)
            work = [one.span() for one in re.finditer("《[^》]+》", clause)]
            subject = clause[slice(*work[-1])] if work else subject_of(clause)
            # 学校在北京设立，这是: of an action on a thing, 这 is the thing.
            if len(subject) < 4 and is_person(subject) and not _PERSON.search(found["what"]):
                return None
            if subject and (work or words.tag(words.segment(clause)[-1].text).startswith("v")):
                place = view.index(subject, a)
                return passage.cut(place, place + len(subject))
        return None
    if (titled := _TITLED.match(words_)) and "，" in view[at : found.start("what")]:
        return passage.cut(at, at + titled.end())
    if "，" in view[at : found.start("what")]:
        words_ = re.split(f"是|作为|(?<!自)由|{_LATER_TOLD}", words_)[0]  # X是A，也是最…的B; X作为A，是…
        words_ = _without_deed(words_)
        if opens_with_verb(words_) or words_[:1] in "因又也" or _LATER.match(words_) or _REACHES.match(words_):
            return _subject_of_sentence(passage)
    single = len(words_) == 1 and words_ in "人水书"
    loose = re.search(r"这|那|其中|中的“", words_) or (opens_with_verb(words_) and "的" in words_)
    if not (single or clauses.is_term(words_)) or loose or _A_FIGURE.search(words_):
        return None
    who = passage.cut(at, at + len(words_))
    return who.strip("“”「」") if words_.count("“") == 1 and words_[0] == "“" and words_[-1] == "”" else the_work(who)


def _without_deed(clause: str) -> str:
    """The subject of a ``clause`` that goes on with a deed of four characters or more (第二读会逐条讨论，是…); else the clause."""
    subject = subject_of(clause) if "的" not in clause else ""
    deed = words.segment(clause[len(subject) :]) if subject else []
    does = len(clause) - len(subject) > _LONGEST_NOUN and bool(deed) and words.tag(deed[-1].text) == "v"
    return subject if does and clause.startswith(subject) else clause


def _subject_of_sentence(passage: Passage) -> Span | None:
    """The noun that opens the sentence behind its date, where its later clauses leave it out."""
    at, _date = next(statements(passage), (passage.start, ""))
    clause = re.split(f"[，（。；]|{_LATER_TOLD}", passage.view[at:])[0]
    if JUST_NAMED.search(clause):
        return just_named(passage, at + len(clause))
    if _LATER.match(clause):
        return None
    size = predicate_at(clause)
    named = clause[:size] if size > 1 else re.split(f"因|由|{_REACHES.pattern}", clause)[0]
    if clause[len(named) : len(named) + 1] in tuple("与和及同"):
        return None
    whole = named != clause or len(clause) <= _WHOLE_NAME
    opens = whole and clauses.is_term(named) and not opens_with_verb(named)
    return passage.cut(at, at + len(named)) if opens else passage.topic


def _holder(passage: Passage, rule: str, found: re.Match[str], who: Span, what: str, prompt: str = "") -> OneAnswer:
    asks = "是谁" if _PERSON.search(what) and not re.search(r"机器人|国家", what) else "是什么"
    begin = min(found.start(), who.start - passage.span.start) if passage.span.covers(who) else found.start()
    proof = passage.cut(begin, found.end())
    return OneAnswer(
        proof,
        rule,
        passage.voice,
        what,
        "holder",
        who,
        prompt or f"{what}{asks}？",
        prompt != "" or what.startswith("最") or not _MEASURED.search(what),
    )


RULES = (holds, fronted, marks, tops, only_if, no_without)
