"""The points of a good card that a machine can check. A draft that fails a gate is not made, and the receipt names the gate.

Each gate takes a :class:`~studykit.compose.draft.Draft` and answers whether it may pass. The numbers in the docstrings are
those of the ten points a card is judged by (self-contained, unique, single, not leaking, matching, short, faithful,
attributed, fluent, worthwhile).
"""

from __future__ import annotations

import re
from itertools import takewhile

from studykit.chinese import clauses
from studykit.chinese.appraisals import appraises
from studykit.chinese.genera import GENERA
from studykit.chinese.likeness import squash
from studykit.chinese.mood import MANNER, MODAL
from studykit.chinese.script import fold
from studykit.chinese.speakers import names_in
from studykit.chinese.statutes import OF_AN_ACT
from studykit.compose.draft import Draft
from studykit.compose.owners import owned

_QUOTED = re.compile(r"[“「『《][^”」』》]*[”」』》]")
_LOOSE = re.compile(
    r"这|那(?!么|曲|达)|(?<![尤极及与])(?<!土耳)(?<![一-鿿]{3}在)其(?!他|它|中|实|余)|它|牠|他们|她们|(?<![其吉排利])[他她]的|(?<!应)该|(?<![因由彼至从故])此(?!外|后)|上述|下列|如下|(?<![元年月日天人岁个%％级米吨里克度倍成次户亩份名周位层家时角分立方])以下|前者|后者|(?<![根基])本文(?!化)|前款|前条|前项|文中|上文|前文|下文|本报|本刊|本期|(?<!根)本法|本条例|本办法|本规定|本细则|本章|本节|本课|本书|"
    r"我市|我省|我县|我区|我校|本[区县州镇乡村](?![域级政内委域长区])|(?<![根基资日版样标剧课书文原成副绘善])本[馆校院厂]|本市|本省|(?<![一-鿿])本(?:机|品|产品|仪器|设备|装置|系统|公司|集团|店|单位|药|方(?![一-鿿])|病|所|手册|指南|馆|村|校)|(?<![自本超])我(?![国军党])|(?<![一-鿿])(?:双方|两者|二者|三者)|(?<=[有取具合备])(?:两者|二者)|更为|再进一步|某(?![些种一个物]|地区)|(?<![一-鿿])[省市县区](?:委|政府|人大|政协|政府工作报告)|咱们|今年|去年|明年|近日|日前|近期(?!先)|近年来|目前|当前|如今|截至目前|不久前|眼下|笔者|作者认为|[吧呢啊吗嘛](?:[，。？]|$)"
)
# 当时仅得288只，引起什么: when?
_OF_THEN = re.compile(
    "当[时時](?![间期的间])|其[时時]|那[时時]|[时時](?=[有任仅])|届[时時]|此[后時时]|同[时時](?!期)|随[后後]|后来|後來|先后(?=[任在有设])"
)
# 在赵某诉某公司运输合同纠纷案中: the case is named, and all in it are known by the names that it gives them.
_IN_A_CASE = re.compile("在[^，]{4,60}案中，")
# 一类包括…，另一类包括…: of what they are kinds, another sentence says.
_ONE_OF_THEM = re.compile("(?:另)?一(?:类|种|部分)(?=[是有包由占约主])|.*(?:剩下|余下)的")
# 三十分之一 is a fraction.
_ONE_OF = re.compile("(?<!分)之一")
# 为老年人提供适合其需要的服务, 变化量与发生这一变化所用时间: the antecedent stands in the same answer.
_OWN = re.compile(r"(.{3})(?:其|它们?|[他她]们|此(?=基础上))(?=[一-鿿])")
# 某地短时间内的大气状态, 在某一价格水平下…: of any one.
_ANY = re.compile("(?:在)?某(?=[地人物事时](?!的))")
_OWN_NOUN = re.compile(r"(?P<noun>[一-鿿]{2})(?P<between>.*?)这(?:一|个|种|些|样的)(?=(?P=noun))")
_ASKS = re.compile(
    r"何时|何年|何地|何处|何人|多少|多大|多长|多高|什么|哪[一二三四五六七八九十两几个些里位]|谁|几[个种类项条]|如何|怎样|为何|为什么"
)
_REPEATED = re.compile(r"([一-鿿])\1\1|([一-鿿]{2,6})的?\2")
_DANGLING = re.compile(
    r"^(?:的(?!确)|了(?!解|结|却)|着(?![力眼重手陆装色])|和(?![平谐睦解声议])|与(?![会时众]|[^，]{2,14}(?:有|相|不同|一致|密切|深度|紧密|高度|直接|共同|同步|绑定|结合|融合|联系|衔接|协调|适应|匹配|竞争|合作|交流|接轨|对接|互动|并重|共生|联动|接触|反应|为[友敌邻伴]))|及(?![时格早])|[，、；：。])"
    r"|(?<![目标])的$|(?<![总饱温柔缓中共调平亲])和$|(?<![普埃涉顾波])及$|[，、；：]$|(?<!参)与$|(?:以及|并且|而且)$"
)
_HALF_WIDTH = re.compile(r"\[\d+\]|[一-鿿][,;:?!]|[,;:?!][一-鿿]|[|｜⇒→]")
_HORTATIVE = re.compile(rf"^(?:{MODAL}|(?:{MANNER})(?!的)|推动)")
_HEDGES = ("预计", "可能", "或许", "大约", "据估计", "有望")
_DENIES = re.compile(
    r"(?:不是|并非|不仅|不只|不单|不等于|绝非|而非|不能说|如果|假如|倘若|只有(?!约?\d|[一二两三四五六七八九十百千万]{2,})|除非|无论|不论|即使|哪怕)"
)

