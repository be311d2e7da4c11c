"""What something is: sentences that say what a term means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, levels, words
from studykit.chinese.facet_nouns import NAMES, QUALITY
from studykit.facts import _headings, _notes
from studykit.facts._asking import whose
from studykit.facts._cues import cued
from studykit.facts._kinds import kind_named
from studykit.facts._meaning import ASIDE, defined, is_author, matches, opens_with_verb, trimmed
from studykit.facts._measured import is_measure
from studykit.facts._notes import is_name
from studykit.facts._passage import Passage, is_nominal
from studykit.facts._predicates import is_told_before
from studykit.model.fact import Fact

KIND = "definition"

_HEDGE = r"(?P<hedge>主要|通常|一般)?"
_MEANS = re.compile(
    rf"(?P<term>(?!(?:主要|通常|一般|往往|多半?|有时|现在|现)(?:是|系)?指)[^，。；：？！]{{1,24}}?{ASIDE})，?(?:就|则|便|即|乃|也|都)?{_HEDGE}(?:就|则)?(?<!不)(?:是指|指的是|系指|意指|特指|泛指|即指|意为|(?<=”)指(?![明出引导向示责望挥定派点数标]))(?:的是)?，?(?=[^，。的]{{2}})"
)
_AT_FIRST = re.compile("(?:(?<![平草高中荒抗病])原|(?<![成资文样版剧标日基根课书脚股])本|最初|起初|最早)$")
# A bare 指 means only where the whole statement is the meaning.
_REFERS = re.compile(
    rf"(?P<term>[^，。；：？！指]{{2,16}}?{ASIDE})，?(?P<hedge>一般|通常|主要)?指(?![明出引导向示责望挥定派点数标控认])(?P<meaning>[^。；！？]{{5,100}}的[^，。；！？的]{{1,8}})(?=[。；]|，(?:俗|又|也|亦|简)[称名叫]|$)"
)
_IS = re.compile(
    rf"(?P<term>[^，。；：？！是]{{1,20}}?{ASIDE})，?(?:就|则|便|也|既|即|都)?(?:是|属于)(?![指否谁哪为说要因怎如]|不(?![能可具含以受需]|转移|发生|参与|改变|依赖)|由于(?![^。；！？]*的[^，。；！？的]{{1,8}}(?:[。；]|$)))(?P<meaning>[^。；！？]{{5,240}})(?=$|[。；！])"
)
_LONGEST = 60
# 三废是废气、废水和废渣的总称: asked for the things that it is the name of.
_STANDS_FOR = re.compile("[和与及、][^，]*的(?:总称|合称|统称|并称|简称)$")
_A_NATIVE = re.compile("[一-鿿]{2,6}人$")
# 一种温室气体: many a thing can be said to be of a kind so wide; it is asked which kind of its noun.
_BARE_KIND = re.compile(r"(?P<one>一[种类])(?P<which>[^，。、的（]{4,8})")
_LATER_IS = re.compile(r"是(?=一种|[^。；！？]*的)(?P<meaning>[^。；！？]{8,120})(?=$|[。；！])")
# A clause between that goes on about the same subject.
_GOES_ON = re.compile("(?:又|也|亦|别|俗|简)[称名叫]|代表|具有|具备|位于|分布|属于?|产于|生长|主要|常|多|喜|耐")
_HELD_AS = re.compile(
    r"(?P<term>[^，。；：？！是]{2,16}?)作为[^，。；]{4,40}，(?:就|也|既)?是(?P<meaning>[^。；！？]{5,120})(?=$|[。；！])"
)
_WHAT_IS = re.compile(
    r"(?:所谓的?|何谓|何为|什么叫|什么是)(?P<term>[^，。？！]{2,20}?)(?:，|？)(?:[^，。]{2,8}地?[说讲]，|说白了|说到底|其实|无非|简单[说讲来]+|实际上)?(?:就是|就是指|是指|指的是|即|是)(?P<meaning>[^。；]{6,110})(?=$|[。；！])"
)
# “双减”，就是减轻…; 各级领导干部就是“关键少数”: the quoted one is the term.
_JUST_IS = re.compile(
    r"(?:(?P<term>“[^”一二三四五六七八九十]{1,12}”[一-鿿]{0,4}?)，?就是(?![说要])(?P<meaning>[^。；！？]{4,80})|(?P<said>[^，。；：这那]{4,24})就是(?P<named>“[^”]{2,12}”))(?=[。；]|$)"
)
# 连坐，就是一家犯法…: a short bare term may open a sentence so.
_PLAINLY_IS = re.compile(
    r"(?P<term>[一-鿿]{2,6}?)(?:，就是(?![说要因为])|[就则]是(?=由[^于]|[把将][^。；]*的(?:做法|措施|办法|方法|制度|工艺|技术|过程|方式)(?:[。；]|$)))(?P<meaning>[^。；！？]{6,80})(?=[。；]|$)"
)
_NO_BARE_TERM = re.compile("目的|关键|问题|任务|工作|核心|重点|结果|原因|方法|办法|意思|其中|首先|最后|有的|[这那其它他她我]")
_HERE_MEANS = re.compile(
    r"(?:这里)?的?(?P<term>[^，。；：？！这的]{2,8}?)，?(?:就|则|便)*是指(?P<meaning>[^。；！？]{6,80}?)(?=，(?:比如|例如)|[。；]|$)"
)
_HERE = 3
_ASKED = re.compile(r"(?:^|[。，！])(?:那么，?)?(?:什么是|什么叫做?|何谓|何为|所谓)(?P<term>[^，。？！]{2,16})[？?]$")
_ANSWERED = re.compile(
    r"(?P<hedge>一般|通常|主要)?(?:就|即|乃)?(?:是指|指的是|是)(?![不否谁])(?P<meaning>[^。；！？]{6,110})(?=$|[。；！])"
)
_THAT_IS = re.compile(
    r"(?:(?:^|[，。；：])(?P<lead>[^，。；：？！]{0,12}(?:采用|运用|提出了?|实行|推行|开展|倡导|形成了?|创立了?))?(?P<term>[^，。；：？！]{2,14}?)(?:（[^）]{1,20}）)?，(?:即|亦即|也就是)|(?P<quoted>“[^”]{1,12}”|(?<![A-Za-z])[A-Za-z0-9-]{2,12}[ ]?)即)(?P<meaning>[^。；：！？]{4,100})(?=$|[。；！])"
)
_NAMED_FIRST = re.compile(
    r"(?:(?<=[一-鿿])(?:称|称为|叫|叫做|叫作|名为|称作|提出|要求|讲究|强调|主张|遵循)(?P<marked>“[^“”]{2,14}”)|(?<=[一-鿿])(?:(?<![名自号])称|称为|叫做|叫作|名为|称作)(?P<plain>[一-鿿]{2,8})|(?<=[一-鿿])[为是](?P<thing>(?![一二三两四五六七八九十])[一-鿿]{2,6})(?=，即[^，。；]{4,50}的[^，。；的]{1,6}(?:[，。；]|$)))"
    r"，(?:就是|亦即|即|也就是)(?P<meaning>[^。；：！？“”]{6,80}?)(?=，(?:上面|下面|它|这|其|比如|例如|从而|因此|所以|以便)|[。；]|$)"
)
_LEANS = re.compile("[这那其它他她我你]|说|要|因为|为了")
_READ_AS = re.compile(
    r"(?P<term>其(?=[基本]{0,2}(?:含义|涵义|定义))|[^，。；：？！]{2,24}?)，?(?:被(?P<verb>定义|解读|界定|概括|理解|表述|解释)为|(?:的)?(?P<noun>(?:基本)?(?:含义|涵义|定义|意思|释义))(?:是|为|就是)|可以?(?:定义|理解|概括)为)，?(?P<meaning>[^。；]{4,100})(?=$|[。；！])"
)
_READS = re.compile(
    r"(?:(?:关于|对于?)(?P<about>[^，。；]{2,20}?)，)?(?P<who>[^，。；：“”]{2,20}?)(?:明确|曾|则)?(?:把|将)(?P<term>[^，。；：]{1,16}?)(?:简单|科学|明确|精辟|准确)?(?:地)?(?P<verb>定义|解读|界定|概括|理解|解释|定位)为(?P<meaning>[^。；！？]{4,110})(?=$|[。；！])"
)
# 给X下一个定义，即Y: the noun of defining has a verb of its own.
_READING_OF = re.compile(
    r"(?P<who>《[^》]{2,16}》|[^，。；：“”]{2,16}?)(?:中)?对于?(?P<term>“[^”]{1,12}”[字词]?(?:一[字词])?|[^，。；：“”的]{2,14})的(?P<noun>解释|释义|定义|界定)(?:是|为)：?(?P<meaning>[^。；！？]{4,60})(?=$|[。；！])"
)
_GIVES_DEFINITION = re.compile(
    r"(?:(?P<who>[^，。；：“”]{2,16}?)(?:曾|则|便)?)?(?:可以?|我们)*(?:对|给|为)(?P<term>“[^”]{2,16}”|[^，。；：“”]{2,16}?)(?:所)?下(?:了|的|过)?(?:一个|个)?(?:[^，。；：]{0,4}的)?定义，?(?:即|就是|是|为)，?(?P<meaning>[^。；！？]{4,110})(?=$|[。；！])"
)
_A_FACET = re.compile(rf"的[^的]*(?:{NAMES}|定义|概念|含义|解释|[者人长家师])$|^{QUALITY}(?:{NAMES})$|”[原本曾]$")
_HEDGED = {None: "means", "主要": "mainly", "通常": "generally", "一般": "generally"}


@cued(r"(?:是|系|意|特|泛|”|即)指|指的是|意为")
def means(passage: Passage) -> Iterator[Fact]:
    """X是指Y, X指的是Y: the page itself says what the term means."""
    if "这里" in passage.view:
        yield from _meant_here(passage)
        return
    for found in matches(_MEANS, passage):
        if _AT_FIRST.search(found["term"]):
            continue  # 一词原意为…，最初指…: its first sense and its first use
        if re.search("[称叫名]为?“[^”]+”$|[称叫名][^，“]{1,10}为“[^”]+”$", found["term"]):
            continue  # 古人称水钟为“X”，意为…: of the name and not of who gave it
        meaning = found.end(), clauses.statement_end(passage.view, found.end())
        yield from defined(passage, "means", found.span("term"), meaning, _HEDGED[found["hedge"]])


@cued(r"指")
def refers(passage: Passage) -> Iterator[Fact]:
    """X指…的Y: a bare 指, where the statement holds nothing else."""
    for start in _statements(passage):
        found = _REFERS.match(passage.view, start)
        term = re.sub("，.*", "", found["term"]) if found else ""
        if found and (is_nominal(term) or is_name(term) or found["meaning"].endswith(term[-2:])):
            yield from defined(passage, "refers", found.span("term"), found.span("meaning"), _HEDGED[found["hedge"]])


@cued("(?:定义|解读|界定|概括|理解|表述|解释|定位)为|(?:含义|涵义|定义|意思|释义|解释|界定)(?:是|为|就是)|定义，")
def read_as(passage: Passage) -> Iterator[Fact]:
    """X被解读为Y, X的含义是Y; W将X定义为Y: somebody gives the reading."""
    for found in matches(_READS, passage):
        who = re.sub(r"(?<=.{2})(?:在|于).*$", "", found["who"][clauses.after_lead(found["who"]) :])
        term = found.span("about") if found["term"] in ("其", "它") and found["about"] else found.span("term")
        if is_author(who):
            wording = "defined" if found["verb"] in ("定义", "界定") else "interpreted"
            meaning = _restated(passage, term, found.span("meaning"))
            yield from defined(passage, "read_as", term, meaning, wording, who, voice=who)
    for found in matches(_READING_OF, passage):
        if is_author(found["who"]):
            what = f"{found['who']}对{found['term']}的{found['noun']}"
            yield from defined(passage, "read_as", found.span("term"), found.span("meaning"), "reading", what, voice=found["who"])
    for found in matches(_GIVES_DEFINITION, passage):
        who = found["who"] or ""
        wording = "defined" if is_author(who) else "read_as"
        if wording == "defined" or not who or re.fullmatch("我们|可以?|由此", who):
            voice = who if wording == "defined" else None
            yield from defined(passage, "read_as", found.span("term"), found.span("meaning"), wording, who, voice=voice)
    for found in matches(_READ_AS, passage):
        wording = "read_as" if found["verb"] in (None, "定义", "界定") else "interpreted"
        noun = found["noun"] or ""
        yield from defined(passage, "read_as", found.span("term"), found.span("meaning"), "sense" if noun else wording, noun)


def _meant_here(passage: Passage) -> Iterator[Fact]:
    """这里的X是指Y: what the term means in the theme that the sentences before speak of."""
    earlier, before = passage.before, ""
    for _ in range(_HERE):
        before += earlier.view if earlier is not None else ""
        earlier = earlier.before if earlier is not None else None
    theme = max((one for one in passage.themes if one in before and len(one) > 2), key=len, default="")
    # “现代农业” said there is more than the 农业 that the page speaks of most.
    theme = next((one for one in re.findall("“([^“”]{3,10})”", before) if theme and one.endswith(theme)), theme)
    for start in _statements(passage) if theme else ():
        found = _HERE_MEANS.match(passage.view, clauses.after_lead(passage.view, start))
        if found and found["term"] not in theme:
            yield from defined(passage, "means", found.span("term"), found.span("meaning"), "means", scope=f"{theme}中的")


def _restated(passage: Passage, term: tuple[int, int], meaning: tuple[int, int]) -> tuple[int, int]:
    """``meaning`` without the term said again: 解读为“X是Y”."""
    start, end = meaning
    named = passage.view[slice(*term)].partition("的")[0]
    again = re.compile(rf"“?{re.escape(named)}(?:就)?是").match(passage.view, start, end)
    if not again:
        return meaning
    stop = passage.view.rfind("”", start, end) if passage.view[start] == "“" else end
    return again.end(), stop if stop > start else end


@cued(r"所谓|何谓|何为|什么|就是|则是")
def what_is(passage: Passage) -> Iterator[Fact]:
    """所谓X，是Y; 何为X？是Y; “X”就是Y."""
    for start in _statements(passage, 0):
        found = _WHAT_IS.match(passage.view, start) or _WHAT_IS.match(passage.view, clauses.after_lead(passage.view, start))
        if found:
            yield from defined(passage, "what_is", found.span("term"), found.span("meaning"), "means")
    for start in _statements(passage):
        plain = _PLAINLY_IS.match(passage.view, start)
        if plain and (is_nominal(plain["term"]) or is_name(plain["term"])) and not _NO_BARE_TERM.search(plain["term"]):
            yield from defined(passage, "what_is", plain.span("term"), plain.span("meaning"), "means")
    for start in [0, *(a for a, _ in clauses.clauses(passage.view))]:
        told = _JUST_IS.match(passage.view, start)
        if told:
            term, meaning = ("term", "meaning") if told["term"] else ("named", "said")
            yield from defined(passage, "what_is", told.span(term), told.span(meaning), "means")


@cued(r"是")
def answered(passage: Passage) -> Iterator[Fact]:
    """什么是X？ and then a sentence that says what it is."""
    if not passage.index:
        return
    before = passage.page.sentences[passage.index - 1]
    asked = _ASKED.search(passage.view_of(before.span).rstrip())
    if not asked or "question" not in before.flags or not clauses.is_term(asked["term"]):
        return
    again = asked["term"] if passage.view.startswith(f"{asked['term']}就是", passage.start) else ""
    answer = _ANSWERED.match(passage.view, passage.start + len(again))
    if answer:
        term = before.span.part(*asked.span("term"))
        yield from defined(passage, "answered", term, answer.span("meaning"), _HEDGED[answer["hedge"]])


@cued("，(?:就是|即|亦即|也就是)", "[称叫为求出究调张循]")
def named_first(passage: Passage) -> Iterator[Fact]:
    """多称图经，就是Y; 有一个词叫“断限”，就是Y; 要求“X”，也就是Y: a name that the clause before ends in, and what it is."""
    for found in _NAMED_FIRST.finditer(passage.view, passage.start):
        if not _LEANS.match(found["meaning"]) and clauses.is_balanced(passage.view[: found.start("meaning")]):
            which = next(name for name in ("marked", "plain", "thing") if found[name])
            yield from defined(passage, "named_first", found.span(which), found.span("meaning"), "means")


@cued(r"即|也就是")
def that_is(passage: Passage) -> Iterator[Fact]:
    """X，即Y: a short term glossed by a longer phrase."""
    for found in _THAT_IS.finditer(passage.view, passage.start):
        which = "quoted" if found["quoted"] else "term"
        term, meaning = found[which], found["meaning"]
        whole = found.start(which) == passage.start or bool(found["lead"])
        meaning = meaning if whole else meaning.partition("，")[0]
        named = term[0] == "“" or is_nominal(term) or re.search("(?:统称|总称|合称|总和)$", meaning)
        glossed = len(meaning) > len(term) and named and not re.search("[一两三四五]个", term)
        if (glossed and not re.match(r"在|从|如果|将|当|是|使", meaning)) or (glossed and whole and "的" in meaning):
            at = found.start("meaning")
            yield from defined(passage, "that_is", found.span(which), (at, at + len(meaning)), "means")


@cued(r"是|属于")
def kind_of(passage: Passage) -> Iterator[Fact]:
    """X是…的Y, where Y names a kind of thing (能力, 制度, 一种 …) or is X's own head noun."""
    statements = _statements(passage)
    for start in dict.fromkeys([*statements, *(a for a, _ in clauses.clauses(passage.view) if a > passage.start)]):
        found = _HELD_AS.match(passage.view, start) or _IS.match(passage.view, start)
        if not found:
            continue
        named = re.sub(r"（[^）]*）|，.*", "", found["term"])
        parted = passage.view[found.end("term")] == "，" and found["term"] == named  # 水稻喜温好湿，是…: a predicate of its own
        if (start not in statements or parted) and not is_nominal(named[clauses.after_lead(named) :]):
            continue
        if start not in statements and _A_NATIVE.search(named):
            continue  # 李明，江城人，是…: where somebody comes from
        told = passage.view_of(trimmed(passage.cut(*found.span("meaning")), None, "is"))
        teaches = start in statements and not passage.voice and not whose(passage, title=False)
        headed = bool(named) and (teaches or _headings.heads(passage.article, passage.span.start, named))
        said = "" if _A_FACET.search(named) else kind_named(named, re.sub(r"，[^，]{0,8}\d.*$", "", told), headed)
        if (
            not said
            or _STANDS_FOR.search(said)
            or is_told_before(passage, named)
            or (levels.depth(passage.view) and _notes.SIDES.fullmatch(named))
        ):
            continue
        at = found.start("meaning")
        if bare := _BARE_KIND.fullmatch(said):
            if head := _head_of(bare["which"]):
                which = at + bare.start("which"), at + bare.end("which")
                yield from defined(passage, "kind_of", found.span("term"), which, "is_a", f"{bare['one']}什么{head}")
            continue
        outcome = said.removesuffix("的结果")
        wording = "outcome" if outcome != said else "is"
        yield from defined(passage, "kind_of", found.span("term"), (at, at + len(outcome)), wording)


