"""Clauses, connectives and terms: where a statement begins, and what can stand as its subject.

Everything here reads the folded view of a text (:func:`studykit.chinese.script.fold`) and speaks offsets.
"""

from __future__ import annotations

import re
from functools import lru_cache

from studykit.chinese.words import tag

OPENERS = "“‘「『（《〈【〔"
CLOSERS = "”’」』）》〉】〕"
_BREAKS = "，；。！？：…"
_PAIRED = re.compile(f"[{OPENERS}{CLOSERS}]")
_MARKS = re.compile(f"[{OPENERS}{CLOSERS}{_BREAKS}]")

# Connectives and frames that open a sentence without being part of what it states.
_LEAD = re.compile(
    r"(?:[①-⑳])?(?:(?:因此|因而|所以|故而|从而|于是|而且|并且|况且|而|但是|但|然而|不过|可是|同时|与此同时|此外|另外|再者|那么|可见(?![光度])|由此可见|总之|总的来说|总而言之|"
    r"概括地说|简言之|换言之|换句话说|也就是说|也就是|一般来说|一般地说|具体(?:来讲|来说|而言|地说)|事实上|实际上|其实|显然|当然|首先|其次|最后|尤其是|特别是|"
    r"由此|从这个意义上(?:讲|说|看|来看)?|从这一意义上(?:讲|说|看|来看)?|从本质上(?:讲|说|看)|从本源看|归根(?:结|到)底|归根结蒂|长期来看|众所周知|需要指出的是|值得注意的是|"
    r"必须认识到|应当看到|应该看到|需要看到|可以说|应该说|在我看来|我认为|我理解|严格地?说|通俗地?[说讲]|简单地?[说讲]|说得[^，。]{1,6}[点些]|一方面，|另一方面，|当前|目前|今天|如今|比如|例如|譬如|正如前述|其中|这里|(?:对|对于)[^，。]{2,16}(?:来说|而言|来讲)|何谓[^，。？]{1,20}？|何为[^，。？]{1,20}？|什么是[^，。？]{1,20}？)，?)*"
)
_NOT_A_TERM = re.compile(
    r"^(?:[的了着过和与及或且也又都很更最还不没这那其它他她我你您该此某各每另本由于]|包括|包含|(?:一般|通常|普遍|人们)认为|前期|后期|中期|前者|后者|一方面|其中|什么|如何|怎样|为何|为什么|哪|谁|对于|关于|根据|按照|通过|随着|作为|为了|"
    r"在|从|由|以|为|把|被|将|使|让|当|如果|只有|只要|无论|不论|虽然|尽管|即使|因为|既|不仅|不但|要|必须|应当?|需要?|会|能|可以?|有|是|就|才|并|正|已|曾|即)"
)
# Words that open with a character which by itself opens no noun, and that the dictionary does not call nouns.
_OPENS_A_NOUN = re.compile(
    r"使用|使命|需求|就业|会计|不变|和谐|正当|有效|有限|可(?:持续|再生|支配|塑|燃)|还原|从业|从属|没收|过失|过错|过渡|并购|让步|被选举|必要|必需|过(?:拟合|氧|饱和|滤|敏|程|冷|热|载|境)|"
    r"有丝分裂|有性生殖|有理数|要约|要件|会诊|会战|当代|在[职校途]|需要[一-鿿]{0,4}(?:理论|学说|层次|模型)|每(?:搏|分|股)[一-鿿]{2,3}量|正常|不良|最高(?:人民)?法院|最(?:近发展区|惠国|大公[约因]数|小公倍数|小二乘|优化|优解)|最低工资"
)
_PARTICLES = frozenset("每过和与及或都最还不没他本在从由以为把被将使让当要应需会能可有是就才并正已曾即")
_ENDS_NO_TERM = re.compile(
    r"[，。；：！？…、\n①-⑳]|\d年(?:代|底|初|末)?$|(?:特别|尤其)$|(?<![服顺盲听])从(?![业事属众犯])|转向|走向|把(?!握)|将(?![来军领士])|已经|正在|不断|逐步|"
    r"(?:的|了|着|及|或|是|于|从|以|把|将|使|让|这|那|其|也|又|(?<![成首国故古京])都|(?<!成)就|并|而|上|未|没|不|只|仅|还|再|必|(?<![存潜])在|(?<!参)与|(?<!绝)对|(?<!行)为|(?<![纲摘概])要|"
    r"(?<![课小学工])时|(?<![皇太])后|(?<![集初高])中|(?<!天)下|(?<![总共平温中饱缓调亲])和|(?<![湿基耕高盆谷陆土草林产绿用营驻圣墓园领])地|(?<![究易务诊会住处械疗派托律场])所)$"
    r"|(?<=.)被(?!告|子植|动)|它|(?:指出|强调|认为|表示|要求|提出了|就是|也是|都是|不是|并非|必须|应该|应当|可以|能够|已经|正在|这|那|我们|他们|它们|自己|上述|下列|以下|(?<!规模)(?<!限额)以上|前者|后者)"
)
TERM = 24


