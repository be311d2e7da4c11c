"""Practice line by line, for screen readers, pipes, and terminals that cannot place a cursor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from studykit.errors import DeckError, StoreError
from studykit.messages import gettext as _
from studykit.model.deck import Deck, Item
from studykit.model.memory import Grade
from studykit.session import Mode, Session, Stage, Step
from studykit.tui.desk import Desk, Offer, Sitting
from studykit.tui.text import clean
from studykit.tui.words import duration_text, grade_name, interval_text, kind_name, mode_name, next_text, place_text

_ASCII = str.maketrans("１２３４ｕｑｈ？", "1234uqh?")


class _Over(Exception):
    """The learner is leaving, or there are no more lines."""


def run(desk: Desk, deck: Deck | None, keyboard: TextIO, paper: TextIO, mode: Mode = Mode.REVIEW) -> int:
    """Practise ``deck``, or one chosen by number, reading answers from ``keyboard`` and writing to ``paper``; exit code 0."""
    talk = _Talk(keyboard, paper)
    try:
        chosen = deck or _choose(desk, talk)
        if chosen:
            _sit(desk, chosen, mode, talk)
    except _Over:
        pass
    return 0


class _Talk:
    """A conversation in lines."""

    def __init__(self, keyboard: TextIO, paper: TextIO) -> None:
        self._keyboard = keyboard
        self._paper = paper

    def say(self, line: str = "") -> None:
        self._paper.write(clean(line).encode("utf-8", "replace").decode("utf-8") + "\n")
        self._paper.flush()

    def ask(self, prompt: str) -> str:
        """The answer to ``prompt``, in lower case and half width; raises :class:`_Over` at the end of input or at q."""
        self._paper.write(prompt)
        self._paper.flush()
        line = self._keyboard.readline()
        answer = line.strip().lower().translate(_ASCII)
        if not line or answer == "q":
            raise _Over
        return answer


def _choose(desk: Desk, talk: _Talk) -> Deck | None:
    offers = [desk.look(path) for path in desk.paths()]
    if not offers:
        talk.say(_("这里还没有卡组。用 studykit build 文件… 从文档生成，放在当前文件夹的 decks/ 里"))
        return None
    for number, offer in enumerate(offers, 1):
        name = offer.deck.name if isinstance(offer, Offer) else _("读不了")
        talk.say(f"{number}. {name}：{next_text(offer).removeprefix('⏎ ')}")
    while True:
        answer = talk.ask(_("哪一个卡组？输入编号，q 退出："))
        chosen = offers[int(answer) - 1] if answer.isdecimal() and 0 < int(answer) <= len(offers) else None
        if isinstance(chosen, Offer):
            return chosen.deck
        talk.say(str(chosen) if isinstance(chosen, DeckError) else _("请输入 1 到 {n}").format(n=len(offers)))


def _sit(desk: Desk, deck: Deck, mode: Mode, talk: _Talk) -> None:
    sitting = desk.sit(deck, mode)
    session = sitting.session
    if session.current is None:
        talk.say(next_text(desk.offer(deck)) if mode is Mode.REVIEW else _("没有可练的题"))
        return
    new, due = session.count(Stage.NEW), session.count(Stage.DUE) + session.count(Stage.LEARNING)
    if mode is Mode.REVIEW:
        talk.say(_("{name}：到期 {due} 题，新学 {new} 题").format(name=deck.name, due=due, new=new))
    else:
        talk.say(_("{name} · {mode}：{n} 题").format(name=deck.name, mode=mode_name(mode), n=session.total))
    try:
        while session.current:
            if mode is Mode.READ:
                _page(session, session.current, talk)
            else:
                _card(desk, sitting, session.current, talk)
    finally:
        _tell(desk, session, talk)


def _card(desk: Desk, sitting: Sitting, item: Item, talk: _Talk) -> None:
    session = sitting.session
    shown = desk.now()
    _ask(session, item, talk)
    if not session.revealed:
        while talk.ask(_("（回车看答案，u 撤销，q 结束）")) == "u":
            if _undo(desk, sitting, talk):
                return
        session.reveal()
    for line in _answer(item):
        talk.say(line)
    _grade(desk, sitting, (desk.now() - shown).total_seconds(), talk)


def _page(session: Session, item: Item, talk: _Talk) -> None:
    """A card with its answer, to be read and not graded."""
    _ask(session, item, talk)
    for line in _answer(item):
        talk.say(line)
    talk.ask(_("（回车看下一题，q 结束）"))
    session.lay_aside({item.id})


def _ask(session: Session, item: Item, talk: _Talk) -> None:
    talk.say()
    talk.say(f"[{session.finished + 1}/{session.total}] {kind_name(item.kind)}")
    talk.say(item.prompt)


def _answer(item: Item) -> Iterator[str]:
    if len(item.answer) == 1:
        yield _("答案：{answer}").format(answer=item.answer[0])
    else:
        yield _("答案，共 {n} 项：").format(n=len(item.answer))
        for number, part in enumerate(item.answer, 1):
            yield f"  {number}. {part}"
    for evidence in item.evidence:
        yield _("出处：{place}").format(place=place_text(evidence))
        yield _("原文：{quote}").format(quote=evidence.quote)


def _grade(desk: Desk, sitting: Sitting, seconds: float, talk: _Talk) -> None:
    offers = sitting.session.offers(desk.now())
    talk.say("  ".join(f"{grade.value} {grade_name(grade)}（{interval_text(days)}）" for grade, days in offers.items()))
    while True:
        answer = talk.ask(_("记得怎样？1–4，u 撤销上一题，q 结束："))
        if answer in ("1", "2", "3", "4"):
            try:
                sitting.session.grade(Grade(int(answer)), desk.now(), seconds)
            except StoreError as error:
                talk.say(str(error))
                continue
            return
        if answer == "u" and _undo(desk, sitting, talk):
            return


def _undo(desk: Desk, sitting: Sitting, talk: _Talk) -> bool:
    try:
        step = desk.undo(sitting)
    except StoreError as error:
        talk.say(str(error))
        return False
    if not isinstance(step, Step):
        talk.say(_("没有可撤销的评分"))
        return False
    asked, grade = step.item.prompt, grade_name(step.review.grade)
    talk.say(_("已撤销“{asked}”的{grade}").format(asked=asked, grade=grade))
    return True


def _tell(desk: Desk, session: Session, talk: _Talk) -> None:
    summary = session.summary(desk.now())
    answered = len(summary.grades)
    if not answered:
        return
    talk.say()
    talk.say(
        _("答了 {n} 题，答对 {right} 题，用时 {time}").format(
            n=answered, right=summary.right, time=duration_text(summary.seconds)
        )
    )
    talk.say(_("明天到期 {n} 题").format(n=summary.tomorrow))