LIMITS = {"definition": 80, "date": 24, "list": 28, "figure": 16, "quotation": 60, "contrast": 60}
# A list of so many characters in all may have a longer member.
LONGEST_LIST, LONGEST_MEMBER = 98, 42
MOST_MEMBERS = 7
LONGEST_PROMPT = 60


def _outside_quotes(words: str) -> str:
    return _QUOTED.sub("“”", words)


def self_contained(draft: Draft) -> bool:
    """1: nothing in question or answer leans on something outside it, quotations apart."""
    case = _IN_A_CASE.match(fold(draft.prompt))
    parts = [fold(part).replace("某", "" if case else "某") for part in draft.answer]
    asked = fold(draft.prompt)[case.end() :].replace("某", "") if case else fold(draft.prompt)
    if _LOOSE.search(_outside_quotes(asked)) or _OF_THEN.match(asked) or _ONE_OF_THEM.match(asked):
        return False
    return not any(_LOOSE.search(_outside_quotes(_without_own(part))) for part in parts)


def _without_own(part: str) -> str:
    """``part`` of an answer without the words that stand for something it says itself."""
    part = _ANY.sub("", part) if _ANY.match(part) else part
    return _OWN_NOUN.sub(r"\g<noun>\g<between>", _OWN.sub(r"\1", part))


def unique(draft: Draft) -> bool:
    """2: a list's question says how many; 之一 names one of several."""
    if any(_ONE_OF.search(words) for words in (draft.prompt, *draft.answer)):
        return False
    return draft.kind != "list" or bool(re.search(r"[一二两三四五六七八九十]|\d", fold(draft.prompt)))


def single(draft: Draft) -> bool:
    """3: one question word, and a list that one breath can hold."""
    asked = _ASKS.findall(_outside_quotes(fold(draft.prompt)))
    return len(asked) <= 1 and draft.prompt.count("？") == 1 and len(draft.answer) <= MOST_MEMBERS


# The law that a question cites names the matter of all its rules.
_BY_LAW = re.compile(r"(?:^根据|(?<=适用))《[^》]*》(?:（[^）]*）)?，?")


def not_leaking(draft: Draft) -> bool:
    """4: outside the subject, question and answer share no stretch of four characters."""
    subject = squash(fold(draft.question.subject))
    asked = squash(_BY_LAW.sub("", fold(draft.prompt)))
    prompt = asked.replace(subject, "\n") if subject else asked
    shared = _common_end([squash(fold(part)) for part in draft.answer])
    for part in draft.answer:
        words = squash(fold(part))
        if len(words) > 1 and _stands_in(words, asked):
            return False
        rest = words.removesuffix(shared)
        rest = rest.replace(subject, "\n") if subject else rest
        if any(rest[at : at + 4] in prompt for at in range(len(rest) - 3) if "\n" not in rest[at : at + 4]):
            return False
    return True


