"""The keys of the study screen, once: bindings, hints and help are made from this table.

A key of one ASCII character also works in its full-width form, which is what a Chinese input method sends; every
action has a function key, an arrow or Enter beside it for when the method holds the letters back.
"""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding, BindingType

from studykit.messages import gettext as _

FULL_WIDTH = 0xFEE0


@dataclass(frozen=True, slots=True)
class Key:
    """``keys`` (the first is the one shown, as ``shown``) do ``action``; ``short`` names it in hints, ``long`` in help."""

    keys: tuple[str, ...]
    shown: str
    action: str
    short: str
    long: str


def study_keys() -> tuple[Key, ...]:
    """What can be done with a card."""
    return (
        Key(("space", "enter"), _("空格"), "advance", _("看答案"), _("看答案；再按一次评为“良好”")),
        Key(("1", "f1"), "1", "grade(1)", _("重来"), _("忘了：本次再问")),
        Key(("2", "f2"), "2", "grade(2)", _("困难"), _("想起来了，很吃力")),
        Key(("3", "f3"), "3", "grade(3)", _("良好"), _("想起来了")),
        Key(("4", "f4"), "4", "grade(4)", _("简单"), _("不假思索")),
        Key(("5",), "5–9", "pick(5)", _("选项"), _("第五到第九个选项；1–4 在看答案前也是选项")),
        Key(("a", "f11"), "a", "toggle_answering", _("作答"), _("作答：选、判断、填写；再按一次只看答案")),
        Key(("o", "ctrl+o"), "o", "choose_form", _("题型"), _("固定一种题型，或按掌握程度来")),
        Key(("u", "f5"), "u", "undo", _("撤销"), _("撤销上一步，次数不限")),
        Key(("p", "f6"), "p", "source", _("出处"), _("看原文里的出处")),
        Key(("*", "f7"), "*", "star", _("收藏"), _("收藏，再按一次取消")),
        Key(("e", "f10"), "e", "edit", _("编辑"), _("改题目和答案的文字，进度不变")),
        Key(("-",), "-", "put_off('buried', False)", _("明天再问"), _("这道题今天不再问")),
        Key(("=",), "=", "put_off('buried', True)", _("明天再问"), _("同一段的题今天都不再问")),
        Key(("@",), "@", "put_off('suspended', False)", _("停问"), _("这道题不再问")),
        Key(("!",), "!", "put_off('suspended', True)", _("停问"), _("同一段的题都不再问")),
        Key(("i", "f9"), "i", "info", _("信息"), _("卡片信息：进度、历史")),
        Key(("q", "escape"), "q", "leave", _("结束"), _("结束这一次；评过的都已存好")),
        Key(("?", "f12"), "?", "help", _("帮助"), _("这张表")),
        Key(("down", "j"), "↓", "scroll(1)", _("下滚"), _("看长答案的下文")),
        Key(("up", "k"), "↑", "scroll(-1)", _("上滚"), _("看长答案的上文")),
        Key(("f8",), "F8", "app.toggle_theme", _("换色"), _("墨色、纸色两种界面")),
        Key(("ctrl+z",), "Ctrl+Z", "app.suspend_process", _("挂起"), _("回到命令行，fg 回来")),
    )


def first_keys() -> tuple[Key, ...]:
    """What can be done on the first run."""
    return (
        Key(("space", "enter"), _("空格"), "advance", _("往下"), _("看答案，评为良好，开始练习")),
        Key(("1", "f1"), "1", "number(1)", _("第一个"), _("第一个选项；忘了；在心里答")),
        Key(("2", "f2"), "2", "number(2)", _("第二个"), _("第二个选项；吃力；先作答")),
        Key(("3", "f3"), "3", "number(3)", _("第三个"), _("第三个选项；想起来了")),
        Key(("4", "f4"), "4", "number(4)", _("第四个"), _("第四个选项；不假思索")),
        Key(("escape", "q"), "Esc", "skip", _("跳过"), _("跳过，直接开始")),
        Key(("?", "f12"), "?", "help", _("帮助"), _("这张表")),
        Key(("f8",), "F8", "app.toggle_theme", _("换色"), _("墨色、纸色两种界面")),
    )


