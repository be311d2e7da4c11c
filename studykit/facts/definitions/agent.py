"""Who did it: the founder, the inventor, the author, the first to hold a post; what somebody wrote and held in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, words
from studykit.chinese.speakers import is_person
from studykit.facts._bodies import A_BODY, body_before, statements
from studykit.facts._cues import cued
from studykit.facts._meaning import opens_with_verb
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._persons import name_behind
from studykit.facts._titles import entry_in_lead, headword
from studykit.model.fact import Fact

KIND = "definition"

_HOW = r"(?:又|还|也|便|遂|就|率先|首先|首次|最早|最先|第一次|正式|亲自|曾经?|共同|联合|独立|公开|成功)*"
MAKES = (
    r"(?:研制|试制|研究|培育|发明)成功|(?:奏请|奏准|倡议|发起|主持|领导|参与|改良|改进|负责|组织)?(?:创办|创立|创建|创设|创制|首创|开创|设立|兴建|修建|兴办|开办|建造|设计|发明|研制|发现|提出|培育出|制成|制造|建立|成立|改进|改良|谱写|开凿|编成|改编|编写|编著|编纂|编撰|撰写|写成|创作|发表|绘制|修订|翻译|"
    r"筹建|筹办|发动|领导|推行)|发起|(?<=[一-鿿]{4})(?:(?<![建开增附下特假架铺摆陈常])设|(?<![显名专译卓昭原])著|撰)"
)
"""Verbs of making, founding, finding and writing, as a pattern."""
_AT = r"(?P<at>(?:在|于)(?P<where>[^，。；：“”了载述]{2,16}?))?"
_WHO = r"(?P<who>[^，。；：？！“”《》在于]{2,20}?)"
_WHAT = r"(?P<what>(?:《[^》]{2,24}》|“[^”]{2,12}”|[^，。；：？！“”《》]){1,24}?)(?P<tail>一事|的事迹)?"
_MADE = re.compile(rf"{_WHO}{_AT}(?P<how>{_HOW})(?P<verb>{MAKES})了?{_WHAT}(?=[，。；]|$)")
_INSIDE = re.compile(
    rf"[一-鿿]{{0,5}}(?P<post>布衣|工匠|学者|僧人|农民|太监|宦官)(?P<who>[一-鿿]{{2,3}}){_AT}(?P<how>{_HOW})(?P<verb>{MAKES})了?{_WHAT}(?=[，。；]|$)"
)
_MADE_BY = re.compile(
    rf"(?P<what>[^，。；：？！]{{2,24}}?)，?(?:最早|首先|主要)?是?由(?P<who>[^，。；：？！“”《》（）]{{2,20}}?)(?:（[^（）]{{2,30}}）)?(?:\d{{3,4}}年)?{_AT}(?P<how>{_HOW})(?P<verb>{MAKES}|主编|[设設]计[监監]造|[监監]造|督建|督造|设|著|撰)的?(?=[，。；]|$)"
)
_BUILT = re.compile(
    r"(?P<what>[^，。；：？！“”这那其该此]{2,14}?)(?:始?建|创办|创立|创建|成立|建成|落成|始创)于[^，。；]{3,24}，"
)
_BY_WHOM = re.compile(
    r"由(?P<who>[^，。；：？！“”《》]{2,16}?)(?P<verb>(?:主持|设计|捐资|出资|负责|集资)*(?:设计|建造|修建|兴建|创办|创立|创建|兴办))(?=[，。；]|$)"
)
_WHICH_WAS_MADE = re.compile(
    r"由(?P<who>[^，。；：？！“”《》由]{2,16}?)(?P<verb>(?:主持|捐资|出资|集资)?(?:创办|创立|创建|兴建|修建|建造|设计|编纂|主编|编著|开凿|捐建|撰写|绘制|发明))的(?:[一-鿿]{2,6}(?=《))?(?P<what>《[^》]{2,20}》|[一-鿿]{3,10}?)(?=[，。；、]|是|为|在|于|位于|$)"
)
_WRITTEN = re.compile(
    r"(?P<what>《[^》]{2,24}》)(?:（[^）]*）)?是(?:[^，。；是]{0,10}家)?(?P<who>[^，。；是]{2,6}?)所?(?:创作|著|撰写|编写|写|作|主编|编纂|编著)的"
)
_DIVIDES = re.compile(
    rf"{_WHO}(?P<how>{_HOW})(?P<to>[将把](?P<what>[^，。；：“”]{{2,16}}?)(?:划分为|分为|译成|改编为|改编成)[^，。；：“”]{{2,16}}?)(?=[，。；：]|$)"
)
_WROTE = re.compile(
    rf"{_WHO}(?:在《[^》]+》上?)?(?P<how>{_HOW})(?:发表|写成|撰写|出版|著有?|写了|完成)了?(?P<work>《[^》]{{2,24}}》)，(?P<verb>主张|提出|认为|反对|强调)?(?P<said>[^，。；：？！“”]{{4,36}})(?=[，。；]|$)"
)
_FIRST_POST = re.compile(
    r"(?P<rank>首任|第一任)(?:(?P<post>[^，。；：为是由]{2,8}?)[为是由：]|(?P<bare>[一-鿿]{1,4}[长督任理席]))(?P<who>[一-鿿·]{2,4}?)(?:担任|出任|兼任)?(?=[，。；]|$)"
)
_IS_FIRST = re.compile(
    r"由?(?P<who>[一-鿿·]{2,4})(?:任|出任|担任|就任|当选为?|被任命为|为)(?P<rank>首任|第一任)(?P<post>[一-鿿]{2,8}?)(?P<bare>)(?=[，。；]|$)"
)
# 汉武帝派张骞出使西域: the one who is sent.
_SENDS = re.compile(
    r"(?P<by>[一-鿿·]{2,8}?)(?P<verb>任用|派遣?|任命|委派|起用|重用|命令?|聘请|指派)(?P<who>[一-鿿·]{2,6}?)(?P<what>(?:主持|进行|出使|率|出征|担任|为(?!了)|前往|统领|镇守|修|开凿|经营|出任|赴|到|再次|第[二三]次)[^，。；：？！]{2,20})(?=[，。；]|$)"
)
_TAKES = re.compile(
    rf"{_WHO}(?P<how>{_HOW})(?P<verb>出任|担任|就任|当选为?|继任)(?P<post>[^，。；：？！]{{4,20}}?(?:长|主席|书记|总统|总理|首相|校董|主任|主编|总裁|董事长))(?=[，。；]|$)"
)
# Names from abroad and old offices are in no dictionary of names: what stands before one tells that it is a person's.
_PERSON = re.compile(
    r"[一-鿿]{0,8}(?:学家|家|教授|学者|院士|医生|医师|工程师|技师|建筑师|设计师|导演|总督|巡抚|知县|知府|知州|县令|太守|刺史|节度使|宰相|丞相|大臣|尚书|将军|元帅|法师|传教士|主教|国王|苏丹|皇帝|首相|总统)[一-鿿·]{2,8}(?:[和、与][一-鿿·]{2,8})*"
)
_PLAIN_WORK = re.compile("(?:全部|整个)?(?:工程|大坝|大桥|水库|建筑|主楼|主体|全书|项目|系统)")
# 铜像高3公尺，由某人设计: its size is not what was made.
_A_SIZE = re.compile(r"[长高宽重深]\d|\d(?:米|公尺|公里|吨|厘米)$")
_PRONOUN = re.compile("(?:后来|随后|此后|不久|同年|次年|接着)?[他她](?:又|还|并|曾|也)?")
_NO_PERSON = re.compile(
    r"\d|[这那其它他她我由]|任[用命]|起用|重用|国家|大家|专家$|人家|专家们|学者们|有人|的|(?:时期|年间|时代|期间)$"
)
# Who says so in his own works or county has said what others say as well.
_LOCAL_POST = re.compile("(?:厂长|经理|董事长|书记|[校院局县市镇乡村]长|主任)")
# An object that many have made: the question would have many answers.
_OWN_SUBJECT = re.compile(r"[一-鿿]{1,8}?(?:著有|撰有|所著|著)《?|[两二三四五六七八九十]|[一-鿿]{2,3}(?:则|也|又|还)")
_BARE_POST = 3
_OF_A_PLACE = ("省长", "市长", "县长", "区长", "州长", "镇长", "乡长", "县知事")
_COMMON = re.compile(
    r"^(?:一[^，]{0,2}[批些种个项条座系家]|许多|大量|不少|多(?=[种个项次位部条家年])|若干|一系列|这|那|其|它|该|此|本|自己|新的?[一-鿿]{0,2}$|[两二三四五六七八九十百](?=[个种条项位部座次份篇类级大所家])|\d)|^(?:问题|意见|要求|主张|申请|建议|办法|工作|活动|文章|论文|作品|小说|专著|著作|讲话|声明|起义|战争|政变|兵变|叛乱|革命|进攻|总攻|改革|变法|会议|学校|工厂|企业|公司|报纸|杂志)$|(?:问题|意见|要求|建议|质疑|批评|申请|工作|需要)$"
)
_NAMED = re.compile(r"[说论学派律理制法]$|学说|理论|概念|定律|定理|假说|模型|猜想|思想|主义|纲领|公式|原理|命题|方案|战略")


_ON_ADVICE = re.compile(
    r"(?P<by>[一-鿿·]{2,8}?)(?P<verb>接受|采纳|听从|采用)了?(?:[^，。；“”]{0,6}?(?=[一-鿿]{2,4}(?:“|关于|的)))?(?P<who>[一-鿿·]{2,4}?)(?P<what>“[^”]{2,20}”)?的(?P<noun>建议|主张|意见|计策|献策|提议)(?:，(?P<did>[^，。；：？！]{4,26}))?(?=[，。；]|$)"
)


@cued(MAKES)
def made(passage: Passage) -> Iterator[Fact]:
    """W在P创办X, W提出X说: who made it."""
    for at, _date in statements(passage):
        for pattern in (_MADE, _INSIDE):
            found = pattern.match(passage.view, at)
            who = re.sub("(?<=..)(?:开始|着手)$", "", found["who"]) if found else ""
            local = found and found["verb"] == "提出" and _LOCAL_POST.match(who)
            if found and not local and (is_agent(who) or pattern is _INSIDE) and _is_made(found["what"], found["verb"]):
                done = "" if found["verb"].startswith("奏") else "了"
                asked = f"谁{found['at'] or ''}{found['how']}{found['verb']}{done}{found['what']}？"
                yield _deed(passage, "made", found, found["what"], f"made by {found['verb']}", asked)
                break


@cued("由")
def made_by(passage: Passage) -> Iterator[Fact]:
    """X由W创办: the passive."""
    for at, _date in statements(passage):
        found = _MADE_BY.match(passage.view, at)
        if not found or not clauses.is_term(found["what"]) or _COMMON.search(found["what"]) or _BUILT.match(found.group()):
            continue
        plain = _PLAIN_WORK.fullmatch(found["what"])
        of_entry = entry_in_lead(passage) if plain else ""
        foreign = re.match("（[A-Z]", passage.view[found.end("who") :])
        if (foreign or is_agent(found["who"])) and (of_entry or not plain) and not _A_SIZE.search(found["what"]):
            what = of_entry + found["what"]
            asked = f"{what}由谁{found['at'] or ''}{found['how']}{found['verb']}？"
            yield _deed(passage, "made_by", found, what, f"made by {found['verb']}", asked)


@cued("由[^，。；]*的")
def which_was_made(passage: Passage) -> Iterator[Fact]:
    """由W兴建的X: who made what it qualifies."""
    for found in _WHICH_WAS_MADE.finditer(passage.view, passage.start):
        who, titled = found["who"], found["what"][0] == "《"
        known = is_agent(who) or (
            titled and words.tag(words.segment(who)[-1].text).startswith("nr") and not _NO_PERSON.search(who)
        )
        if known and (titled or clauses.is_term(found["what"])) and not _COMMON.search(found["what"]):
            asked = f"{found['what']}由谁{found['verb']}？"
            yield _deed(passage, "which_was_made", found, found["what"], f"made by {found['verb']}", asked)


@cued("[建创设立成]于.*，由")
def built_by(passage: Passage) -> Iterator[Fact]:
    """X建于某年，由W设计: who designed or founded what the sentence opens with."""
    built = _BUILT.match(passage.view, passage.start)
    for at, _date in statements(passage) if built else ():
        found = _BY_WHOM.match(passage.view, at)
        if built and found and is_agent(found["who"]) and clauses.is_term(built["what"]):
            asked = f"{built['what']}由谁{found['verb']}？"
            yield _deed(passage, "built_by", found, built["what"], f"made by {found['verb']}", asked)


@cued("》.*[作著写编撰纂]的")
def written_by(passage: Passage) -> Iterator[Fact]:
    """《X》是W创作的Y: its author."""
    for at, _date in statements(passage):
        found = _WRITTEN.match(passage.view, at)
        if found and is_agent(found["who"]):
            yield _deed(passage, "written_by", found, found["what"], "author", f"{found['what']}的作者是谁？")


@cued("[将把].*(?:划?分为|译成|改编)")
def divides(passage: Passage) -> Iterator[Fact]:
    """W将X划分为Y: who did it."""
    for at, _date in statements(passage):
        found = _DIVIDES.match(passage.view, at)
        if found and is_agent(found["who"]) and clauses.is_term(found["what"]):
            yield _deed(passage, "divides", found, found["what"], "divided by", f"谁{found['how']}{found['to']}？")


@cued("》，")
def wrote(passage: Passage) -> Iterator[Fact]:
    """W发表《X》，主张Y: what is held in it; 《X》，系统介绍Y: in which work it is done."""
    for at, _date in statements(passage):
        found = _WROTE.match(passage.view, at)
        who = _person(passage, found["who"]) if found else ""
        if found and _OWN_SUBJECT.match(found["said"]):
            continue  # A著有《X》，B著有《Y》: the next clause has a subject of its own
        if not found or not who or re.search("[这那其它他她]|^(?:是|被|由|因|在|标志|引起)", found["said"]):
            continue
        if found["verb"]:
            prompt = f"{who}在{found['work']}中{found['verb']}{'了' if found['verb'] == '提出' else ''}什么？"
            yield _deed(passage, "wrote", found, found["work"], found["verb"], prompt, "said")
        else:
            prompt = f"{who}在哪部作品中{found['said']}？"
            yield _deed(passage, "wrote", found, found["said"], "work", prompt, "work")


@cued("任用|派|任命|起用|重用|命|聘请")
def sends(passage: Passage) -> Iterator[Fact]:
    """W派V出使P: whom somebody sent to do it, or chose for it."""
    for at, _date in statements(passage):
        found = _SENDS.match(passage.view, at)
        if found and is_agent(found["who"]) and not re.search("[这那其它他她我]", found["by"] + found["what"]):
            asked = f"{found['by']}{found['verb']}谁{found['what']}？"
            yield _deed(passage, "sends", found, found["by"] + found["what"], found["verb"], asked)


@cued("(?:接受|采纳|听从|采用)", "的")
def on_advice(passage: Passage) -> Iterator[Fact]:
    """W采纳V的建议，P: on whose advice somebody did it."""
    for at, _date in statements(passage):
        found = _ON_ADVICE.match(passage.view, at)
        if found is None or not (found["what"] or found["did"]) or not _advises(found["who"]) or not is_agent(found["by"]):
            continue
        did = found["did"] or ""
        if not found["what"] and (not opens_with_verb(did) or re.search("[这那其它他她我]", did)):
            continue
        asked = f"{found['by']}{found['verb']}了谁{found['what'] or ''}的{found['noun']}"
        asked += "" if found["what"] else f"，{did}"
        yield _deed(passage, "on_advice", found, found["by"] + (found["what"] or did), "on advice", f"{asked}？")


@cued("首任|第一任", "任")
def first_holder(passage: Passage) -> Iterator[Fact]:
    """首任校长W, W任首任校长: the first to hold a post of the body named last."""
    for at, _date in statements(passage):
        found = _FIRST_POST.match(passage.view, at) or _IS_FIRST.match(passage.view, at)
        title = (found["post"] or found["bare"]) if found else ""
        full = len(title) > _BARE_POST
        body = _body_of(passage, at, title) if found and not full else ""
        if found and (body or full) and is_person(found["who"]):
            post = f"{body}的{found['rank']}{title}" if body else f"{found['rank']}{title}"
            yield _deed(passage, "first_holder", found, body + title, "first", f"{post}是谁？")


def _body_of(passage: Passage, at: int, title: str) -> str:
    """The body whose post ``title`` is: for the head of a place (县长) the place of the chronicle, never a school named before."""
    if title in _OF_A_PLACE:
        place = headword(passage)
        return place if place.endswith(title[0]) else ""
    return body_before(passage, at)


@cued("出任|担任|就任|当选|继任")
def takes_post(passage: Passage) -> Iterator[Fact]:
    """在某年，W出任某校校长: who took the post then."""
    for at, date in statements(passage):
        found = _TAKES.match(passage.view, at)
        if found and re.search(r"\d{3}|[一二三四五六七八九]年", date) and is_person(found["who"]) and A_BODY.match(found["post"]):
            yield _deed(
                passage, "takes_post", found, f"{date}{found['post']}", "held by", f"{date}，谁{found['verb']}{found['post']}？"
            )


def is_agent(who: str) -> bool:
    """Whether ``who`` (folded) names a person or persons."""
    named = len(words.segment(who)[0].text) == 1 and name_behind(who) == who  # 毕昇 opens with no verb
    return (
        not _NO_PERSON.search(who)
        and (named or not opens_with_verb(who))
        and (is_person(who) or bool(_PERSON.fullmatch(who) or name_behind(who)))
    )


def _advises(who: str) -> bool:
    """Whether ``who``, who gives advice, is somebody by name: no common noun, and not several people."""
    return is_agent(who) or (words.tag(who) == "" and not _NO_PERSON.search(who) and not re.search("[们者众员臣]", who))


def _person(passage: Passage, who: str) -> str:
    """``who``, if that is a person; for 他 the one person that the sentence before in the paragraph opens its clauses with."""
    if not _PRONOUN.fullmatch(who):
        return who if is_agent(who) else ""
    before = passage.before
    if before is None or passage.first:
        return ""
    opening = {before.view[at : at + size] for at, _date in statements(before) for size in (4, 3, 2)}
    named = [one for one in opening if words.tag(one) in ("nr", "nrt", "nrfg")]
    return named[0] if len(named) == 1 else ""


def _is_made(what: str, verb: str) -> bool:
    """Whether ``what`` is one thing that is known by its name."""
    titled = bool(re.fullmatch("《[^》]+》|“[^”]+”(?:[和与、及]?“[^”]+”){0,2}", what))
    if _COMMON.search(what) or not (titled or clauses.is_term(what)):
        return False
    if words.tag(what) == "v":
        return False  # 设计监造
    if "的" in what and not titled and not _NAMED.search(what):
        return False  # 电灯的故事广为流传: what is told of it
    return titled or not verb.endswith("提出") or bool(_NAMED.search(what))


def _deed(
    passage: Passage, rule: str, found: re.Match[str], what: str, aspect: str, prompt: str, answer: str = "who"
) -> OneAnswer:
    said = passage.cut(*found.span(answer))
    if begun := re.search("(?<=..)(?:开始|着手)$", passage.view_of(said)):
        said = said.part(0, begun.start())  # 知府某人开始筹建
    return OneAnswer(passage.cut(*found.span()), rule, passage.voice, what, aspect, said, prompt)


RULES = (made, made_by, which_was_made, built_by, written_by, divides, wrote, sends, on_advice, first_holder, takes_post)
