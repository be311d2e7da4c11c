"""What an encyclopaedia says of a person or a place at once: names, origin, calling; where it lies, springs and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, words
from studykit.chinese.script import fold
from studykit.facts._bodies import body_before, statements
from studykit.facts._cues import cued
from studykit.facts._meaning import opens_with_verb
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._predicates import is_thing
from studykit.facts._subjects import subject_of
from studykit.facts._titles import headword, title_of
from studykit.model.fact import Fact

KIND = "definition"

_PERSON = re.compile(r"(?P<name>[一-鿿·]{2,12})（[^（）]{3,60}）(?:，|是)")
_STYLED = re.compile("^(?:晚年)?.?[号字]")
_LIFE = re.compile(r"[—－–\-至～~].*(?:[\d?？]|世纪)|\d[^）]*(?:生|出生)")
_COURTESY = re.compile(r"(?:^|，)(?:[一-鿿]{0,2})(?<![小乳])字(?P<value>[一-鿿]{1,3})(?=[，、；。又])")
_STYLE = re.compile(r"(?:^|[，、；])(?:晚年|晚)?(?:自|别|又|世)?(?P<cue>号)(?!称)(?P<value>[^，。；（）是]{2,16})(?=[，；。])")
_HOME = re.compile(
    r"(?:^|，)(?:祖籍[^，]*，)?(?:汉族，)?(?P<value>(?!中国|我国)[^，。；、（）人]{2,14}(?:（[^（）]{2,20}）)?)人(?=[，。；])"
)
_NATIVE = re.compile(r"，(?:祖籍|籍[贯貫])(?:为|是)?(?P<value>[^，。；、（）人\d]{2,12}(?:（[^（）]{2,20}）)?)(?=[，。；])")
_BORN = re.compile(r"，(?:出?生)[于於在](?P<value>[^，。；、（）年月日\d]{2,12}(?:（[^（）]{2,20}）)?)(?=[，。；])")
_CALLING = re.compile(
    r"(?:^|，)(?:是|为)?(?P<value>[^，。；（）]{0,16}?(?:家|诗人|词人|学者|人物|皇帝|君主|大臣|将领|领袖|名臣|名将|作家|僧人|教授|院士|总统|首相|工程师|建筑师|律师|医师|画师|经济师|企业家|革命者|战士|烈士)(?:、[^，。；（）]{2,8})*)(?=[，。；]|$)"
)
_A_WORK = re.compile(
    r"(?P<name>《[^》]{1,20}》)(?:（[^（）]*）)?，(?:(?:又|也|亦|别|原|简|旧|全)[称名][^，。；]{1,24}，)*(?P<value>[^，。；是由于等]{2,20}?(?:小[说說]|诗集|史书|词典|字典|专著|著作|剧本|杂剧|传奇|电影|歌剧|话剧|期刊|杂志|报纸|史诗|散文集|文集|类书|丛书|医书|农书|典籍|法典|地理志书?|志书|地方志|游记|纪录片|电视剧|民歌|乐曲|歌曲|条约))(?=[，。])"
)
_LIES = re.compile(
    r"(?P<what>[^，。；：？！]{2,20}?)(?:（[^（）]{2,40}）)?，?(?:是[^，。；]{2,30}，)?(?P<cue>位于|坐落于|坐落在|地处|发源于|起源于|注入|汇入|总部(?:设|位)?(?:于|在)|隶属于)(?P<where>[^，。；：？！]{2,26}?)(?=[，。；]|$)"
)
_SEAT = re.compile(r"(?P<seat>治所|校址|会址|厂址|院址|馆址|社址|驻地)(?:设|位)?[在于](?P<where>[一-鿿]{2,14})(?=[，。；]|$)")
# Which body has such a seat: a university has no 院址.
_OF_SEAT = {"治": "府|署|司|州|郡", "校": "校|学|学堂|堂", "院": "院", "馆": "馆", "厂": "厂|公司", "社": "社", "会": "会"}
_TAKES_PLACE = re.compile(
    r"(?P<what>[^，。；：？！在]{2,16}?)(?:的全过程|的过程)?(?:主要|都|均|也|全部|一般|通常)*在(?P<where>[一-鿿]{2,12}?)[中内里上]?进行的?(?=[，。；]|$)"
)
# 在会议上进行, 在改革中进行: an occasion is no place.
_ABSTRACT = re.compile(
    "会|过程|基础|条件|情况|时|年|月|日|阶段|工作|改革|建设|实践|发展|原则|前提|范围|领导|指导|指挥|期间|同时|活动|框架"
)
_LISTED = re.compile(
    r"(?P<what>[^，。；：？！]{2,20}?)(?:被)?(?P<verb>入选|列入|载入)(?P<where>[^，。；：？！]{0,14}《[^》]*名录》)(?=[，。；]|$)"
)
_ASKED = {
    "位": "位于何处",
    "坐": "位于何处",
    "地": "位于何处",
    "发": "发源于何处",
    "起": "起源于何处",
    "注": "注入何处",
    "汇": "汇入何处",
    "总": "的总部设于何处",
    "隶": "隶属于什么",
}
# 窑场位于…: of whom it was, the sentence before says.
_BARE_BUILDING = re.compile("(?:[一-鿿]|遗|旧|新|原)[场厂馆所址殿塔窑寺庙墓]|主峰|港口|码头|车站|校区|厂区|景区|分[店校院馆]")
# 造纸术起源于西汉: when, and not where.
_AN_AGE = re.compile(
    "(?:[东西南北前后]?[夏商周秦汉晋隋唐宋辽金元明清魏]|春秋|战国|三国|五代|十国|南北朝|民国|古代|近代|现代|当代|上古|远古|中古|中世纪|[一-鿿]{0,6}(?:世纪|时代|时期|年间))(?:[朝代]|初年?|末年?|中[期叶]|前期|后期|初期|末期|时期|年间)*"
)
# 起源于17世纪的泉州: the age is no part of the place.
_THEN = re.compile(r"(?:(?:公元前?)?\d+(?:世纪|年代?)(?:初|末|中叶|中期|前期|后期)?的)?")
_NOBODY = re.compile("(?:大多|大都|多数|大部分|主要|一般|往往|全部|分别|大致|多)+$")
_NOWHERE = re.compile(
    r"前列|第[一二三四五六七八九十\d]|首位|榜首|上风|领先|世界|全国|全球|国际|地位|之[中间上]|阶段|时期|前茅|新的|时代|动力|活力|成立|建成|落成|这|那|其|它|生活|实践|需要"
)


@cued(r"（.*[字号人家]")
def person(passage: Passage) -> Iterator[Fact]:
    """沈括（…），字存中，号…，…人，北宋科学家: the first sentence of a life."""
    found = _PERSON.match(passage.view, passage.start)
    if not found or not _LIFE.search(found.group()):
        return
    name = found["name"]
    end = passage.view.find("。", found.end())
    end = end if end > 0 else len(passage.view)
    sides = (
        (_COURTESY, "courtesy name", f"{name}字什么？"),
        (_STYLE, "style", f"{name}的号是什么？"),
        (_HOME, "home", f"{name}是何处人？"),
        (_CALLING, "calling", f"{name}是什么人？"),
        (_NATIVE, "native", f"{name}的籍贯是哪里？"),
        (_BORN, "born", f"{name}生于何处？"),
    )
    for pattern, aspect, prompt in sides:
        told = next(
            (one for one in pattern.finditer(passage.view, found.end() - 1, end) if not _STYLED.search(one["value"])), None
        )
        if told and not re.search(r"父|母|之子|后人|被", told["value"]):
            proof = passage.cut(found.start(), told.end())
            yield OneAnswer(proof, "person", passage.voice, name, aspect, passage.cut(*told.span("value")), prompt)


@cued("》(?:（[^（）]*）)?，")
def work(passage: Passage) -> Iterator[Fact]:
    """《X》，别名…，某代长篇小说，…: the first sentence of an entry on a work."""
    found = _A_WORK.match(passage.view, passage.start) if passage.first else None
    if found and fold(title_of(passage)).strip("《》") == found["name"].strip("《》"):
        value, prompt = passage.cut(*found.span("value")), f"{found['name']}是什么？"
        yield OneAnswer(passage.cut(*found.span()), "work", passage.voice, found["name"], "is", value, prompt)


@cued(r"[位落源自]于|坐落|地处|注入|汇入|总部|隶属")
def place(passage: Passage) -> Iterator[Fact]:
    """X位于Y, X发源于Y, X总部设于Y: where something lies, springs, ends."""
    for start in dict.fromkeys([passage.start, *(a for a, _ in clauses.clauses(passage.view) if a > passage.start)]):
        found = _LIES.match(passage.view, start)
        if found is None:
            continue
        at = clauses.after_lead(passage.view, found.start("what"))
        what = re.sub("（[^）]*）$", "", passage.view[at : found.end("what")])
        what = re.sub("(?<=[一-鿿》”]{2})(?:又|也|亦|俗|简|旧|别|原)[称名](?![为作]).*$", "", what)
        if re.match("[又也亦简俗旧古全原本][称名叫]", what) or re.search(r"\d", what):
            what = subject_of(what) or re.split("[，（]|(?<=..)[是为]", passage.view[passage.start :])[0]
        if found["cue"][0] == "总":
            what = what.removesuffix("的")
            what = re.sub("(?:正式|宣告)?(?:成立|创立|创办|设立|组建)$", "", what)
        if _BARE_BUILDING.fullmatch(what) and what not in fold(title_of(passage)):
            continue
        where = passage.cut(found.start("where") + len(_THEN.match(found["where"]).group()), found.end("where"))  # type: ignore[union-attr]
        if (
            not (clauses.is_term(what) or what == "我国")
            or _NOBODY.match(what)
            or opens_with_verb(what)
            or "的" in what
            or not is_place_name(passage.view_of(where))
        ):
            continue
        prompt = f"{what}{_ASKED[found['cue'][0]]}？"
        yield OneAnswer(passage.cut(at, found.end("where")), "place", passage.voice, what, found["cue"], where, prompt)


@cued("(?:治所|址|驻地)(?:设|位)?[在于]")
def seat(passage: Passage) -> Iterator[Fact]:
    """X…，治所在Y, 校址在Y: where the body that the sentence speaks of has its seat."""
    for at, _date in statements(passage):
        found = _SEAT.match(passage.view, at)
        body = body_before(passage, at) if found else ""
        fits = found and re.search(_OF_SEAT.get(found["seat"][0], "."), body[-3:])
        head = headword(passage)
        body = head + body[1:] if body[:1] in "省市县区" and head.endswith(body[:1] or "-") else body
        if found and fits and body[:1] not in "省市县区" and not _NOWHERE.search(found["where"]):
            where, prompt = passage.cut(*found.span("where")), f"{body}的{found['seat']}在哪里？"
            yield OneAnswer(passage.cut(*found.span()), "seat", passage.voice, body, found["seat"], where, prompt)


_A_TIME = re.compile("(?:[前后时]|期间?|阶段|年|季节?|过程中)$")


@cued("进行|入选|列入|载入")
def goes_on(passage: Passage) -> Iterator[Fact]:
    """X在Y中进行: where it takes place; X入选《Y》: on which list it is."""
    for at, _date in statements(passage):
        found = _TAKES_PLACE.match(passage.view, at)
        if found and clauses.is_term(found["what"]) and not _ABSTRACT.search(found["where"]) and is_thing(found["what"]):
            asked = "什么时候" if _A_TIME.search(found["where"]) else "哪里"
            where, prompt = passage.cut(*found.span("where")), f"{found['what']}在{asked}进行？"
            yield OneAnswer(passage.cut(*found.span()), "goes_on", passage.voice, found["what"], "place", where, prompt)
        listed = _LISTED.match(passage.view, at)
        if listed and not re.search("[这那其它他她我]", listed["what"]):
            where, prompt = passage.cut(*listed.span("where")), f"{listed['what']}{listed['verb']}什么名录？"
            yield OneAnswer(passage.cut(*listed.span()), "goes_on", passage.voice, listed["what"], "list", where, prompt)


def is_place_name(where: str) -> bool:
    """Whether ``where`` names a place: a name the dictionary knows, or a noun of places at its end."""
    if _NOWHERE.search(where) or _AN_AGE.fullmatch(where) or not clauses.is_balanced(where):
        return False
    named = any(words.tag(token.text) in ("ns", "nt", "nz", "nr") for token in words.segment(re.sub("^古(?=..)", "", where)))
    return named or bool(
        re.search(
            r"(?:[省市县区州镇乡村街路湖海河江山脉岛湾洲洋国]|盆地|高原|平原|流域|沿岸|南麓|北麓|境内|城[东西南北中]|[上中下东西南北内外]部|[两内外东西南北]侧|[上下左右前后内外]方|边缘|中央|表面|顶部|底部|交界处)$",
            where,
        )
    )


RULES = (person, work, place, seat, goes_on)
