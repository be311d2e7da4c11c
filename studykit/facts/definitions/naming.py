"""What something is called: terms that come after their meaning, nicknames, other names, names in full."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, words
from studykit.chinese.happenings import predicate_at
from studykit.chinese.script import fold
from studykit.chinese.speakers import is_person
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._entry import is_part
from studykit.facts._meaning import Definition, defined, matches, opens_with_verb
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage, is_nominal
from studykit.facts._subjects import bare_case, just_named, subject_of
from studykit.facts._titles import is_place, the_work
from studykit.facts.definitions._called import A_WAY, CALLED_THERE, is_meaning, with_its_case
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "definition"

_CALLS = r"(?:(?<![自改])称为|称作|称之为|叫做|叫作|命名为|(?<![所并合号宣统名自又也亦简俗全史世旧古通改更])称|(?<=[一-鿿])(?<![被都也就便则会能要不只再还正可来去呼喊尖嚎吼惨大哀])叫(?![做作人他她我来停喊好醒卖嚷板苦座绝价响去你它]))"
_TERM = r"(?P<term>“[^”]{2,14}”|[^，。；：的《》“”]{2,12})"
_CALLED = re.compile(
    rf"(?:我们|人们|通常|一般|习惯上|物理学中|数学上)*(?:把|将)?(?:(?:这种|这类|此种)(?=[^。；：，]{{5,}}的[^，。；：的]{{1,6}}，?(?:就|便)?(?:叫|称)))?(?P<meaning>[^。；：]{{4,80}}?)，?(?:也|就|便|都|才)?(?:被|[统总]|我们|人们|(?:当|當)地(?:人|居民)?|民间|世人|后人)*{_CALLS}(?:这[种个类](?:物质|[一-鿿]{{1,4}})的)?{_TERM}(?=$|[。；，！])"
)
# …的，是X: a law names what fulfils a condition.
_LEGAL = re.compile(
    r"(?P<meaning>(?!前款|有下列|违反)[^。；]{6,90}?)的，(?:是|为|属于)(?P<term>[^，。；：的]{2,12})(?=[，。；]|$)"
)
_LEGAL_NOUN = re.compile(
    r"(?P<meaning>[^，。；]{4,40})的(?P<head>[^，。；的]{2,6})(?:是|为)(?P<term>[^，。；：的]{2,12})(?=[，。；]|$)"
)
# 二级, 五米: a place in a scale and a measure are what the condition settles, and no term.
_NO_LEGAL_TERM = re.compile(r"[一二三四五特甲乙丙][级类等]$|[一二三四五六七八九十百千万\d]+(?:米|公里|元|年|个?月|日|人|倍|%)$")
# 把两个变量放在一起研究，就叫相关研究: what is done, and what it is called.
_DEED = re.compile(
    r"(?:^|(?<=[。；]))(?P<meaning>(?:[把将]|从|用|通过|根据)[^，。；：]{6,50}[^，。；：的])，?(?:就|便|即)?(?:叫做?|叫作|称为|称作|称之为)(?P<term>“[^”]{2,14}”|[^，。；：的《》“”]{2,10})(?=$|[。；，])"
)
_KNOWN_AS = re.compile(
    r"(?:被|享有|素有|有)(?P<by>[^，。；“”]{0,14}?)(?P<verb>称为|誉为|称作|赞为|喻为|称誉为|尊为|尊称为|奉为)?(?P<of>(?(verb)(?:[^，。；“”]{1,8}的)?))(?P<name>“[^“”]{2,16}”)(?(verb)|(?=之称|的美|之誉|的称号))(?:之称|的美誉|的美称|之誉|的称号)?(?=[，。；]|$|和“|与“)"
)
_ALIAS = re.compile(
    r"(?P<term>[^，。；：？！（）]{2,24}?|[一-鿿](?=[古旧俗]称[“「]))(?:（[^（）]{2,40}）)?(?:，|（)?(?P<cue>(?<!，)史称|又称|又名|又叫|也称|也叫|亦称|别称|别名|简称|俗称|古称|旧称|旧名|俗名|古名|雅称|全称|原名|本名|学名)(?:为|作|叫|是)?(?P<alias>“[^”]{1,14}”|《[^》]{1,14}》|[^，。；：“”、（）的]{2,14}(?<!等))(?=[，。；、）]|$)"
)
# 又称鲮鲤、土鲤: all of its other names.
_MORE_NAMES = re.compile("(?:、(?:“[^”]{1,14}”|[一-鿿]{2,8}))+(?=[，。；）]|$)")
_A_PERSONS = re.compile("(?:圣|之父|之母|诗仙|诗豪)”$")
# What only a person can be called, however far from him the sentence says so.
_OF_A_PERSON = re.compile(
    "(?:圣|之父|之母|仙|诗豪|药王|(?:科学|文学|艺术|教育|实业|思想|革命|企业|数学|物理|化学|史|哲|政治|军事|画)学?家|第一人|奠基人|鼻祖|先驱|泰斗|巨匠|大师|英雄|斗士)”$"
)
_SHORT_MEANING, _SHORT_NAME = 16, 5
_ASKS = {"简称": "{term}的简称是什么？", "全称": "{term}的全称是什么？", "原名": "{term}原名什么？", "史称": "{term}史称什么？"}


@cued(r"[称叫名]")
def called(passage: Passage) -> Iterator[Fact]:
    """Y叫做X, 把Y称为X: the term comes last."""
    starts = [mark.end() for mark in re.finditer("[，；：。]", passage.view) if mark.end() > passage.start]
    done = 0
    for found in filter(None, (_CALLED.match(passage.view, start) for start in (passage.start, *starts))):
        between = passage.view[found.end("meaning") : found.start("term")]
        # …，人们称之为Y sums up all that stands before; 李约瑟称之为Y names who calls it so.
        inner = found.start() != passage.start and passage.view[found.start() - 1] == "，"
        summed = "，" in between and (inner or "了" in found["meaning"])
        if (
            found.start() >= done
            and not is_place(found["term"])
            and is_meaning(found["meaning"], found.group())
            and not summed
            and not between.startswith("称之")
        ):
            done = found.end()
            at, end = bare_case(passage.view, with_its_case(passage.view, found.start("meaning")), found.end("meaning"))
            at -= bool(A_WAY.search(found["meaning"]) and passage.view[at - 1 : at] in ("把", "将"))
            there = CALLED_THERE.search(passage.view, at, end)
            meaning = at, there.start() if there else end
            if there and "的" not in passage.view[slice(*meaning)]:
                continue  # 鹅颈藤壶在西班牙被称为…: that has a name already
            within = _within(passage, found) if found["meaning"].endswith("者") else f"{there.group()}，" if there else ""
            named = list(defined(passage, "called", found.span("term"), meaning, "called", scope=within))
            yield from named
            yield from (fact for one in named for fact in _by_meaning(one))


@cued("[把将从用]|通过|根据", "[叫称]")
def deed_called(passage: Passage) -> Iterator[Fact]:
    """把X放在一起研究，就叫Y: what is done and not what a thing is."""
    for found in _DEED.finditer(passage.view, passage.start):
        if (
            opens_with_verb(found["meaning"])
            and not is_nominal(found["meaning"].rpartition("的")[2])
            and not re.search("这|[它他她]|[被是]", found["meaning"])
            and not is_place(found["term"])
        ):
            yield from defined(passage, "deed_called", found.span("term"), found.span("meaning"), "called")


@cued(r"的，?[是为属]|的[^，]{2,6}[是为]")
def legal(passage: Passage) -> Iterator[Fact]:
    """…的，是X: in a law, what fulfils the condition before is X."""
    if passage.law is None and not re.match(r"第[一二三四五六七八九十百千]+条", passage.view):
        return
    starts = [mark.end() for mark in re.finditer("[；。]|，其中", passage.view) if mark.end() > passage.start]
    for start in (passage.start, *starts):
        if found := _LEGAL.match(passage.view, start):
            inner = passage.view.find("，其中", start, found.end())
            if inner < 0 and not _NO_LEGAL_TERM.search(found["term"]):
                yield from defined(passage, "legal", found.span("term"), found.span("meaning"), "what_is")
        elif found := _LEGAL_NOUN.match(passage.view, start):
            yield from defined(passage, "legal", found.span("term"), found.span("meaning"), "such_for", found["head"])


@cued(r"[“「]")
def known_as(passage: Passage) -> Iterator[Fact]:
    """X，被称为“Y”: the nickname of what the sentence is about."""
    for number, found in enumerate(_KNOWN_AS.finditer(passage.view, passage.start)):
        # 李白被誉为“诗仙”，杜甫被称为“诗圣”: behind the first, what stands right before is called so.
        before = _last_named(passage, found) or _before_being(passage, found)
        topic = before or (None if number else passage.topic or _opening(passage, found))
        yield from _known(passage, found, topic)


def _known(passage: Passage, found: re.Match[str], topic: Span | None) -> Iterator[Fact]:
    """The nickname that ``found`` gives ``topic``."""
    if (
        topic is not None
        and passage.span.covers(topic)
        and not re.search("[有的为]", found["by"])
        and clauses.is_balanced(passage.view[: found.start()])
    ):
        topic, there = _without_place(topic)
        name = passage.cut(found.start("of") if found["of"] else found.start("name"), found.end("name"))
        topic = the_work(topic)
        whom = is_person(topic.text) or (_A_PERSONS.search(found["name"]) is not None and len(topic) < _SHORT_NAME)
        if _OF_A_PERSON.search(found["name"]) and not whom:
            return
        start = topic.start - passage.span.start
        by = re.sub("^(?:人们|世人|后人|人|誉|称)+$", "", found["by"])
        yield Definition(
            passage.cut(start, found.end()),
            "known_as",
            passage.voice,
            name,
            topic,
            "known_who" if whom else "known_as",
            head=by + (found["verb"] or "称为"),
            scope=there,
        )


# 景德镇原名昌南镇，…，有“瓷都”之称: the other name is no part of it.
_OTHER_NAME = re.compile("(?<=..)(?:[原又亦别旧俗古本简][名称]|古时|史称).*$")


def _opening(passage: Passage, found: re.Match[str]) -> Span | None:
    """The noun that opens the sentence, where its first clause tells something of it (穿山甲一年可捕食…，被称为…); for a title that only a
    person can have, the one person whom a clause before it opens with."""
    if not _OF_A_PERSON.search(found["name"]):
        noun, at = subject_of(passage.view[passage.start :].partition("，")[0]), passage.start
        noun = _OTHER_NAME.sub("", noun)
        whole = len(noun) > 1 and passage.view.startswith(noun, at) and not is_part(noun)
        return passage.cut(at, at + len(noun)) if whole else None
    people: list[Span] = []
    for at, _date in statements(passage):
        clause = passage.view[at : found.start()].partition("，")[0]
        who = clause[: predicate_at(clause)] or subject_of(clause)
        if at < found.start() and who and is_person(who):
            people.append(passage.cut(at, at + len(who)))
    return people[0] if len(people) == 1 else None


def _last_named(passage: Passage, found: re.Match[str] | None) -> Span | None:
    """What the last clause before ``found`` that gives a name has named (这种技艺称为X，风行京城，被誉为…); nothing where ``found`` has a subject."""
    if found is None or passage.view[found.start() - 1 : found.start()] != "，":
        return None
    ends = [b for _a, b in clauses.clauses(passage.view) if b < found.start()]
    return next(filter(None, (just_named(passage, end) for end in reversed(ends))), None)


def _without_place(topic: Span) -> tuple[Span, str]:
    """``topic`` without the place that it ends in, and that as it opens a question: 鹅颈藤壶在西班牙被称为…."""
    there = CALLED_THERE.search(fold(topic.text))
    return (topic.part(0, there.start()), f"{there.group()}，") if there and there.start() > 1 else (topic, "")


def _before_being(passage: Passage, found: re.Match[str]) -> Span | None:
    """The noun right before 被尊为, where one opens the clause."""
    start = max(max(a, passage.start) for a, _ in clauses.clauses(passage.view) if a <= found.start())
    at = clauses.after_lead(passage.view, start)
    named = passage.view[at : found.start()]
    dated = re.match(r"\d+年", named)
    return passage.cut(at, found.start()) if clauses.is_term(named) and not opens_with_verb(named) and not dated else None


# 号少山, 某物是某种瓷器: what is told of it.
_NO_THING = re.compile("[字号號名][一-鿿]{2,3}$|.{2,}(?<![但总凡])是")
# 宗教伞多为黑色，又称“凉伞”: what is told of it is no part of its name.
_TOLD = re.compile("(?<=[一-鿿]{2})(?:多|均|皆|常|一般|通常)(?:为|是)")


@cued(r"[称名叫]")
def alias(passage: Passage) -> Iterator[Fact]:
    """X，又称Y; X（简称Y）: the other name, or the full name of a short one that could be read off it."""
    for found in matches(_ALIAS, passage):
        at, end = _alias_of(passage, found)
        if meant := re.search("(?<=..)(?:则|就|即|便)?(?:是指|特指|指)", passage.view[at:end]):
            end = at + meant.start()  # 外台戏则指庙会演出，俗称…
        end = at + len(re.split("因|由于", passage.view[at:end])[0])
        told = _TOLD.search(passage.view, at, end)
        if told and "的" in passage.view[at : told.start()]:
            continue  # 日用伞的伞面多为土色，俗称“赤伞”: of which of the two
        end = told.start() if told else end
        if is_one := re.search("(?<=..)是(?=[^，]*的[^，的]{1,10}$)", passage.view[at:end]):
            end = at + is_one.start()  # 玲珑瓷是…的瓷器，俗称“米通”
        term, name = passage.view[at:end], found["alias"].strip("“”")
        topic = passage.topic
        alone = "：" not in passage.view[passage.start : at]
        if alone and topic is not None and topic.end < passage.span.start + at and not is_nominal(term):
            term = re.sub("的(?:化学式|分子式|符号)$", "", passage.view_of(topic))  # 乌桕　西部多植，俗称木子树
        short = _abbreviates(name, term)
        whole = term.replace("、", "") if short else term
        named = clauses.is_term(whole) or (len(whole) == 1 and words.tag(whole) == "n" and whole not in "故因")
        if not named or not _is_whole(passage, at) or (short and len(name) < 3):
            continue
        if at != passage.start and opens_with_verb(term):
            continue
        if re.search("称为|称作|称之为|叫[做作]|^(?:民间|当地|世人|人们|国外|海外|现在|后人)$", term):
            continue  # Y称为X，又叫…: what stands before holds the meaning too
        if "《" in term[1:] or (words.tag(term) == "ns" and at != passage.start) or _NO_THING.match(term):
            continue  # 完成《X》（又称《Y》）: the marks tell where the term begins; 台湾俗称Y: where
        if "以下" in passage.view[at : found.start("alias")] or "下称" in passage.view[at : found.end()]:
            continue
        row = _MORE_NAMES.match(passage.view, found.end("alias"))
        names = found.start("alias"), row.end() if row and not short else found.end("alias")
        proof, cue = passage.cut(at, max(found.end(), names[1])), found["cue"]
        if short:
            full = passage.cut(at, end)
            yield OneAnswer(proof, "alias", passage.voice, found["alias"], "full name", full, f"{name}的全称是什么？")
        else:
            prompt = _ASKS.get(cue, "{term}" + cue + "什么？").format(term=term)
            yield OneAnswer(proof, "alias", passage.voice, term, cue, passage.cut(*names), prompt)


def _within(passage: Passage, found: re.Match[str]) -> str:
    """Among what those are that ``found`` calls so, where the statement before has said it: 脊饰中位于两端者称为…；排列其上者称为…."""
    opens = re.match("[一-鿿]{2,6}中(?=[^，。；]+者)", passage.view[passage.start :])
    return f"{opens.group()}，" if opens and passage.view[found.start() - 1] == "；" else ""


def _by_meaning(named: Definition) -> Iterator[Fact]:
    """A short meaning is asked for its name as well: 地壳与地幔的分界面叫什么."""
    meaning = named.meaning.text
    if (
        len(meaning) <= _SHORT_MEANING
        and "的" in meaning[:-1]
        and not re.search("的$|存在", meaning)
        and not opens_with_verb(meaning)
    ):
        yield OneAnswer(named.span, "called", named.voice, meaning, "name", named.term, f"{meaning}叫什么？")


def _alias_of(passage: Passage, found: re.Match[str]) -> tuple[int, int]:
    """Where the words stand that have the other name: before it, or the label of the line (恩格尔系数：…（又叫…）)."""
    at = clauses.after_lead(passage.view, found.start("term"))
    if (
        at
        and passage.view[at - 1] == "："
        and not re.search("[二两三四五六七八九十][种類类个項项大]$|分为|包括", passage.view[passage.start : at - 1])
    ):
        return passage.start, at - 1
    if "、" in passage.view[at : found.end("term")] and not _abbreviates(found["alias"].strip("“”"), found["term"]):
        at = passage.view.rindex("、", at, found.end("term")) + 1
        if re.search("[和与及]", passage.view[at : found.end("term")]):
            return found.end("term"), found.end("term")  # A、B和C，俗称X: of which of them it is the name is not told
    return at, found.end("term")


def _abbreviates(name: str, term: str) -> bool:
    """Whether every character of ``name`` stands in ``term``, in order: it could be read off the question."""
    rest = iter(term)
    return all(mark in rest for mark in name)


def _is_whole(passage: Passage, at: int) -> bool:
    """Whether a clause begins at ``at``."""
    return (
        at == passage.start
        or passage.view[at - 1] == "、"
        or any(at in (a, clauses.after_lead(passage.view, a)) for a, _ in clauses.clauses(passage.view))
    )


RULES = (legal, called, deed_called, known_as, alias)
