"""An answer in words as what it is compared by: its content, in pieces, with numbers as values and negations as one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from studykit.chinese import calendar
from studykit.marking._writing import NUMBER, plain, value_of

NEGATION = "¬"
Token = str | Fraction

# Words that hold a negating character and deny nothing.
_NO_DENIAL = re.compile(
    "不仅|不但|不只|不光|不断|不同|不停|不管|不论|不过|不禁|不久|不妨|不愧|不由|不时|不等|未来|非常|非洲|非遗|无论|无线|无数|无限|无穷|无比|"
    "除非|莫非|没收|沉没|淹没|是否|能否|可否|与否|毫无疑问|不可或缺|必不可少|莫斯科|不锈钢|南无|不動|不朽"
)
_DENIAL = re.compile("并不是|并非|不是|没有|不|非|未|无|没|勿|莫|否")
# Words that carry the grammar and not the answer; what stands between two of them is a key part.
_FILLERS = re.compile(
    "以及|并且|而且|就是|即是|是指|指的是|指的|所谓|称为|叫做|之间|之中|一种|一个|一类|一项|[的得了着之其该这那和与及而并且也都就即所是为在于由把将以间等个]"
)
# 3～5%: the sign counts for both ends, and any joint is 至.
_SHARED_SIGN = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)(?=\s*(?:-|~|—+|–|至|到)\s*\d+(?:\.\d+)?([%‰]))")
_SHARED_UNIT = re.compile(
    r"([\d零一二三四五六七八九十百千万亿点])([^\W\d至到]{1,4})(?=\s*(?:-|~|—+|–|至|到)\s*[\d.零一二三四五六七八九十百千万亿点]+\2)"
)
_CLOCK = re.compile(
    "(?:(?P<morning>凌晨|清晨|早上|早晨|上午|早)|(?P<evening>下午|傍晚|晚上|晚间|夜里|晚))(?P<hour>[0-9一二三四五六七八九十]{1,3})(?:时|点钟?)"
    "|(?<![0-9])(?P<late>1[3-9]|2[0-3])(?:时|点钟?)"
)
_JOINT = re.compile(r"(?<=[\d%‰])\s*(?:-|~|—+|–|到)\s*(?=\d)")
# What may or can be is told apart from what is by its denial alone.
_MODAL = re.compile("(¬)(?:可以|能够|允许|[能会要应可得许予])|可以|能够")
# Words that a learner leaves out or puts in without changing what is said.
WEAK = re.compile(
    "过程|现象|行为|活动|情况|方面|内容|意思|概念|总称|总和|进行|通过|能够|可以|主要|一定|有关|相关|我认为|我觉得|应该|大概|好像|答案|答|指|吧|呢|啊|嘛|包括|分别|会|能|要|有|来"
)
_BREAKS = re.compile(r"[、，,;；。.:：!?！？()（）\n/|\s“”\"'‘’《》「」【】\[\]]+|以及|并且|而且|或者|[和与及或]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A key part: content ``tokens`` that stand together; ``section`` counts the coordinations and marks before it."""

    tokens: tuple[Token, ...]
    section: int


@lru_cache(4096)
def pieces(words: str) -> tuple[Piece, ...]:
    """The key parts of ``words`` in order, numbers as values, grammar left out."""
    found: list[Piece] = []
    for section, stretch in enumerate(_BREAKS.split(_in_one_form(words))):
        for part in _split_at_fillers(stretch):
            if tokens := _tokens(part):
                found.append(Piece(tokens, section))
    return tuple(found)


def flat(words: str) -> tuple[Token, ...]:
    """All content of ``words`` as one row of tokens."""
    return tuple(token for piece in pieces(words) for token in piece.tokens)


def _in_one_form(words: str) -> str:
    """Plain text with each number as ⟨value⟩ and each denial as one sign."""
    text = _SHARED_UNIT.sub(r"\1", _CLOCK.sub(_hour, plain(words)))
    text = _JOINT.sub("至", _SHARED_SIGN.sub(r"\1\2", text))
    for start, end, when in reversed(list(calendar.find(text))):
        text = text[:start] + str(when) + text[end:]
    kept = _NO_DENIAL.sub(lambda found: "".join(chr(ord(mark) + 0xE0000) for mark in found[0]), text)
    denied = _DENIAL.sub(NEGATION, kept)
    text = "".join(chr(ord(mark) - 0xE0000) if ord(mark) > 0xE0000 else mark for mark in denied)
    text = _MODAL.sub(r"\1", re.sub("一(?=[种个类项些般])", "", text))
    return NUMBER.sub(_as_value, text)


def _hour(found: re.Match[str]) -> str:
    """An hour by the half of the day: 20时 and 晚上8点 are 晚8时."""
    if found["late"]:
        return f"晚{int(found['late']) - 12}时"
    return f"{'早' if found['morning'] else '晚'}{found['hour']}时"


def _as_value(found: re.Match[str]) -> str:
    value = value_of(found)
    if value is None:
        return found[0].replace(",", "")
    hedge = "余" if found["more"] else ""
    return f"⟨{value.numerator}_{value.denominator}⟩{hedge}"


def _split_at_fillers(stretch: str) -> list[str]:
    return _FILLERS.split(stretch)


def _tokens(part: str) -> tuple[Token, ...]:
    found = re.findall(r"⟨(-?\d+)_(\d+)⟩|([a-z][a-z0-9+#]*)|([^\W_]|[%¬+\-°])", part)
    return tuple(Fraction(int(top), int(bottom)) if top else latin or mark for top, bottom, latin, mark in found)