@lru_cache(1024)
def clauses(view: str) -> tuple[tuple[int, int], ...]:
    """Half-open stretches of ``view`` between marks that stand outside quotation marks and brackets."""
    found, start, depth = [], 0, 0
    for one in _MARKS.finditer(view):
        mark, at = one.group(), one.start()
        if mark in OPENERS:
            depth += 1
        elif mark in CLOSERS:
            depth = max(0, depth - 1)
        elif not depth:
            if at > start:
                found.append((start, at))
            start = at + 1
    if start < len(view):
        found.append((start, len(view)))
    return tuple(found)


def clause_start(view: str, position: int) -> int:
    """Where the clause begins that ``position`` lies in, connectives left out."""
    if position and view[position - 1] in _BREAKS:
        return position
    start = next((a for a, b in reversed(clauses(view[:position])) if a <= position), 0)
    return min(after_lead(view, start), position)


def statement_end(view: str, start: int) -> int:
    """Where the statement that begins at ``start`` ends: the first 。 or ； outside quotation marks."""
    depth = 0
    for at in range(start, len(view)):
        if view[at] in OPENERS:
            depth += 1
        elif view[at] in CLOSERS:
            depth -= 1
        elif view[at] in "。；！？" and depth <= 0:
            return at
    return len(view)


def after_lead(view: str, start: int = 0) -> int:
    """The first place at or after ``start`` where no connective stands."""
    found = _LEAD.match(view, start)
    return found.end() if found else start


@lru_cache(4096)
def is_term(words: str) -> bool:
    """Whether ``words`` (folded) can be the name of something: no verb frame, no pronoun, no loose end."""
    bare = words.strip("“”‘’「」『』《》")
    return (
        1 < len(words) <= TERM and bool(bare) and _opens_as_noun(words) and not _ENDS_NO_TERM.search(words) and is_balanced(words)
    )


def _opens_as_noun(words: str) -> bool:
    """Whether ``words`` open with no function word: 有 opens none in 有氧呼吸, 都 none in 都江堰."""
    if not _NOT_A_TERM.match(words):
        return True
    if words[0] not in _PARTICLES:
        return False
    longest = next((words[:size] for size in range(min(len(words), 5), 1, -1) if tag(words[:size])), "")
    return bool(_OPENS_A_NOUN.match(words)) or tag(longest).startswith(("n", "vn", "b", "j", "l"))


def is_balanced(words: str) -> bool:
    """Whether every quotation mark and bracket in ``words`` has its fellow, in the right order."""
    open_: list[str] = []
    for mark in _PAIRED.findall(words):
        if mark in OPENERS:
            open_.append(mark)
        elif not open_ or OPENERS.index(open_.pop()) != CLOSERS.index(mark):
            return False
    return not open_
