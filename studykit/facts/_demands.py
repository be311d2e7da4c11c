"""Clauses without a subject of their own: what somebody demands, and what the subject of the sentence goes on to do."""

from __future__ import annotations

import re

from studykit.chinese import actions, calendar, clauses, words
from studykit.chinese.mood import ANYWHERE
from studykit.chinese.speakers import MEETING, PAPERS, SAYS
from studykit.facts._asking import has_subject, opening_noun, whose
from studykit.facts._meetings import is_kind
from studykit.facts._passage import Passage
from studykit.facts._questions import occasion
from studykit.facts._subjects import subject_of
from studykit.facts._titles import entry_of

_ROOM = 40
_CONTEXT = 22
_QUOTATION = 400
_DONE = re.compile(r"了(?!解)|(?<![通超经])过(?![程度渡去于硬])|已|曾|正在|日益|日渐|逐渐|(?<!\d)\d{4}年")
_UNDER_CONDITION = "如果|只有|只要|无论|不论|虽然|尽管|即使|因为|由于|随着|当|若|除非|没有"
_OURS = re.compile("[我本][省市县区州镇乡](?![界民场长])")
_AS_WELL = re.compile("(?:与此)?同时，?$")
_DEMANDS = re.compile(rf"{ANYWHERE}|需要?(?!求)|希望|建议|下一步")
_CONDITION = re.compile(rf"^(?:{_UNDER_CONDITION}|为了?)")
# Circumstances before what is to be done: they take no 要.
_CIRCUMSTANCE = re.compile(r"对于|针对|面对|鉴于|基于")
_JOINING = re.compile(
    r"^(?:我(?:们(?!学校|公司|团队|单位|医院|研究|大学|学院))?(?:建议|认为|觉得|主张|希望|呼吁|以为)，?|又|既|并且?|而且?|则|就|都|还|也|更|同时|与此同时|此外|再次|再者|最后|其次|首先|从而|进而|这(?:就|也|都)?(?:需要|要求)我们|这就|我们(?!学校|公司|团队|单位|医院|研究|大学|学院)|大家)+，?"
)
# Whoever can be asked to do something: a place, a body, people of a calling.
_AGENT = re.compile(
    r"(?:我国|中国|[省市县区州镇乡村国]|政府|党委|企业|公司|集团|银行|高校|大学|学校|学院|机关|机构|部门|法院|检察院|医院|学堂|书院|科学院|研究院|馆|局|厅|部|处|中心|协会|社会|教师|干部|学生|青年|各地|各方)$"
)
_MANNER = re.compile(r"紧紧|紧密|牢牢|始终|坚持|着力|大力|全力|努力|积极|扎实|深入|不断|持续|切实|认真|全面|充分|主动|率先")
_ADVERB = re.compile(r"^(?:主要|大多|一般|通常|往往|先后|相继|陆续|还|也|又|并|现|共|曾)+")
# Verbs that describe rather than do: what they are said of may be what the clause before ends with.
_DESCRIBES = re.compile(r"跨|位于|地处|属于|属|是|为|有|包[括含]|全长|占|由|含|分|称|叫|距|长|高")
# A character that is explained is no agent by itself: “新”聚焦于….
_CHARACTER = re.compile(r"“.{1,2}”")
_STATES = re.compile(r"“.{1,2}”(?:主要|首先|就|则|既)?(?:是|指|在于|体现)")
# Ways of doing that the dictionary takes for nouns.
_TOGETHER = re.compile("(?:协同|共同|联合|联手|携手|合力|统筹|同步)$")
_JUST_NAMED = re.compile(r"(?:称为|称作|叫[做作]|名为|称之为)“?(?P<name>[^，“”]{2,10})”?$")
_MADE = re.compile(r"(?:发明|创造|创立|提出|发现|编成|制成|研制出?|设计)了?(?P<name>[^，“”的了]{3,12})$")
_PRONOUN = re.compile(r"(?:它|其(?![他中实余它]))")
# What is to be done does nothing itself.
_NOBODY = re.compile(r"(?:[今明去]年|当前|下一步|下阶段|下一阶段)的?(?:工作|任务|目标|重点|思路|举措|措施|要求|原则|问题|关键)")
_LABEL = re.compile(r"[一-鿿]{2,6}：")
# What an institution does, and what it has just become.
_ESTABLISHES = re.compile("(?:下|分|增|开|附|共)?设(?:有|立|置)?|置(?!身|于)")
_BECAME = re.compile("(?:扩建|改建|更名|改名|改称|升格|合并|改组|发展|定名)为(?P<name>[^，]{3,14})$")
_AGENT_AND_MODAL = re.compile(r"(?P<agent>[^，。；：的]{2,12}?)(?:要|必须|应当?|需要?|可以)")
# What a saying or a condition says of its subject does not go on.
_BREAKS_OFF = re.compile(rf"^(?:{_UNDER_CONDITION})|(?:{SAYS}|表示|要求|[时后前])$")
_SAID = re.compile(rf"[^我]{{2}}(?:{SAYS})$")
_SAID_HOW = re.compile(rf"(?:明确|首次|再次)?(?:{SAYS})")
_FORBIDS = re.compile("(?:坚决|严格|从严)?(?:严禁|禁止|杜绝|制止)")
_WAS_DONE = re.compile("[我咱]们[^，。；]{0,8}(?:做了|采取了|开展了|探索了|推出了|实施了|干了|抓了)[^。]*[。：]$")
_DOCUMENT = re.compile(rf"(?:{PAPERS}|讲话)$")
_PLACE_ACTS = r"(?:省|市|县|区|州)?(?:要|应|必须|需|须|可以|将|正|已|积极|大力|坚持|把|以|抢抓|如何)"


