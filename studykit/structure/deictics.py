"""What a page means by 我省, 我市, 省委, 总书记 and 本报: each only where the page itself decides it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from studykit.model.document import Document
from studykit.model.page import Article, Deictic
from studykit.model.span import Span
from studykit.structure.bodies import body_of, occurrences
from studykit.structure.names import is_name
from studykit.structure.places import bare_cities, cities, provinces

_HAN = "㐀-鿿"
_OUR_PROVINCE = re.compile(r"我省|本省|全省")
_PARTY_OF_PROVINCE = re.compile(rf"(?<![{_HAN}])(?:省委|省政府|省人大|省政协)|(?<=[在由经据从是，。：；、])(?:省委|省政府)")
_OUR_CITY = re.compile(r"我市|本市|全市")
_OUR_COUNTY = re.compile(r"我县|我縣|本县|全县")
_COUNTY = re.compile(rf"(?:(?<=[，。；、：（《“ 市在])|^)([{_HAN}]{{1,3}}县)")
_OFFICES = ("总书记", "主席", "总理")
_PAPER = re.compile(rf"[{_HAN}]{{2,8}}(?:日报|晚报|早报|晨报|时报|周报|导报|商报|青年报|工人报|农民报|日報|晚報|時報)")
_FEWEST = 3
_FEWEST_NEAR = 2
_MOST_OF_ALL = 0.75
_EVIDENCE = 3
_LONGEST_NAME = 20


def deictics(document: Document, view: str, articles: Sequence[Article]) -> Iterator[Deictic]:
    """What the relative words for places, offices and the paper stand for, ``view`` being the folded text."""
    yield from _province(document, view)
    for words, find, ending in ((_OUR_CITY, cities, "市"), (_OUR_COUNTY, _counties, "")):
        if words.search(view):
            yield from _local(document, view, articles, words, find, ending)
    yield from _offices(document, view)
    yield from _paper(document, view)
    for article in articles:
        yield from _speakers(document, view, article)


def place(found: Sequence[Deictic]) -> Deictic | None:
    """The county, the city or, failing these, the province that a page writes for, as ``found`` tells."""
    for words in (_OUR_COUNTY, _OUR_CITY, _OUR_PROVINCE, _PARTY_OF_PROVINCE):
        meanings = {one.meaning: one for one in found if words.fullmatch(one.word)}
        if len(meanings) == 1:
            one = next(iter(meanings.values()))
            return Deictic("", one.meaning.removesuffix("委").removesuffix("政府"), one.evidence)
    return None


def _province(document: Document, view: str) -> Iterator[Deictic]:
    said = {*_OUR_PROVINCE.findall(view), *_PARTY_OF_PROVINCE.findall(view)}
    if not said:
        return
    times = Counter({short: view.count(short) for short in provinces() if short in view})
    short = _leading(times, _FEWEST)
    if short is None or not provinces()[short][0].endswith("省"):
        return
    full = _as_printed(document, view, provinces()[short][0])
    for word in sorted(said):
        meaning = full + word.removeprefix("省") if _PARTY_OF_PROVINCE.fullmatch(word) else full
        proof = next((words for words in (meaning, full) if words in document.text), short)
        yield Deictic(word, meaning, _evidence(document, view, proof))


def _local(
    document: Document,
    view: str,
    articles: Sequence[Article],
    words: re.Pattern[str],
    find: Callable[[str], Counter[str]],
    ending: str,
) -> Iterator[Deictic]:
    """我市 of an article is the city it keeps naming, else the one its author works in, else the one the page keeps naming; where the page
    names no city as one, the place whose name opens its clauses."""
    named = find(view)
    everywhere = _leading(named, _FEWEST)
    scopes: dict[tuple[str, str], list[Span]] = {}
    undecided = False
    for article in articles:
        own = "\n".join(view[span.start : span.end] for span in article.spans)
        said = set(words.findall(own))
        body = find(f"{article.affiliation or ''}\n")
        name = _leading(find(own), _FEWEST_NEAR) or _leading(body, 1) or (None if body else everywhere)
        if name is None and said and not named and not (ending and _OUR_COUNTY.search(own)):
            name = _leading(bare_cities(own), _FEWEST_NEAR)
            name = f"{name}县" if name and not ending else name
        undecided = undecided or bool(said and not name)
        for word in said if name else ():
            scopes.setdefault((word, f"{name}{ending}"), []).extend(article.spans)
    whole = not undecided and len({meaning for _, meaning in scopes}) == 1
    for (word, meaning), spans in sorted(scopes.items()):
        full = meaning if meaning in view else meaning.removesuffix(ending or "县")
        yield Deictic(word, _as_printed(document, view, meaning), _evidence(document, view, full), () if whole else tuple(spans))


def _counties(view: str) -> Counter[str]:
    named = {found[1] for found in _COUNTY.finditer(view) if not set(found[1]) & set("我本全各该某")}
    return Counter({name: view.count(name) for name in named})


def _speakers(document: Document, view: str, article: Article) -> Iterator[Deictic]:
    """我们 of somebody who speaks for a body is that body; 我们 of a host or of somebody without one is nobody in particular."""
    for speaker in dict.fromkeys(turn.speaker for turn in article.turns if turn.occasion is None):
        body = body_of(view, speaker)
        if body and "我们" in view:
            own = tuple(turn.span for turn in article.turns if turn.speaker == speaker)
            yield Deictic("我们", _as_printed(document, view, body), _evidence(document, view, body), own)


def _offices(document: Document, view: str) -> Iterator[Deictic]:
    """总书记 without a name is the only one that the page names in full."""
    for office in _OFFICES:
        before = {view[at - length : at] for at in occurrences(view, office) for length in (2, 3)}
        holders = {name for name in before if is_name(name)}
        names = {name for name in holders if not any(other != name and other.endswith(name) for other in holders)}
        if len(names) != 1:
            continue
        name = names.pop()
        if any(not view.endswith(name, 0, at) for at in occurrences(view, office)):
            full = name + office
            yield Deictic(office, _as_printed(document, view, full), _evidence(document, view, full))


def _as_printed(document: Document, view: str, words: str) -> str:
    """``words`` of the folded ``view`` in the characters of the page, where it says them."""
    at = view.find(words)
    return document.text[at : at + len(words)] if at >= 0 else words


def _paper(document: Document, view: str) -> Iterator[Deictic]:
    """本报 is the paper whose name stands alone on a line."""
    if "本报" not in view:
        return
    start = 0
    names: dict[str, Span] = {}
    for line in document.raw.split("\n"):
        if len(line) <= _LONGEST_NAME and _PAPER.fullmatch(line.strip()):
            at = start + line.index(line.strip())
            names[line.strip()] = Span(at, at + len(line.strip()), line.strip())
        start += len(line) + 1
    if len(names) == 1:
        name, span = names.popitem()
        yield Deictic("本报", name, (span,))


def _leading(times: Counter[str], fewest: int) -> str | None:
    """The name that stands for nearly all of ``times``, if there is one."""
    if not times:
        return None
    name, most = times.most_common(1)[0]
    return name if most >= fewest and most >= _MOST_OF_ALL * times.total() else None


def _evidence(document: Document, view: str, words: str) -> tuple[Span, ...]:
    """The first stretches of raw that say ``words``."""
    places = [*islice(occurrences(view, words), _EVIDENCE)] or islice(occurrences(document.text, words), _EVIDENCE)
    found = (document.place(document.span(at, at + len(words))) for at in places)
    return tuple(stretch for stretches in found for stretch in stretches)
