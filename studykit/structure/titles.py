"""Which heading over a text is its title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from studykit.structure.blocks import Block
from studykit.structure.roles import Role, Unit

Group = tuple[int, ...]
_QUESTION = re.compile(r"[？]$|什么|如何|怎样|怎么|为何|何以|哪[里些个儿]|多少|几[个种]|何谓|何为|谁")
# The name of a column before a title: 【圆桌】.
_COLUMN = re.compile(r"【[^】]{1,8}】(?=[^\s])")
# A mark that points to a note: 公报[1], 简史①.
_NOTE_MARK = re.compile(r"(?:\[\d{1,3}\]|〔\d{1,3}〕|[①-⑳]|\^\d+)+$")
_ALIKE = 0.3
# Who gives a report, by office and name: 县长　韩松年.
_HOLDER = re.compile(r"[一-鿿]{0,16}(?:长|書記|书记|主任|主席|总理|總理)[ \u3000]+[一-鿿][ \u3000]?[一-鿿]{1,3}")
# A body that issues or signs the text; it stands where an author would.
_BODY = re.compile(r"(?:局|厅|委员会|办公室|调查队|编辑部|编写组|课题组|编委会|人民政府|研究院|研究所|大学|学院|党校)$")
# A firm's name set alone over 2022年年度报告（摘要）.
_WHOSE_REPORT = re.compile(r"[^，。；：！？\s\d]{4,30}(?:公司|集团|银行|大学|学院|医院|馆|基金会|中心|合作社|学校|[中小]学)")
_REPORT = re.compile(
    r"(?:\d{4}(?:—\d{4})?(?:学?年度?|年上半年|年第[一二三四]季度)?)?(?:年度|半年度|季度)?(?:社会责任|工作|业务|财务|质量|运营|审计|发展)*(?:年?报告?书?|总结|公报|白皮书|简报)"
    r"(?:[（(·][^（()）]{1,8}[)）])?(?:摘要)?"
)


def grouped(units: Sequence[Unit], headings: Sequence[int]) -> list[Group]:
    """``headings`` with those set in two lines brought together: they stand on lines that follow each other on a page whose
    paragraphs are set apart by blank lines."""
    groups: list[Group] = []
    for number in headings:
        goes_on = groups and groups[-1][-1] == number - 1 and units[number].paragraph.close
        if goes_on and not units[number].level and not units[number - 1].level:
            groups[-1] = (*groups[-1], number)
        else:
            groups.append((number,))
    return groups


def words(units: Sequence[Unit], group: Group) -> str:
    """The heading that ``group`` is, as one line."""
    tight = all(units[n].paragraph.close or _REPORT.fullmatch(units[n].view.strip()) for n in group[1:])
    return ("" if tight else " ").join(_bare(units[n].paragraph.span.text) for n in group)


def _bare(text: str) -> str:
    bare = _NOTE_MARK.sub("", _COLUMN.sub("", text.strip("#*_ \t\u3000")))
    return bare.strip("【】[]").removeprefix("——").strip()


def is_question(view: str) -> bool:
    """Whether a heading asks something: 如何…, 什么是…, “新”在哪里."""
    return bool(_QUESTION.search(view))


def title(units: Sequence[Unit], block: Block) -> Group:
    """The heading of ``block`` that is its title; empty where none is."""
    if block.card is None or block.kind == "box":
        return block.card.headings if block.card else ()
    inside = [n for n in block.units if units[n].role is Role.HEADING and n not in block.card.headings]
    bylines = [n for n in block.card.units if units[n].role is Role.BYLINE]
    over = [group for group in grouped(units, block.card.headings) if not bylines or group[-1] < bylines[0]]
    under = [group for group in grouped(units, block.card.headings) if group not in over]
    if over and bylines:
        return _with_report(units, block, _marked(units, over) or _main(units, over))
    first = _with_report(units, block, (over or under or [()])[0])
    rest = [n for n in [*block.card.headings, *inside] if n not in first]
    return () if first and _is_one_of(units, first, rest, block) else _marked(units, over) or first


def _with_report(units: Sequence[Unit], block: Block, group: Group) -> Group:
    """``group``, where it is a body's name alone, with the line under it that says which report of the body this is; where it is that line,
    with the name over it."""
    if len(group) != 1:
        return group
    for name, report in ((group[0], group[0] + 1), (group[0] - 1, group[0])):
        both = {name, report} <= set(block.units)
        if both and _WHOSE_REPORT.fullmatch(units[name].view.strip()) and _REPORT.fullmatch(units[report].view.strip()):
            return (name, report)
    return group


def _marked(units: Sequence[Unit], groups: Sequence[Group]) -> Group:
    """The only heading that the file's own marks make one, beside others that are plain lines."""
    marked = [group for group in groups if units[group[0]].paragraph.role == "heading"]
    return marked[0] if len(marked) == 1 and len(groups) > 1 else ()


def _main(units: Sequence[Unit], groups: Sequence[Group]) -> Group:
    """The heading next to the byline, unless it is a subtitle."""
    plain = [group for group in groups if not units[group[0]].view.startswith(("—", "–"))]
    titles = [group for group in plain if not _signs(units[group[-1]].view.strip())]
    return (titles or plain or groups)[-1]


def _signs(view: str) -> bool:
    """Whether a line says who issues or gives the text."""
    return bool(_BODY.search(view) or _HOLDER.fullmatch(view))


def _is_one_of(units: Sequence[Unit], first: Group, rest: Sequence[int], block: Block) -> bool:
    """Whether the first heading is but one of several of its kind: sections, or the entries of a list."""
    view = units[first[0]].view
    if depth := units[first[0]].level:
        return any(units[n].level == depth for n in rest)
    siblings = [n for n in rest if _alike(view, units[n].view)]
    return (bool(siblings) and (len(siblings) == len(rest) or len(siblings) > len(rest) // 2 + 1)) or _heads_entries(
        units, first, rest, block
    )


def _alike(one: str, other: str) -> bool:
    """Whether two headings are built the same way, word under word."""
    same = sum(a == b for a, b in zip(one, other, strict=False))
    return abs(len(one) - len(other)) <= 1 and same >= _ALIKE * max(len(one), len(other)) and len(one) > 4


def _heads_entries(units: Sequence[Unit], first: Group, rest: Sequence[int], block: Block) -> bool:
    after = dict(zip(block.units, block.units[1:], strict=False))
    heads = [first[0], *rest]
    entries = [n for n in heads if n in after and units[after[n]].view.startswith(units[n].view)]
    return first[0] in entries and len(entries) > 2 and len(entries) * 2 > len(heads)


def banners(units: Sequence[Unit], blocks: Sequence[Block]) -> frozenset[int]:
    """The headings over the first byline of a page that are the title of none: one headline for all its texts."""
    signed = [block for block in blocks if block.kind == "article" and block.card and block.card.credit]
    over = [_over_byline(units, block) for block in signed]
    return frozenset(over[0]) if len(signed) > 1 and over[0] and not any(over[1:]) else frozenset()


def _over_byline(units: Sequence[Unit], block: Block) -> list[int]:
    """The headings over a byline other than the title and its subtitle."""
    if block.card is None:
        return []
    own = title(units, block)
    bylines = [n for n in block.card.units if units[n].role is Role.BYLINE]
    return [n for n in block.card.headings if own and bylines and n < own[0] < bylines[0]]