def _head_of(kind: str) -> str:
    """The noun that the name of a kind ends in, where something before tells it from others: 气体 of 温室气体."""
    *front, last = words.segment(kind)
    return last.text if front and len(last.text) > 1 and is_nominal(kind) else ""


@cued(r"，是")
def later_is(passage: Passage) -> Iterator[Fact]:
    """X喜温，是一种…的作物: what a later clause says the subject of the sentence is."""
    parts = [(max(a, passage.start), b) for a, b in clauses.clauses(passage.view) if b > passage.start]
    topic = passage.topic
    if (
        topic is None
        or not passage.span.covers(topic)
        or is_measure(passage.view_of(topic))
        or topic.start - passage.span.start > clauses.after_lead(passage.view, passage.start)
    ):
        return
    topic = topic.part(0, len(re.sub("(?:[多常]|主要)$", "", passage.view_of(topic))))
    named, told = passage.view_of(topic), passage.view[topic.end - passage.span.start : parts[0][1]]
    if not opens_with_verb(re.sub("^(?:更加?|也|则|都|主要|[多常])", "", told)) or told.startswith(("是", "就是", "指")):
        return
    for start, end in parts[1:]:
        if found := _LATER_IS.match(passage.view, start):
            said = passage.view_of(trimmed(passage.cut(*found.span("meaning")), None, "is"))
            if len(said) <= _LONGEST and kind_named(named, said) == said:
                yield from defined(passage, "later_is", topic, found.span("meaning"), "is")
            return
        if not _GOES_ON.match(passage.view, start, end):
            return


def _statements(passage: Passage, start: int | None = None) -> list[int]:
    """Where the sentence's statements begin: its own beginning, and what follows a semicolon."""
    at = passage.start if start is None else start
    return [at, *(mark.end() for mark in re.finditer("；", passage.view) if mark.end() > at)]


RULES = (means, refers, read_as, what_is, answered, named_first, that_is, kind_of, later_is)
