"""The keys of the exam screen and of the look back at it, once: bindings, hints and help are made from these tables."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from studykit.messages import gettext as _
from studykit.tui.keys import FULL_WIDTH, Key, bindings

LETTERS = "abcd"


def exam_keys() -> tuple[Key, ...]:
    """What can be done with a question of an exam."""
    return (
        Key(("right", "enter", "space", "pagedown"), "→", "turn(1)", _("下一题"), _("下一题，也可按空格或回车；答案先存好")),
        Key(("left", "pageup"), "←", "turn(-1)", _("上一题"), _("上一题；打字时用 PageUp、PageDown")),
        Key(("g", "f6"), "g", "sheet", _("答题卡"), _("答题卡：哪些答了，跳到哪一题")),
        Key(("*", "f7", "f"), "*", "flag", _("标记"), _("标记，回头再看；再按一次取消")),
        Key(("s", "f9"), "s", "hand_in", _("交卷"), _("交卷")),
        Key(("q", "escape"), "q", "leave", _("离开"), _("先离开，答案和剩下的时间都留着")),
        Key(("?", "f12"), "?", "help", _("帮助"), _("这张表")),
        Key(("down", "j"), "↓", "scroll(1)", _("下滚"), _("看长题的下文")),
        Key(("up", "k"), "↑", "scroll(-1)", _("上滚"), _("看长题的上文")),
        Key(("f8",), "F8", "app.toggle_theme", _("换色"), _("墨色、纸色两种界面")),
        Key(("ctrl+z",), "Ctrl+Z", "app.suspend_process", _("挂起"), _("回到命令行，fg 回来")),
    )


def help_keys() -> tuple[Key, ...]:
    """The same with the keys of the options, as help shows them."""
    return (Key(("1",), "1–9", "", "", _("选这一项；判断题 1 对，2 不对；排序题依次选。再选就是改")), *exam_keys())


def exam_bindings() -> list[BindingType]:
    """Textual's bindings; the options by numbers and by letters."""
    options = [Binding(f"{at},{chr(ord('0') + at + FULL_WIDTH)}", f"pick({at})", show=False) for at in range(1, 10)]
    letters = [
        Binding(f"{letter},{chr(ord(letter) + FULL_WIDTH)}", f"pick({number})", show=False)
        for number, letter in enumerate(LETTERS, 1)
    ]
    return [*options, *letters, *bindings(exam_keys())]


def exam_hints(typing: bool) -> list[tuple[str, str, str]]:
    """What the line of hints offers; while a line is typed letters are no keys."""
    keys = {key.action: key for key in exam_keys()}
    if typing:
        return [
            ("⏎", _("下一题"), ""),
            ("F6", keys["sheet"].short, "screen.sheet"),
            ("F7", keys["flag"].short, "screen.flag"),
            ("F9", keys["hand_in"].short, "screen.hand_in"),
            ("PgUp", keys["turn(-1)"].short, "screen.turn(-1)"),
            ("Esc", _("停止打字"), "screen.leave"),
            ("F12", keys["help"].short, "screen.help"),
        ]
    names = ("sheet", "flag", "hand_in", "help", "leave")
    return [(keys[name].shown, keys[name].short, f"screen.{name}") for name in names]


def look_back_keys() -> tuple[Key, ...]:
    """What can be done with a question of an exam that was handed in."""
    return (
        Key(("right", "enter", "space", "pagedown"), "→", "turn(1)", _("下一题"), _("下一题，也可按空格或回车")),
        Key(("left", "pageup"), "←", "turn(-1)", _("上一题"), _("上一题")),
        Key(("3", "f3"), "3", "judge(True)", _("判对"), _("其实答对了：改判，成绩和进度都跟着改")),
        Key(("1", "f1"), "1", "judge(False)", _("判错"), _("其实答错了：改判")),
        Key(("p", "f6"), "p", "source", _("出处"), _("看原文里的出处")),
        Key(("*", "f7"), "*", "star", _("收藏"), _("收藏，再按一次取消")),
        Key(("q", "escape"), "q", "leave", _("成绩"), _("回到成绩")),
        Key(("?", "f12"), "?", "help", _("帮助"), _("这张表")),
        Key(("down", "j"), "↓", "scroll(1)", _("下滚"), _("看长答案的下文")),
        Key(("up", "k"), "↑", "scroll(-1)", _("上滚"), _("看长答案的上文")),
        Key(("f8",), "F8", "app.toggle_theme", _("换色"), _("墨色、纸色两种界面")),
    )


def look_back_hints(answered: bool) -> list[tuple[str, str, str]]:
    """What the line of hints offers on one of them; what was not answered cannot be judged."""
    keys = {key.action: key for key in look_back_keys()}
    names = ["turn(1)", "turn(-1)", *(["judge(True)", "judge(False)"] if answered else []), "source", "star", "leave", "help"]
    return [(keys[name].shown, keys[name].short, f"screen.{name}") for name in names]
