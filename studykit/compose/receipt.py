"""What became of every sentence: carded, or skipped with a reason. The two add up to the whole page."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from studykit.chinese.mood import is_call
from studykit.chinese.script import fold
from studykit.compose.draft import Draft
from studykit.messages import gettext as _
from studykit.model.deck import Entry, Stop
from studykit.model.page import Page, Sentence

# From the most telling reason to the least: a sentence with several flags is explained by the first.
_FLAGS = ("furniture", "caption", "byline", "heading", "truncated", "question")


def reason_in_words(name: str) -> str:
    """The reason called ``name`` as a teacher would say it."""
    words = {
        "furniture": _("版面信息（报头、页码、联系方式等）"),
        "caption": _("图片说明"),
        "byline": _("署名"),
        "heading": _("标题"),
        "editor": _("编者按、主持人串词"),
        "truncated": _("句子被断栏截断"),
        "question": _("问句"),
        "duplicate": _("与另一处重复"),
        "hortative": _("号召，无可考内容"),
        "no_fact": _("没有定义、时间或列举"),
        "removed": _("整理时移去的字符"),
        "markup": _("标记符号"),
        "doubled": _("重影的字"),
        "control": _("控制字符"),
        "rival": _("同一问有不同答案，且无法区分出自谁"),
        "twin": _("已由另一张卡片考查"),
        "self_contained": _("离开上下文就读不懂"),
        "owned": _("没说是谁的、关于什么的"),
        "unique": _("答案不唯一"),
        "single": _("一问多答"),
        "not_leaking": _("题面会透露答案"),
        "matching": _("疑问词与答案不对应"),
        "short": _("太长，一口气说不完"),
        "verbatim": _("答案在原文中不连续"),
        "hedged": _("会丢掉原文的限定（预计、不是、如果等）"),
        "fluent": _("文字残缺或有误"),
        "worthwhile": _("号召，无可考内容"),
    }
    return words.get(name, name)


def repair_in_words(name: str) -> str:
    """The repair called ``name`` as a reader would say it."""
    words = {
        "wrap": _("接上被折断的行"),
        "column": _("接上被断栏隔开的句子"),
        "width": _("改为全角标点"),
        "space": _("去掉排版空格"),
        "note": _("去掉注释标号"),
        "hyphen": _("接上外文断词"),
        "doubled": _("还原重影的字"),
        "duplicate": _("去掉重复的段落"),
        "furniture": _("去掉版面信息"),
        "radical": _("部首改回汉字"),
        "control": _("去掉控制字符"),
        "newline": _("统一换行符"),
        "markup": _("去掉标记符号"),
        "misprint": _("个别字与其他来源不同，依多数来源"),
    }
    return words.get(name, name)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the receipt before its fate is known: ``entry`` with the reason that the sentence itself gives, and the place
    ``at`` which the sentence begins in the text; ``None`` where a repair has taken the characters out."""

    at: int | None
    entry: Entry


def lines(page: Page, asked: Container[int]) -> Iterator[Line]:
    """The lines of the receipt of ``page``, in the order of the file; ``asked`` are the starts of the sentences that drafts use,
    whose fate those decide.

    Characters that no sentence holds any more (a repair took them out) have entries of their own, so that the entries cover
    every character of the file that is not white space.
    """
    found = [Line(sentence.span.start, _of_sentence(page, sentence, sentence.span.start in asked)) for sentence in page.sentences]
    found += [Line(None, entry) for entry in _removed(page, [line.entry for line in found])]
    return iter(sorted(found, key=lambda line: (line.entry.start, line.entry.end)))


def receipt(
    lines: Iterable[Line], carded: Mapping[int, tuple[str, ...]], stopped: Mapping[int, Sequence[tuple[str, Draft]]]
) -> Iterator[Entry]:
    """The receipt of one page.

    ``carded`` gives the item ids by the start of a sentence, ``stopped`` the drafts of a sentence that were stopped, each with the
    name of the gate.
    """
    for line in lines:
        items = carded.get(line.at, ()) if line.at is not None else ()
        gates = stopped.get(line.at, ()) if line.at is not None else ()
        yield _with_fate(line, items, gates) if items or gates else line.entry


def _with_fate(line: Line, items: tuple[str, ...], stopped: Sequence[tuple[str, Draft]]) -> Entry:
    entry = line.entry
    own = entry.skipped if entry.skipped in _FLAGS or not stopped else stopped[0][0]
    begun = (Stop(gate, draft.prompt) for gate, draft in stopped if draft.sentences[0].start == line.at)
    listed = tuple({stop.prompt: stop for stop in reversed([*begun])}.values())[::-1]
    return replace(entry, items=items, skipped="" if items else own, stopped=listed)


def _of_sentence(page: Page, sentence: Sentence, asked: bool) -> Entry:
    raw = [stretch.strip() for stretch in page.document.place(sentence.span)]
    start, end = min(one.start for one in raw), max(one.end for one in raw)
    return Entry(page.document.source.name, start, end, sentence.span.text.strip(), (), _reason(sentence, asked))


def _reason(sentence: Sentence, asked: bool) -> str:
    flag = next((flag for flag in _FLAGS if flag in sentence.flags), None)
    return flag or ("hortative" if not asked and is_call(fold(sentence.span.text).strip()) else "no_fact")


def _removed(page: Page, entries: Iterable[Entry]) -> Iterator[Entry]:
    """Entries for the stretches of the file that no sentence covers."""
    document = page.document
    done = 0
    covered = sorted((entry.start, entry.end) for entry in entries)
    whys = sorted((change.start, change.end, change.why) for change in document.changes if change.old.strip())
    longest = max((end - start for start, end, _ in whys), default=0)
    for start, end in [*covered, (len(document.raw), len(document.raw))]:
        words = document.raw[done:start]
        if words.strip():
            left = done + len(words) - len(words.lstrip())
            right = done + len(words.rstrip())
            near = whys[bisect_left(whys, (left - longest,)) : bisect_left(whys, (right,))]
            why = next((why for _, b, why in near if b > left), "removed")
            yield Entry(document.source.name, left, right, document.raw[left:right].strip(), (), why)
        done = max(done, end)