def _stands_in(words: str, asked: str) -> bool:
    """Whether ``asked`` says ``words``; a number is none of its own inside a longer one (20 in 2022)."""
    return bool(re.search(rf"(?<!\d){words}(?!\d)", asked)) if words.isdigit() else words in asked


def _common_end(parts: list[str]) -> str:
    """What all members of a list end in tells nothing of any of them: the class that the question asks for by its name."""
    columns = zip(*(reversed(part[1:]) for part in parts), strict=False) if len(parts) > 1 else ()
    return "".join(column[0] for column in takewhile(lambda column: len(set(column)) == 1, columns))[::-1]


def matching(draft: Draft) -> bool:
    """5: a date answers 何时 and nothing else does; 哪N has N members."""
    prompt = fold(draft.prompt)
    return (draft.kind == "date") == bool(re.search(r"何时|何年|什么年代|哪一?年", prompt))


def short(draft: Draft) -> bool:
    """6: question and answer can be said in one breath."""
    lengths = [len(part) for part in draft.answer]
    limit = LIMITS[draft.kind]
    if draft.kind == "list" and sum(lengths) <= LONGEST_LIST:
        limit = LONGEST_MEMBER  # 停止供餐, beside it one that names all that is to be sealed
    return len(draft.prompt) <= LONGEST_PROMPT and all(0 < length <= limit for length in lengths)


def verbatim(draft: Draft) -> bool:
    """7: every part of the answer stands in one piece of the evidence, letter by letter."""
    quotes = [squash(one.quote) for one in draft.evidence]
    return draft.kind == "date" or all(any(squash(part) in quote for quote in quotes) for part in draft.answer)


def hedged(draft: Draft) -> bool:
    """7: a hedge, a denial or a condition in the proof is not lost on the card."""
    proof = fold(draft.fact.span.text)
    card = fold(draft.prompt + "".join(draft.answer))
    if any(hedge in proof and hedge not in card for hedge in _HEDGES):
        return False
    denied = _DENIES.search(proof)
    return not denied or denied.group() in card


# “A”是什么？: whose words they are is asked of a saying, and who judges so of a judgement.
_OF_SAYING = re.compile("“[^“”]{6,}”是什么？")
_WHOSE = re.compile("的(?:名言|名句|诗句|观点|主张|口号|论断|命题)$|(?:评价|称赞|赞誉|誉|称)[一-鿿]{2,}$")


def fluent(draft: Draft) -> bool:
    """9: brackets and quotation marks balanced, no loose end, no doubled characters, full-width marks."""
    for words in (draft.prompt, *draft.answer):
        if not clauses.is_balanced(words) or _REPEATED.search(words) or _HALF_WIDTH.search(words) or "\n" in words:
            return False
    asked = fold(draft.prompt)
    if _OF_SAYING.search(asked) and any(_WHOSE.search(fold(part)) for part in draft.answer):
        return False
    if any(
        form.search(asked) for form in (_STRANDED, _EQUATION, _GAP, _INSIDE, _ADVERB, _STUTTER, _JOINS, _CALLED_ON)
    ) or _builds_somebody(asked):
        return False
    if any(_ALTHOUGH.search(fold(part)) for part in draft.answer):
        return False
    cases = any(OF_AN_ACT.search(fold(part)) or _NOMINAL_PAIR.search(part) for part in draft.answer)
    return not any(_DANGLING.search(part.removesuffix("的") if cases else part) for part in draft.answer)


def _builds_somebody(asked: str) -> bool:
    """Whether the question asks when a person was completed: the subject is that of another clause."""
    found = _BUILT.match(asked)
    if found is None:
        return False
    return bool(_STYLED.search(found["what"])) or found["what"].endswith(tuple(names_in(found["what"])) or "\n")


