"""Practice line by line, for screen readers, pipes, and terminals that cannot place a cursor."""

from __future__ import annotations

from typing import TextIO

from studykit.errors import DeckError, StoreError
from studykit.forms import Attempt, Form, suggested
from studykit.messages import gettext as _
from studykit.model.deck import Deck, Item
from studykit.model.memory import Grade
from studykit.session import Mode, Session, Stage, Step
from studykit.tui.desk import Desk, Offer, Sitting
from studykit.tui.overrides import note_override
from studykit.tui.paper import Wishes
from studykit.tui.plain_browse import look_through
from studykit.tui.plan_words import plan_lines
from studykit.tui.talk import Over, Talk, answer_in_lines, answer_lines, head
from studykit.tui.words import BY_MEMORY, duration_text, grade_name, interval_text, mode_name, next_text


def run(
    desk: Desk,
    deck: Deck | None,
    keyboard: TextIO,
    paper: TextIO,
    mode: Mode = Mode.REVIEW,
    *,
    way: str = Form.REVEAL.value,
    browse: bool = False,
    exam: Wishes | None = None,
) -> int:
    """Practise ``deck``, or one chosen by number, reading answers from ``keyboard`` and writing to ``paper``; exit code 0.

    ``way`` is the form in which cards are asked, or ``auto`` by how well each is known; ``browse`` looks through the deck
    instead, an ``exam`` is sat over it.
    """
    talk = Talk(keyboard, paper)
    try:
        chosen = deck or _choose(desk, talk)
        if chosen and browse:
            look_through(desk, chosen, talk)
        elif chosen and exam:
            from studykit.tui import plain_exam

            plain_exam.run(desk, chosen, exam, talk)
        elif chosen:
            _sit(desk, chosen, mode, talk, way)
    except Over:
        pass
    return 0


def _choose(desk: Desk, talk: Talk) -> Deck | None:
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


def _sit(desk: Desk, deck: Deck, mode: Mode, talk: Talk, way: str) -> None:
    sitting = desk.sit(deck, mode)
    session = sitting.session
    found = desk.outlook(deck)
    for line in plan_lines(found) if found else ():
        talk.say(line)
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
                _card(desk, sitting, session.current, talk, way)
    finally:
        _tell(desk, session, talk)


def _card(desk: Desk, sitting: Sitting, item: Item, talk: Talk, way: str) -> None:
    session = sitting.session
    shown = desk.now()
    tried = None
    if not session.revealed and way != Form.REVEAL.value:
        tried = desk.attempt(sitting, item, None if way == BY_MEMORY else Form(way))
    head(session.finished + 1, session.total, item, talk, tried.form if tried else None)
    talk.say(tried.prompt if tried else item.prompt)
    if tried and tried.form is not Form.REVEAL:
        tried = answer_in_lines(tried, talk)
        if tried is None and _undo(desk, sitting, talk):
            return
        session.reveal()
    elif not session.revealed:
        while talk.ask(_("（回车看答案，u 撤销，q 结束）")) == "u":
            if _undo(desk, sitting, talk):
                return
        session.reveal()
    for line in answer_lines(item):
        talk.say(line)
    _grade(desk, sitting, (desk.now() - shown).total_seconds(), talk, tried)


def _page(session: Session, item: Item, talk: Talk) -> None:
    """A card with its answer, to be read and not graded."""
    head(session.finished + 1, session.total, item, talk)
    talk.say(item.prompt)
    for line in answer_lines(item):
        talk.say(line)
    talk.ask(_("（回车看下一题，q 结束）"))
    session.lay_aside({item.id})


def _grade(desk: Desk, sitting: Sitting, seconds: float, talk: Talk, tried: Attempt | None) -> None:
    offers = sitting.session.offers(desk.now())
    talk.say("  ".join(f"{grade.value} {grade_name(grade)}（{interval_text(days)}）" for grade, days in offers.items()))
    likely = suggested(tried)
    if likely:
        talk.say(_("回车评为“{grade}”").format(grade=grade_name(likely)))
    while True:
        answer = talk.ask(_("记得怎样？1–4，u 撤销上一题，q 结束：")) or (str(likely.value) if likely else "")
        if answer in ("1", "2", "3", "4"):
            try:
                sitting.session.grade(Grade(int(answer)), desk.now(), seconds)
            except StoreError as error:
                talk.say(str(error))
                continue
            if tried:
                note_override(desk, tried, Grade(int(answer)))
            return
        if answer == "u" and _undo(desk, sitting, talk):
            return


def _undo(desk: Desk, sitting: Sitting, talk: Talk) -> bool:
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


def _tell(desk: Desk, session: Session, talk: Talk) -> None:
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
