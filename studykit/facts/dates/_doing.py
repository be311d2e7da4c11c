"""Who did what a dated clause tells: the subject that it leaves out, or the person that its pronoun stands for."""

from __future__ import annotations

import re

from studykit.chinese import clauses, words
from studykit.chinese.happenings import BECAME, EVENT, HAPPENS, OF_A_PERSON, SHORT, predicate_at
from studykit.chinese.script import fold
from studykit.chinese.speakers import is_person, leading
from studykit.facts._dating import found_in
from studykit.facts._passage import Passage
from studykit.facts._subjects import subject_of
from studykit.facts._titles import entry_of, headword, is_place, work_of

_OF_A_PLACE = re.compile(r"撤[县区地市乡镇]|[^，]{0,2}(?:并乡|设市|并镇)")
OF_A_WORK = re.compile(r"[该該此本](?:[书書刊报報]|杂志|雜誌)")
_ASIDE = re.compile(r"^(?:他们?|她们?|它们?|其|该[一-鿿]{1,3})(?=[一-鿿])")
_OF_THEN = re.compile(r"^[^，。]{0,12}?\d年(?:\d{1,2}月)?(?:\d{1,2}日)?，?")
_FOREIGN = re.compile("[一-鿿·]{2,8}(?<![军会院校国府党派队团盟族人们民者省市县区厂司部局号社所馆店])")
# 双方签订《X和约》: who they are, the sentence before has said; the treaty has a name.
_SIGNED_BY_THEM = re.compile(
    "(?:交战)?(?:双方|两国|各方|各国)(?:代表|正式)*(?P<verb>签订|签署|缔结|订立|达成)了?(?P<what>《[^》]+》)"
)
_FOUNDED_BY = re.compile(
    "(?P<by>由[^，]{2,24}?)(?P<verb>(?:联合|共同|合并|合作|发起|集资|捐资|出资)*(?:成立|组建|创办|创建|设立|建立|兴建|修建))了?(?P<what>[一-鿿]{4,14}(?:校|学|院|所|厂|馆|公司|社|会|局|站|桥|库|路))"
)
# 最早试图改革的是W。他…: the sentence has named him at its end.
_IS_WHO = re.compile("[^，。；]{4,}的是(?P<who>[^，。；的]{2,12})。?$")
# X（1834—1903），…: a paragraph that opens so is on the life of X.
_LIFE = re.compile(r"(?P<who>[一-鿿·]{2,10})（[^（）]{0,12}\d{3,4}年?[^（）]{0,12}[—–~～-]{1,2}[^（）]{0,24}）[，是]")
_BY_PRONOUN = re.compile("(?:^|(?<=[，年月日]))[他她](?!们)")
_HE = re.compile("[他她](?!们)")
_AT_LAST = re.compile(r"^(?:方告|方|才|始|遂|乃|又|再)(?=[一-鿿]{2})")
_LEADS = re.compile(
    "以|由|在|从|经|被|将|把|向|对|为|因|并|又|也|还|再|后|即|便|遂|乃|才|方|始|再次|首次|正式|先后|随后|曾|与|同|受|随|率|赴|整体|由此|至此|全线|全面|全部|迅速|仅|仅用|随着|试制|试制成功"
)
NOBODY = re.compile(
    r"^(?:[一二三四五六七八九十百数几两\d]+个?(?:[余多]?[年月日天])[之以]?[后间内]|全军|途中|其间|期间|双方|各方|各国|人们|会议|大会|会上|部分|局势|战争|其|他|她|它|全县|全市|全省|全国|当地|此|这|那|该|史|后|先|并|而|但|使|从|结果|首批|内部|外|后者|前者|其中|标志|至此|一|各)"
)
"""What opens a clause and names nobody that is known outside it."""
_AGAIN = re.compile("[又再复]|重新")
# 改为纯蓝色: what has been told to have the other colour, which is no subject.
_TURNED = re.compile(
    "(?:才|又|再)?(?:改|换|漆|涂|染|刷)[为成作](?:[深浅纯]?[红黄蓝绿白黑青紫灰][色漆]?|[^，]{0,6}[色质瓦砖石木]|[横竖左右上下][排列写][^，]{0,2})$"
)
_DRAFT = re.compile("(?<=[成写改])(?:初稿|定稿|全书|手稿|书稿)$")
# 某区设有某馆，于2006年开馆: what stands there opens, not the town.
_STANDS_THERE = re.compile(
    r"(?:设|建|辟|修|盖)[有立了](?![\d一二两三四五六七八九十])(?P<what>[^，。；：、]{3,20})，[^，。；]{0,14}$"
)
_COMES_INTO_USE = re.compile(
    "(?:于|在)?(?:正式|全面|全部)?(?:对外)?(?:开馆|开放|启用|落成|竣工|完工|建成|投用|投入使用|开园|开业)"
)
_TITLE = re.compile("《[^》]+》")