def browse_keys() -> tuple[Key, ...]:
    """What can be done while looking through a deck."""
    return (
        Key(("/", "ctrl+f"), "/", "search", _("搜索"), _("到搜索行：汉字或拼音首字母，几个词用空格隔开")),
        Key(("down",), "↓", "move(1)", _("下一题"), _("下一题；在搜索行里也行")),
        Key(("up",), "↑", "move(-1)", _("上一题"), _("上一题")),
        Key(("pagedown",), "PgDn", "page(1)", _("下页"), _("下一页；看整张卡时下滚")),
        Key(("pageup",), "PgUp", "page(-1)", _("上页"), _("上一页；看整张卡时上滚")),
        Key(("enter", "f1"), "⏎", "read", _("看"), _("看整张卡，再按一次回到列表")),
        Key(("p", "f6"), "p", "source", _("出处"), _("看原文里的出处")),
        Key(("*", "f7"), "*", "star", _("收藏"), _("收藏，再按一次取消")),
        Key(("-", "f3"), "-", "put_off('buried')", _("明天再问"), _("今天不再问，再按一次取消")),
        Key(("@", "f2"), "@", "put_off('suspended')", _("停问"), _("不再问，再按一次重新问")),
        Key(("e", "f10"), "e", "edit", _("编辑"), _("改题目和答案的文字，进度不变")),
        Key(("i", "f9"), "i", "info", _("信息"), _("卡片信息：进度、历史")),
        Key(("v", "f5"), "v", "show_only", _("只看"), _("依次只看收藏、停问、明天再问、已改的")),
        Key(("l", "f4"), "l", "practise", _("练习"), _("练习找到的这些题")),
        Key(("q", "escape"), "q", "leave", _("返回"), _("退一步：整张卡、找到的、全部、首页")),
        Key(("?", "f12"), "?", "help", _("帮助"), _("这张表")),
        Key(("f8",), "F8", "app.toggle_theme", _("换色"), _("墨色、纸色两种界面")),
    )


def browse_hints(is_typing: bool, is_reading: bool) -> list[tuple[str, str, str]]:
    """What the line of hints offers there; while a word is typed, the keys that are not letters."""
    keys = {key.action: key for key in browse_keys()}
    if is_typing:
        hints = [("⏎", _("到列表"), "screen.list"), ("↑↓", _("上下"), "screen.move(1)"), ("Esc", _("返回"), "screen.leave")]
        names = ["show_only", "source", "star", "practise", "help"]
        return hints + [(key.keys[-1].upper(), key.short, f"screen.{name}") for name in names if (key := keys[name])]
    names = [
        "read",
        "search",
        "source",
        "edit",
        "star",
        "put_off('suspended')",
        "put_off('buried')",
        "show_only",
        "practise",
        "help",
    ]
    first = [("q", _("返回"), "screen.leave")] if is_reading else []
    return first + [(keys[name].shown, keys[name].short, f"screen.{name}") for name in names]


def study_hints(revealed: bool, undoable: bool, reads: bool) -> list[tuple[str, str, str]]:
    """What the line of hints offers on a card, the most important first: key, label, action."""
    keys = {key.action: key for key in study_keys()}
    names = ["undo"] * undoable + ["source"] * revealed + ["help", "leave"]
    names += [] if revealed or reads else ["toggle_answering", "choose_form"]
    hints = [(keys[name].shown, keys[name].short, f"screen.{name}") for name in [*names, "star", "edit"]]
    return [(_("1–4"), _("评分"), "screen.help"), *hints] if revealed and not reads else hints


def picking_hints(options: int, is_several: bool, is_order: bool) -> list[tuple[str, str, str]]:
    """The same while there are options to choose from, which of several are handed in."""
    label = _("依次选") if is_order else _("选或取消") if is_several else _("选一个")
    hints = [(f"1–{options}", label, "")]
    hints += [("⏎", _("提交"), "screen.advance")] if is_several or is_order else []
    return [
        *hints,
        ("a", _("只看答案"), "screen.toggle_answering"),
        ("o", _("题型"), "screen.choose_form"),
        ("?", _("帮助"), "screen.help"),
        ("u", _("撤销"), "screen.undo"),
        ("q", _("结束"), "screen.leave"),
    ]


def typing_hints() -> list[tuple[str, str, str]]:
    """The same while a line is typed, when letters are no keys."""
    return [
        ("⏎", _("提交"), ""),
        ("Esc", _("看答案"), "screen.leave"),
        ("F11", _("只看答案"), "screen.toggle_answering"),
        ("Ctrl+O", _("题型"), "screen.choose_form"),
        ("F12", _("帮助"), "screen.help"),
    ]


def bindings(keys: tuple[Key, ...]) -> list[BindingType]:
    """Textual's bindings for ``keys``, full-width twins among them."""
    return [Binding(",".join(_names(key)), key.action, key.short, show=False) for key in keys]


def option_bindings() -> list[BindingType]:
    """The digits that only options use, beside the one in the table."""
    return [Binding(f"{digit},{chr(ord(digit) + FULL_WIDTH)}", f"pick({digit})", show=False) for digit in "6789"]


def _names(key: Key) -> list[str]:
    twins = [chr(ord(name) + FULL_WIDTH) for name in key.keys if len(name) == 1]
    return [*key.keys, *twins]
