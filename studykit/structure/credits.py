"""Who wrote it, as print says it: bylines before a text, signatures after it, participants of a round table."""

from __future__ import annotations

import re
from dataclasses import dataclass

from studykit.structure.names import ends_as_body, is_body, is_name, is_word, people, tight

_MARK = r"[■□◆◇▲△▌◎★☆●○•·※►▶♦]"
_GAP = r"[ \t\u3000\xa0]"
_LABEL = re.compile(
    rf"(?:{_MARK}{_GAP}*)?(?:(?:本文)?作者|撰文|撰稿|[执執][笔筆]人?|供稿|整理|采写|编写|编著|口述|文|(?:本[报刊台网]|[一-鿿]{{2,6}}[日晚]报|新华社)?(?:全媒体|特约|见习|首席)?(?:记者|评论员|通讯员))"
    rf"(?:{_GAP}*[：/｜|]{_GAP}*|{_GAP}+)(?P<rest>\S.*)"
)
_MARKED = re.compile(rf"{_MARK}{_GAP}*(?P<rest>\S.*)")
_ROLE = re.compile(
    rf"(?:{_MARK}{_GAP}*)?(?P<role>主{_GAP}*持{_GAP}*人?|嘉{_GAP}*[宾賓]|与谈人?|对话人|受[访訪][者人]|[采採][访訪][者人]|特邀专家|访谈专家)(?:{_GAP}*：{_GAP}*(?P<rest>.*)|{_GAP}+(?P<spaced>\S.*)|)"
)
_SIGNED = re.compile(
    r"[（(](?:本文|第一|通讯)*(?P<label>作者(?:单位|單位|简介|簡介)?(?:分别|均)?[系为是：]?|课题组(?:成员|组长)?：|课题组|[执執][笔筆]人?：?|撰稿人?：?|供稿：?|整理：?|文[/：]|(?:本[报刊])?记者：?|单位：)"
    r"(?P<rest>[^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]"
)
_BARE_SIGNED = re.compile(
    r"(?:本文)?(?P<label>作者[单單]位：|作者[简簡]介：|作者系|作者均?[系为]|课题组成员：|课题组：)(?P<rest>.{2,120})"
)
_PERSON_SIGNED = re.compile(r"[（(](?P<rest>[^（）()：。]{2,60})[）)]")
_NAME_FIRST = re.compile(
    rf"(?P<name>[㐀-鿿·]{{2,9}}|[㐀-鿿]{_GAP}+[㐀-鿿])(?:{_GAP}+|[，,]{_GAP}*|{_GAP}*[（(])(?P<body>[^）)]{{3,120}}?)[）)]?"
)
_NAME_LAST = re.compile(rf"(?P<body>\S.{{3,80}}?){_GAP}+(?P<name>[㐀-鿿·]{{2,9}}|[㐀-鿿]{_GAP}+[㐀-鿿])")
_TRADE = re.compile(r"(?:本[报刊台网]|新华社)?(?:全媒体|特约|见习|首席)?(?:记者|评论员|通讯员)[：:]?|等$")


@dataclass(frozen=True, slots=True)
class Credit:
    """People and what they belong to. ``form`` is how it is printed: ``names`` (nothing but names), ``marked`` (■ or a label
    before them), ``post`` (a name with its post), ``signed`` (in brackets after a text), ``host`` or ``guest``."""

    form: str
    names: tuple[str, ...]
    affiliation: str | None = None

    @property
    def author(self) -> str | None:
        """The names as an article's author, if there are any."""
        return "、".join(self.names) or None


def byline(words: str) -> Credit | None:
    """The credit that a whole line ``words`` (width folded) is, if it is one that stands before a text."""
    if len(words) > 140 or words.endswith(("。", "；", "，", "、")):
        return None
    if found := _ROLE.fullmatch(words):
        named = _named((found["rest"] or found["spaced"] or "").strip(), loose=True)
        form = "host" if found["role"].startswith("主") else "guest"
        return Credit(form, *named) if named[0] or not (found["rest"] or found["spaced"]) else None
    for pattern in (_LABEL, _MARKED):
        if found := pattern.fullmatch(words):
            names, body = _named(found["rest"], loose=True)
            common = pattern is _MARKED and not body and any(map(is_word, names))
            return Credit("marked", names, body) if names and not common else None
    names, body = _named(words)
    return Credit("post" if body else "names", names, body) if names else None


def signature(words: str) -> tuple[int, Credit] | None:
    """Where a signature begins that ends the paragraph ``words`` (width folded), and what it says."""
    if not words.endswith(("）", ")")):
        found = _BARE_SIGNED.fullmatch(words)
        return (0, _signed(found["label"], found["rest"])) if found else None
    start = _opening(words)
    if found := _SIGNED.fullmatch(words, start):
        return start, _signed(found["label"], found["rest"])
    if start == 0 and (found := _PERSON_SIGNED.fullmatch(words)):
        names, body = _named(found["rest"])
        return (start, Credit("signed", names, body)) if names and body else None
    return None


def _opening(words: str) -> int:
    """Where the bracket opens that closes at the end of ``words``."""
    depth = 0
    for at in range(len(words) - 1, max(len(words) - 160, 0) - 1, -1):
        depth += (words[at] in "）)") - (words[at] in "（(")
        if not depth:
            return at
    return len(words)


def _signed(label: str, rest: str) -> Credit:
    rest = rest.strip(" \u3000：:；;")
    if "单位" in label or "單位" in label:
        return Credit("signed", (), rest)
    names, body = _named(rest, loose=True)
    if not names:
        leading = re.match(r"(?P<name>[㐀-鿿]{2,4})(?:分别|均)?[系为是](?P<body>.+)", rest)
        if leading and is_name(leading["name"]):
            return Credit("signed", (leading["name"],), leading["body"])
    return Credit("signed", names, body or (rest if not names and is_body(rest) else None))


def _named(words: str, loose: bool = False) -> tuple[tuple[str, ...], str | None]:
    """The people and the body that ``words`` name; nobody where they say something else. ``loose`` after a mark or label."""
    words = tight(words.strip())
    if names := people(_TRADE.sub(" ", words) if loose else words, marked=loose):
        return names, None
    for pattern in (_NAME_FIRST, _NAME_LAST):
        found = pattern.fullmatch(words)
        post = re.split("[，,]", found["body"])[0] if found else ""
        if (
            found
            and is_name(found["name"], marked=True)
            and is_body(post)
            and (ends_as_body(post) or ends_as_body(found["body"]))
        ):
            return (found["name"],), found["body"].strip()
    return _leading(words) if loose else ((), None)


def _leading(words: str) -> tuple[tuple[str, ...], str | None]:
    """The names that ``words`` begin with, where nothing but bodies and posts follows them."""
    names: list[str] = []
    at = 0
    for part in re.finditer(r"[^、，,;；　 \t\xa0]+", words):
        if not is_name(part[0], marked=True):
            break
        names.append(part[0])
        at = part.end()
    rest = words[at:].strip("、，,；; \u3000\xa0")
    return (tuple(names), rest) if names and ends_as_body(rest) else ((), None)