_FIRST_FOUND = re.compile("(?:在[^，]{2,14}?)?(?:首次|首度)?[发發][现現]")
_POINTS = re.compile("(?:该|此|这)(?!后|时|外|前)")


def with_subject(passage: Passage, told: str, start: int) -> str:
    """``told``, or ``told`` behind whom it is about where it opens with its verb; empty where nobody knows who did it."""
    if of_work := OF_A_WORK.match(told):
        work = work_of(passage)
        return work + told[of_work.end() :] if work else ""
    if leads(told) and _POINTS.match(passage.view, passage.start):
        return ""  # 该望远镜的口径…，2016年启用: its name stands before
    head = headword(passage)
    if any(told.startswith(head[-size:]) for size in range(2, len(head))):
        return told  # 联合诊所改名 in the chronicle of 某市联合诊所
    if founded := _FOUNDED_BY.fullmatch(told):
        return f"{founded['what']}{founded['by']}{founded['verb']}"
    if pact := _SIGNED_BY_THEM.fullmatch(told):
        return pact["what"] + pact["verb"]
    if told[:1] == "我" and (turn := passage.page.turn_at(passage.span.start)) and is_person(turn.speaker):
        return turn.speaker + told[1:] if told[1:2] not in ("们", "国", "市", "省", "县", "校", "院", "党", "军", "的") else told
    bare = _ASIDE.sub("", told)
    if bare == told and not leads(told):
        return told
    if _FIRST_FOUND.match(bare):
        return ""  # 2007年在某地首次发现杂交个体: nobody is told to have found them
    bare = _whole_draft(passage, bare, start)
    if (what := stands_there(passage, bare, start)) is not None:
        return f"{what}{_AT_LAST.sub('', bare)}" if what else ""
    who = "" if not bare else _him(passage, start) if _HE.match(told) else _who(passage, start)
    if _AGAIN.match(told) and who == entry_of(passage) and is_place(who):
        return ""  # 又迁回: who has been told of before
    if who and (ended := re.fullmatch(rf"(?P<did>撤销|裁撤|废)了?{who}", bare)):
        return f"{who}被{ended['did']}"
    if _TURNED.match(bare):
        return ""  # the tiles of a hall were blue, then changed: not the hall
    if is_place(who) and _BUILT.match(bare):
        return ""  # 位于某县，…落成: the county was not built
    if who and bare.startswith("被") and not is_person(who) and _brought_about(passage, start):
        return ""  # 某岛爆发了起义，次年被镇压: the rising was
    if EVENT.fullmatch(who) or (len(who) > 2 and bare.endswith(f"为{who}")):
        return ""  # 晋升为三级医院，同年成为…: what stands first is no noun; 改建为临江医院: its name from now on
    if who == head and BECAME.search(bare, 1):
        return bare  # 引水科改称引航站: what became the body
    if who == head and (OF_A_PERSON.search(told) or (_OF_A_PLACE.match(bare) and not is_place(who))):
        return ""
    return f"{who}{_AT_LAST.sub('', bare)}" if who else ""


def stands_there(passage: Passage, told: str, start: int) -> str | None:
    """What the clause before ``start`` says to stand somewhere, where ``told``, without a subject, says that it came into use; empty where
    that is no name, ``None`` where nothing of the kind is told."""
    there = _STANDS_THERE.search(passage.view, passage.start, start) if _COMES_INTO_USE.match(told) else None
    return None if there is None else there["what"] if clauses.is_term(there["what"]) else ""


