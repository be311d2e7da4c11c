"""A mock exam line by line: the same paper, answers and marks as on the screen; a list in place of the grid."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from studykit.errors import StoreError
from studykit.forms import Attempt, Form, is_answered
from studykit.forms.attempt import IN_ONE_PICK
from studykit.marking import Verdict
from studykit.messages import gettext as _
from studykit.model.deck import Deck
from studykit.tui import proctor
from studykit.tui.desk import Desk
from studykit.tui.exam_words import left_open_text, left_text, open_text, score_text
from studykit.tui.paper import Wishes
from studykit.tui.proctor import Returned, Seat
from studykit.tui.talk import Over, Talk, answer_lines
from studykit.tui.text import clean
from studykit.tui.words import duration_text, form_name

_LETTERS = "abcdefghi"
_TOGGLED = (Form.SEVERAL, Form.ORDER)
"""Where an option that is chosen again is taken back."""


def run(desk: Desk, deck: Deck, wishes: Wishes, talk: Talk) -> None:
    """Sit the exam over ``deck`` that was left, or a new one; leaving it keeps it open."""
    seat = proctor.resume(desk, deck)
    if seat:
        talk.say(_("接着考上次没交的：{how}").format(how=left_open_text(seat.exam, desk.now())))
    else:
        seat = proctor.begin(desk, deck, wishes)
    if seat is None:
        talk.say(_("这个卡组出不了这些题型的题"))
        return
    talk.say(_("{n} 题，{left}").format(n=len(seat.exam.questions), left=left_text(seat.exam.left(desk.now()))))
    talk.say(_("写答案再回车，空着就是下一题。/b 上一题，/3 去第 3 题，/f 标记，/l 答题情况，/s 交卷，/q 先离开"))
    try:
        _sit(_Hall(desk, seat, talk))
    except Over:
        talk.say()
        talk.say(_("没有交卷；答案和剩下的时间都留着，下次接着考"))
        return
    returned = proctor.hand_in(desk, seat)
    _tell(desk, returned, talk)


@dataclass(frozen=True, slots=True)
class _Hall:
    """Who sits what, and talks to whom."""

    desk: Desk
    seat: Seat
    talk: Talk

    def is_over(self) -> bool:
        return self.seat.exam.left(self.desk.now()) == 0

    def keeping(self, change: Callable[[], None]) -> None:
        """Make a ``change`` that has to be kept, or say why it was not."""
        try:
            change()
        except StoreError as error:
            self.talk.say(str(error))


def _sit(hall: _Hall) -> None:
    """Ask until the paper is to be handed in; raises :class:`Over` where it is left."""
    while not hall.is_over():
        _put(hall)
        if _obeyed(hall, hall.talk.line(_("答："))):
            return
    hall.talk.say(_("时间到，交卷"))


def _put(hall: _Hall) -> None:
    exam, talk = hall.seat.exam, hall.talk
    question = exam.question
    flag = " · " + _("标记") if exam.is_flagged else ""
    left = left_text(exam.left(hall.desk.now()))
    talk.say()
    talk.say(f"[{exam.at + 1}/{len(exam.questions)}] {form_name(question.form)}{flag} · {left}")
    talk.say(question.prompt)
    for number, option in enumerate(question.options, 1):
        talk.say(f"  {number}. {option}")
    if wanted := _wanted(question):
        talk.say(wanted)
    if is_answered(question):
        talk.say(_("已答：{text}").format(text=_said(question)))


def _wanted(question: Attempt) -> str:
    """How this form is answered in one line, where that is not plain."""
    if question.form is Form.MEMBERS:
        return _("写出 {n} 项，用顿号隔开").format(n=len(question.item.answer))
    several = {Form.SEVERAL: _("写出要选的号，如 1 3"), Form.ORDER: _("按次序写出号，如 3 1 2")}
    return several.get(question.form, "")


def _said(question: Attempt) -> str:
    """What was answered, in one line."""
    picked = [question.options[at] for at in question.picked]
    return _("、").join(picked or question.text.splitlines())


def _obeyed(hall: _Hall, typed: str) -> bool:
    """Do what was ``typed``: a command after a stroke, or an answer; whether the paper is to be handed in."""
    folded = unicodedata.normalize("NFKC", typed).lower()
    if folded.startswith("/"):
        return _commanded(hall, folded[1:].strip())
    if typed and not _answered(hall, clean(typed), folded):
        return False
    return _turned(hall, hall.seat.exam.at + 1)


def _commanded(hall: _Hall, command: str) -> bool:
    exam = hall.seat.exam
    if command == "q":
        hall.keeping(lambda: exam.go(exam.at, hall.desk.now()))
        raise Over
    if command == "s":
        return _asked_to_hand_in(hall)
    if command == "f":
        hall.keeping(lambda: exam.flag(hall.desk.now()))
    elif command == "l":
        hall.talk.say(open_text(exam))
    elif command == "b":
        _turned(hall, exam.at - 1)
    elif command.isdecimal() and 0 < int(command) <= len(exam.questions):
        _turned(hall, int(command) - 1)
    else:
        hall.talk.say(_("没有这个命令：/b /3 /f /l /s /q"))
    return False


def _answered(hall: _Hall, typed: str, folded: str) -> bool:
    """Keep an answer; whether it was one."""
    exam = hall.seat.exam
    question = exam.question
    if question.is_typed:
        hall.keeping(lambda: exam.write(typed, hall.desk.now()))
        return True
    places = _places(question, folded)
    if places is None:
        hall.talk.say(_("请输入 1 到 {n}").format(n=len(question.options)))
        return False

    def change() -> None:
        for at in (*question.picked, *places) if question.form in _TOGGLED else places:
            exam.choose(at, hall.desk.now())

    hall.keeping(change)
    return True


def _places(question: Attempt, folded: str) -> list[int] | None:
    """The places (from 0) of the options that are meant by their numbers or letters, or by their words where there is one."""
    count = len(question.options)
    names = [{str(at + 1), _LETTERS[at], question.options[at]} for at in range(count)]
    words = [folded] if question.form in IN_ONE_PICK else re.findall("[0-9a-z]", folded)
    found = [next((at for at in range(count) if word in names[at]), None) for word in words]
    places = [at for at in found if at is not None]
    return places if places and len(places) == len(found) == len(set(places)) else None


def _turned(hall: _Hall, at: int) -> bool:
    """Go to the question at place ``at``; beyond the last ask whether to hand in."""
    exam = hall.seat.exam
    if at == len(exam.questions):
        hall.keeping(lambda: exam.go(exam.at, hall.desk.now()))
        return _asked_to_hand_in(hall)
    hall.keeping(lambda: exam.go(at, hall.desk.now()))
    return False


def _asked_to_hand_in(hall: _Hall) -> bool:
    hall.talk.say(open_text(hall.seat.exam))
    return hall.talk.ask(_("交卷吗？y 交卷，回车再看看：")) in ("y", "yes", "s", "是", "交")


def _tell(desk: Desk, returned: Returned, talk: Talk) -> None:
    """The score, form by form, then what was wrong, and the learner's word on what could not be marked for sure."""
    _score(returned, talk)
    for at in returned.result.wrong:
        question = returned.result.questions[at]
        talk.say()
        talk.say(f"✗ [{at + 1}] {question.prompt}")
        talk.say(_("你答的：{text}").format(text=_said(question)) if is_answered(question) else _("没有答"))
        for line in answer_lines(question.item):
            talk.say(line)
        if question.marked and question.marked.verdict is Verdict.UNSURE:
            answered = talk.ask(_("拿不准，你来判断：3 对，1 不对，回车不判："))
            if answered in ("1", "3"):
                returned = proctor.judge(desk, returned, at, answered == "3")
                talk.say(score_text(returned.result.score))


def _score(returned: Returned, talk: Talk) -> None:
    result = returned.result
    talk.say()
    talk.say(
        _("{score}，{n} 题答对 {right} 题，用时 {time}").format(
            score=score_text(result.score),
            n=len(result.questions),
            right=len(result.questions) - len(result.wrong),
            time=duration_text(result.used),
        )
    )
    for form, tally in result.forms().items():
        talk.say(f"  {form_name(form)} {tally.right}/{tally.asked}")