def demanded(passage: Passage, at: int, vague: bool) -> tuple[str, str] | None:
    """The words that lead up to position ``at`` of the view, in a clause without a subject, and their subject: what the
    subject of the sentence goes on to do, or what the signer of the page, or the document, calls for. ``vague`` asks for
    the clause before it too, which says what it is about. ``None`` where nobody is known to do or to demand it.
    """
    view = passage.view
    starts = [max(a, passage.start) for a, b in clauses.clauses(view) if b > passage.start and a <= at]
    if not starts or _is_quoted(passage) or not _is_predicate(_bare(view[starts[-1] : at])):
        return None
    parts = [_bare(view[a:b].rstrip("，。；：？！")) for a, b in zip(starts, [*starts[1:], at], strict=True)]
    if any(_SAID.search(part) for part in parts[:-1]):
        return None  # 会议提出，打造…: another's demand
    subject, modal = _carried(parts)
    if _ESTABLISHES.match(parts[-1]):
        subject = next((found["name"] for part in reversed(parts[:-1]) if (found := _BECAME.search(part))), subject)
        if subject and not _AGENT.search(subject):
            return None  # 病床增至四十张，设三科: beds do not
    entry = entry_of(passage)
    dated = bool(passage.dates) and passage.dates[0].start <= passage.start < passage.dates[0].end
    if not subject and entry and (view.startswith(entry, passage.start) or _LABEL.match(view, passage.start) or dated):
        subject = entry  # 长江（Yangtze）全长…，流经…; 物理：记载…，并列举…; 元初二年出任太史令，掌管…
        if dated:
            return f"{passage.dates[0].said}，{subject}{parts[-1]}", subject
    if not subject and any(map(_STATES.match, parts[:-1])) and not actions.modal(parts[-1]):
        return None  # “新”主要是A，聚焦于B: told of the character
    if subject:
        said = subject + ("" if actions.modal(parts[-1]) else modal) + parts[-1]
        who = _who(passage) if modal or actions.modal(parts[-1]) else ""
        return f"{who}提出，{said}" if who else said, subject
    if _DONE.search("".join(parts)) or any(_CONDITION.match(part) and not vague for part in parts[-1:]):
        return None
    if body := _reported_of(passage, parts):
        return f"{body}{parts[-1]}", body
    who = _who(passage)
    if not who or not (actions.is_bare(parts[-1]) or _CIRCUMSTANCE.match(parts[-1]) or _FORBIDS.match(parts[-1])):
        return None
    if _told_before(passage) or _SAID_HOW.match(parts[-1]):
        return None
    if who.startswith("《") and not any(actions.modal(part) or actions.opens_with_manner(part) for part in parts):
        return None  # a report also tells what has been done
    topic = len(parts) > 1 and actions.modal(parts[-1]) and not actions.modal(parts[-2])  # 发展渔业，要围绕…
    clause = (_in_context(view, starts, parts) if vague or topic else "") or (
        parts[-1] if not vague or _says_of(parts[-1]) else ""
    )
    if not clause:
        return None
    ours = _OURS.search(passage.view, passage.start, at)
    actor = place_of(passage) or ((ours and passage.page.meaning(ours.group(), passage.span.start)) or "")
    if ours and not actor:
        return None  # 我市…，要: of which city?
    urged = bool(actions.modal(clause) or actions.modal(parts[-1]) or _CIRCUMSTANCE.match(clause))
    urged = urged or bool(_FORBIDS.match(parts[-1]))
    demand = clause if urged else f"要{clause}"
    return f"{who}提出，{actor}{demand}", actor or who


