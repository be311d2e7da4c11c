"""Lists that do not stand behind a verb of having: the list is the subject, is common to a class, or behind the name that counts it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, coordination, numerals, words
from studykit.chinese.categories import measure_of, measure_of_members
from studykit.chinese.class_nouns import Stretch
from studykit.facts._asking import has_subject, whose
from studykit.facts._cues import cued
from studykit.facts._lists import Enumeration
from studykit.facts._passage import Passage
from studykit.facts._questions import number_of
from studykit.facts._titles import entry_of
from studykit.facts._wording import common_noun
from studykit.model.fact import Fact

KIND = "list"

_NUMBER = "[二两三四五六七八九十]"
_SUBJECTS = re.compile(
    r"(?P<list>[^，。；：？！]{4,60}?)(?P<told>，?(?:则|也|都|共同|一起|一道|由此|先后|正是)*(?P<verb>标志着?|形成了?|构成了?|组成了?|支撑起了?|拉开了)(?P<what>(?!的|于)[^，。；：？！、]{5,30}))(?=[，。；]|$)"
)
_OF_ALL = re.compile(
    r"(?P<who>(?:所有|一切|凡是|任何)[^，。；：？！、]{1,10}?)(?P<has>[都均](?:具有|具备|有|包括|含有|要经过|要经历))(?P<list>[^，。；：？！]{4,40})(?=[。；]|$)"
)
_IN_IT = re.compile(
    r"包括(?P<list>[^，。；：？！]{5,60})在内的(?P<whole>(?:有机|统一|完整|科学|严密|庞大|完备)?的?(?:整体|体系|系统))(?=[，。；]|$)"
)
# 下辖A、B、C三个镇和D、E两个乡: what there is of each kind.
_EACH_KIND = re.compile(
    r"(?:和|及|与|以及|、)?(?P<list>[一-鿿]{2,5}(?:、[一-鿿]{2,5}){1,6})(?P<count>\d{1,2}|[二两三四五六七])(?P<measure>个|座|所|条)(?P<noun>[一-鿿]{1,6}?)(?=[和及与、，。；]|$)"
)
_RULES_OVER = re.compile("(?:管辖|下辖|现辖|辖有?|下设|设有|划分为|分为)")
# “两个结合”，把A同B相结合、同C相结合: what the counted word stands for, said with that word.
_SPELLED = re.compile(
    rf"(?P<name>“(?P<count>{_NUMBER})个(?P<word>[一-鿿]{{2}})”)[，：—]{{1,2}}(?:即|就是|也就是|是指|指的是)?(?P<list>[^。；：？！“”—]{{8,90}})(?=[。；]|$)"
)
_TRAITS = re.compile(
    r"(?:了|着|具有|形成|体现|展现)(?P<owner>[^，。；：？！、的了着]{2,10}?)(?P<how>突出|鲜明|显著|独特)的(?P<list>[一-鿿]{2,3}性(?:、[一-鿿]{2,3}性)+(?:和|与|以及|及)[一-鿿]{2,3}性)(?=[，。；]|$)"
)
# 影响X的因素除Y外，还有A、B和C: what else belongs to the class.
_BESIDE = re.compile(
    r"(?P<class>[^，。；：？！、有]{2,16}的[^，。；：？！、有的]{0,4}?(?:因素|原因|方法|方式|途径|形式|类型|条件|特点|特征|措施|用途|种类|步骤|手段))"
    r"(?P<has>除[^，。；：？！、]{2,14}(?:之|以)?外，(?:还|主要)有)(?P<list>[^，。；：？！]{6,50})(?=[。；]|$)"
)
_THE_THREE = re.compile(
    rf"(?P<list>[^，。；：？！是]{{4,60}}?)(?:都|均|就|也|共同|一起)*(?:是|构成|组成)(?:(?P<of>[^，。；：？！、的]{{2,12}})的)?(?P<count>{_NUMBER})(?P<measure>大|个|种|项|类|座|位|条)(?P<noun>[^，。；：？！、的]{{2,10}})(?=[，。；]|$)"
)
_TREATS = re.compile(
    r"(?P<work>《[^《》]{2,16}》)(?:[^，。；：《》]{0,8}，|的)?(?:其|全书|该书)?(?P<told>内容(?:广泛|主要)?(?:涉及到?|涵盖|包括|遍及|包含))(?P<list>[^，。；：？！等]{6,60})(?P<open>等(?:[多诸各]?个?(?P<noun>方面|领域|学科|门类))?(?:的内容)?)?(?=[，。；]|$)"
)
_JOINT = re.compile("以及|(?<!参)与|及(?!其)|和(?![平谐睦解])")
_LOOSE = re.compile("[这那其它该此我你他]|上述|以上|今年|目前")
_SHORTEST_WHAT = 5
_MOST, _LONGEST = 7, 26
_EACH = 2


@cued("标志|形成|构成|组成|支撑起|拉开了")
def as_subject(passage: Passage) -> Iterator[Fact]:
    """A、B和C形成X的N; 《A》、《B》，则标志着N: which of them do."""
    for start, _ in clauses.clauses(passage.view):
        found = _SUBJECTS.match(passage.view, max(clauses.after_lead(passage.view, start), passage.start))
        members = _read(passage, found.span("list")) if found else []
        if found is None or not members or not _are_names(passage, members):
            continue
        if _says_enough(found["what"]):
            prompt = f"{_which(passage, members)}{found['told'].lstrip('，则也')}？"
            yield from _fact(passage, "as_subject", found["what"], (found.start(), found.end()), members, prompt)


def _says_enough(what: str) -> bool:
    """Whether ``what`` the subjects make is named with its owner and by itself."""
    return "的" in what[1:-1] and len(what) > _SHORTEST_WHAT and not _LOOSE.search(what) and clauses.is_balanced(what)


@cued("(?:所有|一切|凡是|任何).*[都均]")
def of_all(passage: Passage) -> Iterator[Fact]:
    """所有X都具有A、B、C和D: what is common to a whole class."""
    found = _OF_ALL.search(passage.view, passage.start)
    members = _read(passage, found.span("list"), uneven=True) if found else []
    if found and members and not _LOOSE.search(found["who"]) and _are_names(passage, members):
        prompt = f"{found['who']}{found['has']}哪{number_of(members)}{_kind(passage, members)}？"
        yield from _fact(passage, "of_all", found["who"], (found.start(), found.end()), members, prompt)


@cued("除.*外，.*有", "、")
def beside(passage: Passage) -> Iterator[Fact]:
    """影响X的因素除Y外，还有A、B和C: the others of a class of which one is told before."""
    found = _BESIDE.search(passage.view, passage.start)
    members = _read(passage, found.span("list"), uneven=True) if found else []
    start = max(clauses.clause_start(passage.view, found.start()), passage.start) if found else 0
    whole = found and clauses.after_lead(passage.view, start) == found.start() and len(members) > 2
    if found and whole and not _LOOSE.search(found["class"]):
        prompt = f"{found['class']}{found['has']}哪{number_of(members)}{measure_of(found['class'])}？"
        yield from _fact(passage, "beside", found["class"], (found.start(), found.end()), members, prompt)


@cued("(?:是|构成|组成).*[两二三四五六七]", "、")
def the_three(passage: Passage) -> Iterator[Fact]:
    """A、B和C是X的三大N: the members of a set that is counted behind them."""
    for start, _ in clauses.clauses(passage.view):
        found = _THE_THREE.match(passage.view, max(clauses.after_lead(passage.view, start), passage.start))
        members = _counted_out(passage, found) if found else []
        if found is None or not members:
            continue
        of = found["of"] or ""
        if (not of or clauses.is_term(of)) and not _LOOSE.search(of.replace("我国", "") + found["noun"]):
            measure = measure_of_members(found["noun"]) if found["measure"] == "大" else found["measure"]
            named = f"{of}{'的' * bool(of)}{found['count']}{found['measure']}{found['noun']}"
            prompt = f"{named}是哪{number_of(members)}{measure}？"
            yield from _fact(passage, "the_three", named, (found.start(), found.end()), members, prompt)


def _counted_out(passage: Passage, found: re.Match[str]) -> list[Stretch]:
    """The members of the ``list`` of ``found``, where they are names and as many as its ``count`` says; a plain row of them (春、夏、秋、冬)
    needs no joint, since the count confirms it. None where they are not."""
    number = numerals.parse(found["count"])
    read = _read(passage, found.span("list"), uneven=True)
    if len(read) == number and _are_names(passage, read):
        return read
    row = coordination.members_of(passage.view, *found.span("list"))
    plain = all(re.fullmatch("[一-鿿A-Za-z“”《》]{1,6}", passage.view[a:b]) for a, b in row)
    return row if len(row) == number and plain and not _LOOSE.search(found["list"]) else []


@cued("》.*内容")
def treats(passage: Passage) -> Iterator[Fact]:
    """著有《X》，内容涉及A、B、C等: what a work is about, where the clause before it names the work."""
    found = _TREATS.search(passage.view, passage.start)
    members = coordination.members_of(passage.view, *found.span("list")) if found else []
    if found is None or not 2 < len(members) <= _MOST:
        return
    noun, count = found["noun"] or "方面", f"{number_of(members)}{'门' if found['noun'] == '学科' else '个'}"
    which = f"哪些{noun}？（举出{count}）" if found["open"] else f"哪{count}{noun}？"
    proof = (found.start(), members[-1][1])
    yield from _fact(
        passage, "treats", found["work"], proof, members, f"{found['work']}的{found['told']}{which}", not found["open"]
    )


@cued("包括.*在内的")
def making_whole(passage: Passage) -> Iterator[Fact]:
    """X是包括A、B和C在内的完整体系: the parts of a whole; those of a number (在内的20多国) are only examples."""
    found = _IN_IT.search(passage.view, passage.start)
    members = _read(passage, found.span("list"), uneven=True) if found else []
    head = passage.view[clauses.after_lead(passage.view, passage.start) : found.start()] if found else ""
    if found and members and not _LOOSE.search(head) and "，" not in head and (has_subject(head) or head.endswith("是")):
        prompt = f"{head}包括哪{number_of(members)}{_kind(passage, members)}在内的{found['whole']}？"
        yield from _fact(passage, "making_whole", head, (found.start(), found.end()), members, prompt)


@cued("[辖设分]", "[、]", "[个座所条]")
def of_each_kind(passage: Passage) -> Iterator[Fact]:
    """X下辖A、B、C三个镇和D、E两个乡: the members of each kind, where the page counts them."""
    for start, end in clauses.clauses(passage.view):
        verb = _RULES_OVER.search(passage.view, max(start, passage.start), end)
        groups = list(_EACH_KIND.finditer(passage.view, verb.end(), end)) if verb else []
        who = (entry_of(passage) or _named_before(passage.view[max(start, passage.start) : verb.start()])) if verb else ""
        if verb is None or len(groups) < _EACH or not who or groups[0].start() != verb.end():
            continue
        for group in groups:
            members = _of_count(passage, group.span("list"), int(numerals.parse(group["count"]) or 0))
            if members:
                prompt = f"{who}{verb.group()}哪{number_of(members)}{group['measure']}{group['noun']}？"
                yield from _fact(passage, "of_each_kind", group["noun"], group.span(), members, prompt)


@cued("“[二两三四五六七八九十]个")
def spelled_out(passage: Passage) -> Iterator[Fact]:
    """“两个结合”，把A同B相结合、同C相结合: what the name that counts its members stands for."""
    found = _SPELLED.search(passage.view, passage.start)
    if found is None:
        return
    stretches = _pieces(passage.view, found.span("list"))
    views = [passage.view[a:b] for a, b in stretches]
    said = all(found["word"] in one and clauses.is_balanced(one) for one in views)
    if said and len(stretches) == numerals.parse(found["count"]) and all(0 < b - a <= _LONGEST for a, b in stretches):
        prompt = f"{found['name']}是指哪{number_of(stretches)}个方面？"
        yield from _fact(passage, "spelled_out", found["name"], (found.start(), found.end()), stretches, prompt)


@cued("(?:突出|鲜明|显著|独特)的.{2,3}性、")
def traits(passage: Passage) -> Iterator[Fact]:
    """塑造了X突出的A性、B性与C性: the traits of something."""
    found = _TRAITS.search(passage.view, passage.start)
    members = _read(passage, found.span("list")) if found else []
    if found and members and clauses.is_term(found["owner"]) and not _LOOSE.search(found["owner"]):
        prompt = f"{found['owner']}有哪{number_of(members)}个{found['how']}的特性？"
        yield from _fact(passage, "traits", found["owner"], (found.start("owner"), found.end()), members, prompt)


def _named_before(words_: str) -> str:
    return words_ if 1 < len(words_) <= 10 and clauses.is_term(words_) and not _LOOSE.search(words_) else ""


def _pieces(view: str, stretch: Stretch) -> list[Stretch]:
    """What the marks 、 part in ``stretch``; two titles may stand without one between them."""
    edges = [stretch[0], *(one.end() for one in re.compile("、").finditer(view, *stretch))]
    return [(a, b - 1) for a, b in zip(edges, [*edges[1:], stretch[1] + 1], strict=True)]


def _of_count(passage: Passage, stretch: Stretch, count: int) -> list[Stretch]:
    """The members of ``stretch`` where they are ``count``: as the marks part them, or with the last of these cut in two at the joint
    that makes the halves most alike; else none."""
    pieces = _pieces(passage.view, stretch)
    last = pieces[-1]
    if len(pieces) == count - 1:
        cuts = [
            one.span() for one in _JOINT.finditer(passage.view, *last) if one.start() > last[0] + 1 and one.end() < last[1] - 1
        ]
        halves = sorted(cuts, key=lambda cut: abs((cut[0] - last[0]) - (last[1] - cut[1])))
        pieces[-1:] = [(last[0], halves[0][0]), (halves[0][1], last[1])] if halves else [last]
    good = len(pieces) == count and all(1 < b - a <= _LONGEST for a, b in pieces)
    return pieces if good and all(clauses.is_balanced(passage.view[a:b]) for a, b in pieces) else []


def _read(passage: Passage, stretch: Stretch, uneven: bool = False) -> list[Stretch]:
    """The members of ``stretch``, a closed list whose last 、 a single joint follows, or of titles alone; ``uneven`` where both its edges
    are certain, so that the members need not be alike. None where it may be more than a list."""
    view = passage.view
    pieces = _pieces(view, stretch)
    joints = [one.span() for one in _JOINT.finditer(view, *pieces[-1])]
    titles = all(view[a] == "《" and view[b - 1] == "》" for a, b in pieces if b > a)
    if len(pieces) > 1 and len(joints) == 1 and not any(_JOINT.search(view, *one) for one in pieces[:-1]):
        pieces[-1:] = [(pieces[-1][0], joints[0][0]), (joints[0][1], pieces[-1][1])]
    elif not titles or len(pieces) < 2:
        return []
    lengths = [b - a for a, b in pieces]
    alike = titles or max(lengths) <= (4 if uneven else 2) * min(lengths) + 2
    whole = all(clauses.is_balanced(view[a:b]) and "等" not in view[b - 1 : b] for a, b in pieces)
    return pieces if alike and whole and min(lengths) > 1 and max(lengths) <= _LONGEST and len(pieces) <= _MOST else []


def _are_names(passage: Passage, members: list[Stretch]) -> bool:
    """Whether every member is a title, or a noun phrase that no verb opens or stands in."""
    views = [passage.view[a:b] for a, b in members]
    return all(one.startswith("《") or _is_name(one) for one in views)


def _is_name(phrase: str) -> bool:
    tags = [words.tag(word.text) for word in words.segment(phrase) if len(word.text) > 1]
    bare = phrase.replace("的", "")
    return bool(tags) and not {"v", "d", "p", "r", "c"} & set(tags) and clauses.is_term(bare) and not _LOOSE.search(phrase)


def _kind(passage: Passage, members: list[Stretch]) -> str:
    noun = common_noun([passage.view[a:b] for a, b in members])
    return f"{measure_of_members(noun)}{noun}" if noun else "项"


def _which(passage: Passage, members: list[Stretch]) -> str:
    kind = _kind(passage, members)
    titles = all(passage.view[a] == "《" for a, _ in members)
    return f"哪{number_of(members)}{'部著作' if titles else '者' if kind == '项' else kind}"


def _fact(
    passage: Passage, rule: str, topic: str, proof: Stretch, members: list[Stretch], prompt: str, closed: bool = True
) -> Iterator[Enumeration]:
    who = whose(passage, title=False)
    parts = tuple(passage.cut(*one) for one in members)
    said = f"{who}认为，{prompt}" if who and not prompt.startswith(who) else prompt
    yield Enumeration(passage.cut(*proof), rule, passage.voice, topic, "members", parts, closed, said, view=bool(who))


RULES = (as_subject, of_all, beside, the_three, treats, making_whole, of_each_kind, spelled_out, traits)