# 设计年供水量，惠及三县多少人: a measure that has lost its number; 因什么而产生的误差: a noun and no predicate.
_STRANDED = re.compile(
    r"[^，？]*(?:量|总额|面积|全长|总长|总投资|产值)，(?!其中)[^，？]{0,12}多少|因什么而[^，？]*的[一-鿿]{1,8}？$"
)
# A heading has run into its sentence.
_GAP = re.compile("[一-鿿][ \u3000]*\u3000[一-鿿]")
# 排在第几位的就是X: what is asked for hangs on the noun behind it; 居全国达到多少吨: its rank has been cut out.
_INSIDE = re.compile(
    "(?:未|没有|不曾)(?:于何时|是在何时)|多少[^？，]{1,12}(?:中|(?<![公华海英])里)？$|于何时毕业[0-9]|第几[位名个]的|[省市县国]是[一-鿿]{1,4}多少|居(?:全[国省市县]|世界|全球)(?=达|为|多少|有|中，)"
)
# 有序于何时开放, 大部分于何时停办, 祈年殿原于何时改为: an adverb in the place of the subject.
_ADVERB = re.compile(
    r"(?:^|，)(?:有序|大部分|部分|全部|陆续|相继|逐步|先后|大都|闰?(?:正|[一二三四五六七八九十]{1,2}|腊|冬|\d{1,2})月)(?:于何时|是在何时)|(?<=[馆校院厂所])间于何时|(?<=[殿寺塔楼馆桥城名址区部厂校院])原于何时"
)
# 四项哪四项指标: the count stands before its question word.
_STUTTER = re.compile("([一二三四五六七八九十两]+[个项类种条大点])哪\\1")
# 据《…》，以及…: what it joins on to is left out; 题目难度——过难…: a label with what stands behind it.
_JOINS = re.compile("(?:^|》，|认为，|提出，)(?:以及|并且|而且|或者)|^[^“「]*——|^指(?![南标导数令定挥控环纹甲])")
# 要在哪些方面比双亲都好: nobody is called on.
_CALLED_ON = re.compile("，要[^，？]*哪[^，？]*比[^，？]{1,6}(?:都|均|较|更)?[好高低大小多少强弱长短]？")
# 李明于何时竣工: nobody is built.
_BUILT = re.compile("(?P<what>[^，。]+)于何时(?:竣工|完工|落成|建成|通车|投产|动工|开工)")
_STYLED = re.compile("(?:校友|同志|先生|女士|教授|院士|华侨|乡贤|商人|工程师)[一-鿿]{2,3}$")
# 虽在法定幅度之内: and yet what?
_ALTHOUGH = re.compile("(?:虽然?|尽管)(?!.*(?:但|却|仍|也|而|可|还))")
# A line of signs is no clause that a question word could stand in.
_EQUATION = re.compile("[=＝×÷→]")
# 先学的干扰后学的: 的 stands for what is learnt, both times.
_NOMINAL_PAIR = re.compile(r"(.)的.+\1的$|^[^，]+的，(?:或者?|以及)[^，]+的$")


# What holds the place of a task or a goal may well be an action.
_ASKS_ACTION = re.compile(
    r"(?:^|，)什么是.*(?:任务|目标|使命|目的|途径|路径)？|的(?:核心|实质|本质|精髓|要义|宗旨|目的|任务)是什么？$"
)
_MODAL = re.compile("要|必须|应")
# 全面系统地记述一个地方历史与现状的文献: how it does what it is for.
_OF_A_KIND = re.compile(
    rf"推动[^，。]*的[^，。；的]*(?:原因|动力|过程|力量|因素|机制|方式)$|(?:全面|深入|不断|全面而系统)[^，。]{{0,6}}地[^。]*的[^，。；的]{{0,10}}(?:{GENERA})$"
)


_NEEDS_NOT = re.compile("(?:不|无)(?:需要?|必|用)")


def worthwhile(draft: Draft) -> bool:
    """10: not a call to action, unless as a member of a named list."""
    parts = [fold(part) for part in draft.answer]
    if _ASKS_ACTION.search(fold(draft.prompt)):
        return not any(_MODAL.match(part) for part in parts)
    if draft.kind == "contrast" and any(_NEEDS_NOT.match(part) for part in parts):
        return True  # 需要两性细胞结合, 不需要: what each of two needs is no call
    return draft.kind in ("list", "quotation") or not any(
        _HORTATIVE.search(part) and not appraises(part) and not _OF_A_KIND.match(part) for part in parts
    )


GATES = (self_contained, owned, unique, single, not_leaking, matching, short, verbatim, hedged, fluent, worthwhile)


def stopped_by(draft: Draft) -> str | None:
    """The name of the first gate that ``draft`` does not pass; none if it passes all."""
    return next((gate.__name__ for gate in GATES if not gate(draft)), None)