def referred(passage: Passage, at: int) -> tuple[str, str] | None:
    """The words that lead up to ``at`` in a clause that opens with 其 or 它, said of the subject of the clause before it."""
    view = passage.view
    starts = [max(a, passage.start) for a, b in clauses.clauses(view) if b > passage.start and a <= at]
    found = _PRONOUN.match(view, starts[-1], at) if len(starts) > 1 else None
    if not found or view[starts[-1] - 1] != "，":
        return None
    before = view[starts[-2] : starts[-1] - 1]
    named = _JUST_NAMED.search(before) or _MADE.search(before)
    if passage.topic is not None and not named:
        return None  # the sentence goes on about its topic
    subject = (named and named["name"]) or subject_of(before) or (opening_noun(before) if has_subject(before) else "")
    alone = 1 < len(subject) <= 14 and clauses.is_term(subject) and not _BREAKS_OFF.search(before)
    return (subject + view[found.end() : at], subject) if alone else None


def _is_quoted(passage: Passage) -> bool:
    """Whether the sentence stands in a quotation that an earlier one has opened: its demands are another's."""
    before = passage.page.document.text[max(0, passage.span.start - _QUOTATION) : passage.span.start]
    opens = passage.view[: passage.start].rstrip().endswith(("“", "「"))
    return opens or before.rfind("“") > before.rfind("”")


def _bare(clause: str) -> str:
    """``clause`` without what joins it to others, and without the date that it opens with."""
    said = _JOINING.sub("", clause[clauses.after_lead(clause) :])
    date = next(calendar.find(said), None)
    return said[date[1] :].lstrip("，的") if date is not None and date[0] == 0 else said


def _carried(parts: list[str]) -> tuple[str, str]:
    """The subject of the nearest clause of the sentence that has one, where only bare predicates stand between, and the modal
    behind it; empty where none goes on."""
    between = ""
    for number in range(len(parts) - 2, -1, -1):
        part = parts[number]
        if not _is_predicate(part):
            noun = opening_noun(part) if has_subject(part) else ""
            subject = _TOGETHER.sub("", _before_modal(part) or _before_manner(part) or subject_of(part) or noun)
            modal = actions.modal(part.removeprefix(subject))
            acts = _is_agent(subject) or not (modal or actions.modal(between) or actions.modal(parts[-1]))
            fits = (
                acts
                and subject != "中央"  # 中央某委员会审议通过: cut short
                and subject[:1] not in "一这每各"
                and not _CHARACTER.fullmatch(subject)
                and part[len(subject) :][:1] != "、"
                and not _NOBODY.fullmatch(subject)
                and words.tag(subject) not in ("v", "vn")
                and 1 < len(subject) <= 14
                and clauses.is_term(subject)
                and not _BREAKS_OFF.search(part)
            )
            return (subject, modal) if fits else ("", "")
        between = actions.modal(part) or between
    return "", ""


