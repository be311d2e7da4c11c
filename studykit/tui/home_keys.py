"""The keys of the home screen, once: bindings and help are made from this table."""

from __future__ import annotations

from studykit.messages import gettext as _
from studykit.tui.keys import Key


def home_keys() -> tuple[Key, ...]:
    """What can be done with the deck under the cursor, and with the program."""
    return (
        Key(("space", "f1"), "⏎", "start", _("复习"), _("复习到期的题，再学新题")),
        Key(("l", "f6"), "l", "start('practice')", _("练习"), _("练习全部的题")),
        Key(("b", "f10"), "b", "start('read')", _("背题"), _("题和答案一起看，不评分")),
        Key(("w", "f9"), "w", "start('wrong')", _("错题"), _("练习最近忘过的题")),
        Key(("s", "f7"), "s", "start('starred')", _("收藏"), _("练习收藏的题")),
        Key(("m", "f2"), "m", "examine", _("模拟考试"), _("限时作答，交卷后评分")),
        Key(("d", "f3"), "d", "exam_day", _("考试日期"), _("按考试日期安排复习")),
        Key(("/", "f", "f4"), "/", "browse", _("搜索"), _("翻看和搜索：汉字或拼音首字母")),
        Key(("t", "f5"), "t", "statistics", _("统计"), _("每天的练习，各节记得怎样")),
        Key(("j",), "j", "move(1)", _("下移"), _("下一个卡组，也可以用方向键")),
        Key(("k",), "k", "move(-1)", _("上移"), _("上一个卡组，也可以用方向键")),
        Key(("f8",), "F8", "app.toggle_theme", _("换色"), _("墨色、纸色两种界面")),
        Key(("?", "f12"), "?", "help", _("帮助"), _("这张表")),
        Key(("q", "escape"), "q", "app.quit", _("退出"), _("退出，评过的都已存好")),
    )