_BUILT = re.compile("(?:正式|全面|全部)?(?:落成|竣工|建成|完工|通车|开工|动工|封顶|奠基|启用|开馆)")
# What these bring in is what the next clause may be about.
_BRINGS_IN = re.compile("(?:爆发|发生|出现|发动|掀起|建立|成立|设立|创办|修建|建造|铸造|制成|开凿|组成)了?(?=[一-鿿“])")


def _brought_about(passage: Passage, start: int) -> bool:
    """Whether a clause before ``start`` in the sentence tells that something came about."""
    return _BRINGS_IN.search(passage.view, passage.start, start) is not None


def _whole_draft(passage: Passage, told: str, start: int) -> str:
    """``told``, with the work that a draft is of (完成初稿) where the sentence names one before; empty where it does not."""
    draft = _DRAFT.search(told)
    if not draft:
        return told
    named = set(_TITLE.findall(passage.view[:start]))
    return told[: draft.start()] + named.pop() + draft.group() if len(named) == 1 else ""


# 为观赏日出而兴建的祝山线通车, 由某人创办的纱厂开工: what qualifies the subject stands before it.
_BUILT_BY = re.compile(rf"(?:为[^，的]{{2,12}}而|由)[^，的]{{2,16}}的(?!是)[一-鿿]{{2,12}}?(?:{HAPPENS})")
_GIVEN_A_POST = re.compile("选为|升(?=[左右侍尚任为])|擢|授(?=[一-鿿]{3})|贬")


def leads(told: str) -> bool:
    """Whether ``told`` opens with its predicate."""
    first = next((word.text for word in words.segment(told)), "")
    if (
        first[:1] in "“《"
        or told[:2] == "中英"
        or re.match(
            "我国|[国省市县私公]立|都[水督护统尉察]|总[督统理裁管兵]|共[和青]|[太高世圣成仁宣英宪孝武神光熹真徽钦宁理度恭端中睿玄肃代德顺穆敬文懿僖昭哲][宗祖](?!国|父|母|先)",
            told,
        )
    ):
        return False
    tag = words.tag(first)
    if _BUILT_BY.match(told):
        return False
    if _GIVEN_A_POST.match(told):
        return True
    if EVENT.match(told) and not re.match(rf"(?:{HAPPENS})(?:典礼|仪式|大会|会议|委员会|办公室|工程|活动|工作)", told):
        return True
    if len(first) == 1 and leading(told):
        return False  # 毕昇发明了X: a name that the dictionary does not have
    return (
        bool(_LEADS.fullmatch(first))
        or first in SHORT
        or (tag[:1] in ("v", "d", "p", "c", "r", "u") and tag != "vn" and not first.endswith(("帝", "王", "公")))
    )


# 连接两地的隧道全长三公里: what its verb qualifies is the subject.
_MEASURED = re.compile(
    r"[^，的]{3,20}的(?P<noun>[一-鿿]{3,10}?)(?:全长|总长|[长高宽]约?[\d一二三四五六七八九十百千]|占地|位于|坐落)"
)
# 纵贯铁路全线通车: two nouns to the dictionary, and a verb all the same.
_COURSE = re.compile(rf"(?<=[一-鿿]{{2}})(?:全线|全面|全部|正式|胜利|顺利)*(?:{HAPPENS})$")
# Of the person of the article's own kin a clause in between tells: 父卒，服丧期满后，….
_A_RELATIVE = re.compile("(?:[祖伯叔岳]?父|[祖继]?母)(?!亲?节)")
_A_SEAT = re.compile("(?:总部|本部|[校院厂园]区|[大新]楼)$")
# What goes on in the next sentence of an entry of a chronicle: a product or a person does not.
_A_BODY = re.compile("(?:[省市县区州镇乡村社校院馆厂矿局会部所站库路桥寺]|[大中小]学|学堂|公司|集团|中心)$")