def _before_manner(clause: str) -> str:
    """The nouns before a way of doing: 全市灌区 of 全市灌区紧紧围绕增产; empty where none stand there."""
    cut = words.segment(clause)
    at = next((number for number, word in enumerate(cut) if _MANNER.match(word.text)), 0)
    nominal = at and all(words.tag(word.text).startswith(("n", "vn", "j", "s")) for word in cut[:at])
    return clause[: cut[at].start] if nominal else ""


def _before_modal(clause: str) -> str:
    """The agent before a modal: 全县 of 全县要建设灌区."""
    found = _AGENT_AND_MODAL.match(clause)
    return found["agent"] if found and _is_agent(found["agent"]) else ""


def _is_agent(subject: str) -> bool:
    return bool(_AGENT.search(subject)) or _is_place(subject)


def _is_predicate(clause: str) -> bool:
    """Whether ``clause`` opens without a subject of its own."""
    bare = _ADVERB.sub("", clause)
    if not bare or _DESCRIBES.match(bare):
        return False
    return bool(_CIRCUMSTANCE.match(bare)) or actions.is_bare(bare) or words.tag(words.segment(bare)[0].text) in ("v", "vd")


def _says_of(clause: str) -> bool:
    """Whether what is to be done says with what: 推动渔业向, not 推动."""
    return len(clause) > 4 and any(words.tag(word.text).startswith("n") for word in words.segment(clause)[1:])


def _in_context(view: str, starts: list[int], parts: list[str]) -> str:
    """The clause with the one before it, where that is a demand too, short, and no list itself."""
    if len(parts) < 2 or view[starts[-1] - 1] != "，":
        return ""
    before = parts[-2]
    fits = 4 <= len(before) <= _CONTEXT and "、" not in before and len(before) + len(parts[-1]) <= _ROOM
    return f"{before}，{parts[-1]}" if fits and actions.is_bare(before) and clauses.is_balanced(before) else ""


def _who(passage: Passage) -> str:
    """Whose demands the page makes: of the meeting that the sentences before it report, of the speaker, of the author, of a document
    by its title."""
    if (meeting := _reported(passage)) is not None:
        return meeting
    if who := whose(passage, title=False):
        return who + occasion(passage)
    title = (passage.article.title if passage.article else None) or ""
    return f"《{title}》" if _DOCUMENT.search(title) and "《" not in title else ""


def _told_before(passage: Passage) -> bool:
    """Whether the paragraph has told before that something was done (我们做了三件事), so that the sentence goes on with what it was."""
    here: Passage | None = passage
    while here is not None and not here.first:
        here = here.before
        if here is not None and _WAS_DONE.search(here.view):
            return True
    return False


def _reported(passage: Passage) -> str | None:
    """The meeting whose demands the sentence goes on with, empty where it is not named; ``None`` where none speaks."""
    here = passage
    while here.before is not None and here.before.index == here.index - 1 and here.before.article is passage.article:
        here = here.before
        if here.voice and MEETING.search(here.voice):
            return "" if is_kind(here.voice) else here.voice
        if not actions.is_bare(here.view[here.start :]):
            return None
    return None


def _reported_of(passage: Passage, parts: list[str]) -> str:
    """The body that does what the clauses ``parts`` tell, where the sentence goes on with 同时 from one that reports what it does;
    empty where one of them demands something."""
    before = passage.before
    if before is None or passage.first or not _AS_WELL.search(passage.view[: passage.start]):
        return ""
    told = before.view[before.start :]
    body = subject_of(told)
    demands = _DEMANDS.search(told) or any(_DEMANDS.search(part) for part in parts)
    return body if _AGENT.search(body) and not demands else ""


def place_of(passage: Passage) -> str:
    """The place that the article is written for, where its title names one and its text has it do something."""
    title = (passage.article.title if passage.article else None) or ""
    for word in words.segment(title):
        if _is_place(word.text) and passage.article:
            text = "".join(span.text for span in passage.article.spans)
            if len(re.findall(re.escape(word.text) + _PLACE_ACTS, text)) > 0:
                return word.text
    return ""


def _is_place(name: str) -> bool:
    return len(name) > 1 and words.tag(name) == "ns" and name not in ("中国", "中华", "世界", "全国")
