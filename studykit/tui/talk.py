"""A conversation in lines: what is said and asked, a card answered and shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from studykit.forms import Attempt, Form, check, choose, enter, is_answered, is_full
from studykit.messages import gettext as _
from studykit.model.deck import Item
from studykit.tui.text import clean
from studykit.tui.words import form_name, kind_name, place_text, tried_text, verdict_text

_ASCII = str.maketrans("１２３４ｕｑｈ？", "1234uqh?")


class Over(Exception):
    """The learner is leaving, or there are no more lines."""


class Talk:
    """A conversation in lines."""

    def __init__(self, keyboard: TextIO, paper: TextIO) -> None:
        self._keyboard = keyboard
        self._paper = paper

    def say(self, line: str = "") -> None:
        """Write ``line``."""
        self._paper.write(clean(line).encode("utf-8", "replace").decode("utf-8") + "\n")
        self._paper.flush()

    def ask(self, prompt: str) -> str:
        """The answer to ``prompt``, in lower case and half width; raises :class:`Over` at the end of input or at q."""
        return self.listen(prompt).strip().lower().translate(_ASCII)

    def line(self, prompt: str) -> str:
        """The answer to ``prompt`` as it was typed, without the blanks around it; raises :class:`Over` at the end of input."""
        self._paper.write(prompt)
        self._paper.flush()
        line = self._keyboard.readline()
        if not line:
            raise Over
        return clean(line).strip()

    def listen(self, prompt: str) -> str:
        """The answer to ``prompt`` as it was typed; raises :class:`Over` at the end of input or at q."""
        line = self.line(prompt)
        if line.lower().translate(_ASCII) == "q":
            raise Over
        return line


def head(number: int, total: int, item: Item, talk: Talk, form: Form | None = None) -> None:
    """A blank line, then which card this is and of which kind."""
    talk.say()
    talk.say(f"[{number}/{total}] {kind_name(item.kind)}" + (f" · {form_name(form)}" if form else ""))


def answer_lines(item: Item) -> Iterator[str]:
    """The answer of ``item`` and where it stands."""
    if len(item.answer) == 1:
        yield _("答案：{answer}").format(answer=item.answer[0])
    else:
        yield _("答案，共 {n} 项：").format(n=len(item.answer))
        for number, part in enumerate(item.answer, 1):
            yield f"  {number}. {part}"
    for evidence in item.evidence:
        yield _("出处：{place}").format(place=place_text(evidence))
        yield _("原文：{quote}").format(quote=evidence.quote)


def answer_in_lines(tried: Attempt, talk: Talk) -> Attempt | None:
    """``tried`` with what is answered, marked and told; as it was where nothing is, ``None`` where the last grade is to be taken
    back."""
    for number, option in enumerate(tried.options, 1):
        talk.say(f"  {number}. {option}")
    done = _picked(tried, talk) if tried.options else _typed(tried, talk)
    if done and (done := check(done)).marked:
        talk.say(f"{verdict_text(done.marked)}  {tried_text(done)}")
    return done


def _picked(tried: Attempt, talk: Talk) -> Attempt | None:
    """The options whose numbers are given, in the order in which they are."""
    several = tried.form in (Form.SEVERAL, Form.ORDER)
    question = (
        _("写出编号，用空格隔开（回车看答案，u 撤销，q 结束）：") if several else _("写出编号（回车看答案，u 撤销，q 结束）：")
    )
    while answer := talk.ask(question):
        if answer == "u":
            return None
        picked = tried
        for word in answer.replace("，", " ").replace(",", " ").split():
            number = int(word) if word.isdecimal() else 0
            picked = choose(picked, number - 1) if number - 1 not in picked.picked else picked
        if is_answered(picked):
            return picked
    return tried


def _typed(tried: Attempt, talk: Talk) -> Attempt | None:
    if tried.form is not Form.MEMBERS:
        answer = talk.listen(_("写出答案（回车看答案，u 撤销，q 结束）："))
        return None if answer.strip() == "u" else enter(tried, answer)
    while not is_full(tried):
        left = len(tried.item.answer) - len(tried.named)
        answer = talk.listen(_("写出一项，还有 {n} 项（回车看答案，u 撤销，q 结束）：").format(n=left))
        if answer.strip() == "u":
            return None
        if not answer.strip():
            break
        before, tried = tried, enter(tried, answer)
        talk.say(_heard(before, tried))
    return tried


def _heard(before: Attempt, tried: Attempt) -> str:
    """What a line of a list came to."""
    new = [tried.item.answer[one - 1] for one in tried.named if one not in before.named]
    if new:
        return "✓ " + "、".join(new)
    if tried.maybe:
        return _("像是其中一项：再写一遍算对，或者改写")
    if tried.early:
        return _("◐ 有这一项，但还没轮到它")
    return _("✗ 不在其中：{text}").format(text=tried.stray) if tried.stray else _("写过了")