def _who(passage: Passage, start: int) -> str:
    """Whom a clause without a subject is about: the topic, the one subject before it in its sentence, what the article is about, the
    subject of the sentence before; at the head of an entry of a chronicle, the place or the body that it is of."""
    if _BY_PRONOUN.search(passage.view, passage.start, start):
        return _him(passage, start)
    if passage.topic is not None and passage.topic.end <= passage.span.start + start:
        return fold(passage.topic.text)
    inside = _subjects(passage, start)
    if inside is None or inside:
        return inside or ""
    if entry := entry_of(passage):
        return entry
    before = passage.before
    if before is not None and not passage.first:
        subject = _subjects(before, len(before.view))
        life = _whose_life(passage)
        if life and (subject in ("", life) or _LIFE.match(before.view, before.start)):
            return life
        if subject and (not headword(passage) or (_A_BODY.search(subject) and not _A_SEAT.search(subject))):
            return subject
        return "" if subject != "" else headword(passage)
    return headword(passage)


def _whose_life(passage: Passage) -> str:
    """The person whose life the paragraph tells from its opening on: X（1834—1903），…; empty where it opens otherwise."""
    at: Passage | None = passage
    while at is not None and not at.first:
        at = at.before
    life = _LIFE.match(at.view, at.start) if at else None
    return life["who"] if life else ""


def _him(passage: Passage, start: int) -> str:
    """Whom 他 is: the person of the clauses before it, else the only one of the nearest sentence before in its paragraph that has one,
    else the person whom the article is about."""
    who = _subjects(passage, start)
    if who and is_person(who):
        return who
    at: Passage | None = passage
    while at is not None and not at.first and (at := at.before) is not None:
        if (people := _people(at)) is not None:
            return people
    entry = entry_of(passage)
    return entry if is_person(entry) else ""


def _people(passage: Passage) -> str | None:
    """The one person that the clauses of a sentence open with, that it gives the words of or names at its end; empty where there are
    several, ``None`` where there is none."""
    if last := _IS_WHO.search(passage.view, passage.start):
        return last["who"] if is_person(last["who"]) else None
    if life := _LIFE.match(passage.view, passage.start):
        return life["who"]
    said = [passage.view[max(a, passage.start) : b] for a, b in clauses.clauses(passage.view) if b > passage.start]
    told = {passage.voice} if passage.voice else {_subject_in(_OF_THEN.sub("", one)) for one in said}
    named = {who for who in told if who}
    people = {who for who in named if is_person(who) or (len(named) == 1 and _is_name(who))}
    return None if not people else people.pop() if len(people) == 1 else ""


def _is_name(who: str) -> bool:
    """Whether ``who``, whom a pronoun of persons can only stand for, may be a name that the dictionary does not have."""
    parts = words.segment(who) if _FOREIGN.fullmatch(who) and words.tag(who) == "" else ()
    return any(words.tag(part.text).startswith("nr") for part in parts)


def _subjects(passage: Passage, end: int) -> str | None:
    """The one subject of the clauses before ``end``; empty where all of them leave it out, nothing where nobody knows or there are
    several."""
    found: list[str] = []
    leading = True
    for a, b in clauses.clauses(passage.view):
        if passage.start < b <= end:
            clause = passage.view[max(a, passage.start) : b]
            date = next((one for one in passage.dates if one.start <= max(a, passage.start) < one.end), None)
            clause = passage.view[max(date.end, a, passage.start) : b] if date else clause
            clause = clause.lstrip("，　 ")
            if clause and not (entry_of(passage) and _A_RELATIVE.match(clause)):
                found.append(_subject_in(clause))
                leading = leading and leads(clause)
    every = {one for one in found if one}
    if leading and not every:
        return ""
    return found[0] if found[0] and len(every) == 1 else None


def _subject_in(clause: str) -> str:
    """The subject that a clause opens with, if it has one of its own."""
    if measured := _MEASURED.match(clause):
        return measured["noun"]
    at = predicate_at(clause)
    subject = clause[:at] if at > 1 and not leads(clause) else subject_of(clause)
    subject = _COURSE.sub("", subject) if subject == clause else subject
    bad = (
        words.tag(subject).startswith("v")
        or NOBODY.match(subject)
        or EVENT.match(subject)
        or found_in(subject)
        or re.match(r"[年日月]产|总(?![督统理裁经书司参工会部长局兵])|共(?![青产和])", subject)
    )
    return "" if bad else subject
