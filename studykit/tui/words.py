"""How the subject is named to a learner: kinds, grades, intervals, places."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from studykit.errors import DeckError
from studykit.forms import Attempt, Form, is_answered
from studykit.messages import gettext as _
from studykit.model.deck import Evidence
from studykit.model.memory import Grade
from studykit.session import Aside, Mode, Step
from studykit.store.marks import Mark
from studykit.tui.text import clean, fitted

if TYPE_CHECKING:
    from studykit.marking import Marked
    from studykit.tui.desk import Offer

BY_MEMORY = "auto"
"""The name of the way of answering that leaves the form to how well a card is known."""
WAYS = (Form.REVEAL.value, BY_MEMORY, *(form.value for form in Form if form is not Form.REVEAL))
"""The ways of answering: looking only, by how well a card is known, or in one form."""
MODE_KEYS = (("l", Mode.PRACTICE), ("b", Mode.READ), ("w", Mode.WRONG), ("s", Mode.STARRED))


def kind_name(kind: str) -> str:
    """The kind of an item."""
    names = {
        "definition": _("定义"),
        "date": _("时间"),
        "list": _("列举"),
        "figure": _("数字"),
        "quotation": _("论断"),
        "contrast": _("对比"),
    }
    return names.get(kind, kind)


def form_name(form: Form) -> str:
    """How an item is asked."""
    names = {
        Form.REVEAL: _("看答案"),
        Form.CHOICE: _("单选"),
        Form.SEVERAL: _("多选"),
        Form.CLAIM: _("判断"),
        Form.TYPED: _("填写"),
        Form.GAP: _("填空"),
        Form.MEMBERS: _("默写"),
        Form.ORDER: _("排序"),
    }
    return names[form]


def form_text(form: Form) -> str:
    """What is to be done in a form."""
    texts = {
        Form.REVEAL: _("在心里答，再翻看"),
        Form.CHOICE: _("四个里选一个"),
        Form.SEVERAL: _("从混在一起的各项里选出该选的"),
        Form.CLAIM: _("一句话，对还是不对"),
        Form.TYPED: _("自己写出答案"),
        Form.GAP: _("填上原文句子里空着的地方"),
        Form.MEMBERS: _("一行一项，全部写出"),
        Form.ORDER: _("把打乱的各项排好"),
    }
    return texts[form]


def verdict_text(marked: Marked) -> str:
    """What marking says, by a mark and in words."""
    from studykit.marking import Verdict

    return {
        Verdict.RIGHT: _("✓ 对"),
        Verdict.PARTLY: _("◐ 对了一部分"),
        Verdict.UNSURE: _("？ 拿不准，你来判断"),
        Verdict.WRONG: _("✗ 不对"),
    }[marked.verdict]


def tried_text(tried: Attempt) -> str:
    """What was tried, in a few words."""
    if not is_answered(tried):
        return _("没有答")
    if tried.form is Form.MEMBERS:
        said = _("写出 {n}/{all}，抢先 {m} 次") if tried.slips else _("写出 {n}/{all} 项")
        return said.format(n=len(tried.named), all=len(tried.item.answer), m=tried.slips)
    if tried.form is Form.ORDER:
        return _("你排的：{order}").format(order=" ".join(str(tried.right.index(one) + 1) for one in tried.picked))
    if tried.form is Form.SEVERAL:
        right = len(set(tried.picked) & set(tried.right))
        return _("选对 {n}/{all}，选错 {m}").format(n=right, all=len(tried.right), m=len(tried.picked) - right)
    text = tried.options[tried.picked[0]] if tried.picked else tried.text
    return _("你答的：{text}").format(text=clean(text).replace("\n", " "))


def grade_name(grade: Grade) -> str:
    """What a grade says of an answer."""
    return {Grade.AGAIN: _("重来"), Grade.HARD: _("困难"), Grade.GOOD: _("良好"), Grade.EASY: _("简单")}[grade]


def mark_name(mark: Mark) -> str:
    """What a mark does to an item."""
    return {Mark.STARRED: _("收藏"), Mark.SUSPENDED: _("停问"), Mark.BURIED: _("明天再问")}[mark]


def mode_name(mode: Mode) -> str:
    """What a sitting is over."""
    names = {
        Mode.REVIEW: _("复习"),
        Mode.PRACTICE: _("练习"),
        Mode.READ: _("背题"),
        Mode.WRONG: _("错题"),
        Mode.STARRED: _("收藏"),
    }
    return names[mode]


def undone_text(step: Step | Aside) -> str:
    """What an undo has taken back."""
    if isinstance(step, Aside):
        return _("已撤销：{what}").format(what=mark_name(Mark(step.reason)) if step.reason else _("翻页"))
    asked, grade = fitted(clean(step.item.prompt), 24), grade_name(step.review.grade)
    return _("已撤销“{asked}”的{grade}").format(asked=asked, grade=grade)


def interval_text(days: int) -> str:
    """How long until an item comes back."""
    if days == 0:
        return _("本次")
    if days < 31:
        return _("{n} 天").format(n=days)
    if days < 365:
        return _("{n} 个月").format(n=f"{days / 30.44:.1f}".removesuffix(".0"))
    return _("{n} 年").format(n=f"{days / 365.25:.1f}".removesuffix(".0"))


def duration_text(seconds: float) -> str:
    """How long something took."""
    minutes, rest = divmod(round(seconds), 60)
    return _("{m} 分 {s} 秒").format(m=minutes, s=rest) if minutes else _("{s} 秒").format(s=rest)


def day_text(day: date) -> str:
    """A day of this year or the next."""
    return _("{month}月{day}日").format(month=day.month, day=day.day)


def place_text(evidence: Evidence) -> str:
    """Where a reader finds the passage: file, article, whose words, page and line."""
    who = [evidence.author, evidence.speaker if evidence.speaker != evidence.author else None]
    page = _("第{n}页").format(n=evidence.page) if evidence.page else None
    line = _("第{n}行").format(n=evidence.line) if evidence.line else None
    return " · ".join(part for part in (evidence.file, evidence.article, *who, page, line) if part)


def next_text(offer: Offer | DeckError) -> str:
    """What to do next with a deck: practise it, come back another day, or mend it; none of the three looks like another."""
    if isinstance(offer, DeckError):
        return str(offer)
    due, new = offer.standing.due, offer.new
    if due and new:
        return _("⏎ 开始：先复习到期的 {due} 题，再学 {new} 道新题").format(due=due, new=new)
    if due:
        return _("⏎ 开始：复习到期的 {due} 题").format(due=due)
    if new:
        return _("⏎ 开始：学 {new} 道新题").format(new=new)
    if not offer.standing.items:
        return _("这个卡组里没有题")
    if offer.standing.next:
        return _("今天的都做完了，{day}再来").format(day=day_text(offer.standing.next))
    return _("今天的新题学满了，明天再来")


def modes_text(offer: Offer) -> str:
    """How many items each mode beside review would ask, with the key that begins it."""
    counted = (f"{key} {mode_name(mode)} {offer.modes[mode]}" for key, mode in MODE_KEYS)
    return _("也可以：{modes}").format(modes=" · ".join(counted))
