"""What each paragraph is by its own words: a title, a byline, a caption, page furniture, or plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from studykit.chinese.levels import level
from studykit.structure.credits import Credit, byline, signature
from studykit.structure.names import is_name, tight
from studykit.structure.paragraphs import Paragraph


class Role(StrEnum):
    """What a paragraph is. ``SHORT`` is what may be a heading and may be a line of a list: its neighbours decide."""

    BODY = "body"
    ITEM = "item"
    SHORT = "short"
    HEADING = "heading"
    BYLINE = "byline"
    SIGNATURE = "signature"
    EDITOR = "editor"
    SOURCE = "source"
    CAPTION = "caption"
    FURNITURE = "furniture"


PROSE = (Role.BODY, Role.ITEM)
"""What holds sentences."""
DISPLAY = (Role.HEADING, Role.BYLINE)
"""What stands over an article."""
ASIDE = (Role.FURNITURE, Role.CAPTION)
"""What the text of an article runs past."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph and what it is. ``level`` is a heading's depth by its numbering (0: not numbered); ``credit`` what a byline or
    signature says; ``cut`` where inside the paragraph a signature begins that ends it."""

    paragraph: Paragraph
    role: Role
    level: int = 0
    credit: Credit | None = None
    cut: int | None = None

    @property
    def view(self) -> str:
        """The folded words."""
        return self.paragraph.view


_FURNITURE = re.compile(
    r"[—–－·•\-\s]*\d{1,3}[—–－·•\-\s]*"  # 12 · — 12 —
    r"|第?\d{1,4}[页頁](?:[，/]?共\d{1,4}[页頁])?|\d{2}(?:[·、/]\d{2})+|[A-Z]?\d{1,2}版(?:[·：]?\S{0,8})?"
    r"|(?=.{0,40}$)(?=.*第\s*\d{1,6}\s*期)(?=.*(?:\d年|总第|星期|责编|主办)).*"
    r"|(?:\S{2,10}[报報刊网網])?\s*\d{4}年\s*\d{1,2}月\s*\d{1,2}日\s*(?:星期.|[周週].)(?:.{0,20})"
    r"|(?=.{0,90}$)(?!.*[。！？])(?:.*(?:电子邮箱|電子郵箱|[eE]-?mail：|https?：?//|www\.)|(?:联系|投稿|新闻|服务|咨询)*(?:电话|热线|邮箱|传真|网址|邮编)：).*"
    r"|(?:参见|參見|另见|另見|参看|參看|相关条目|相關條目)：[^。]{2,80}|[分類分类]{2}：[^。]*[|｜][^。]*"  # 参见：…
    r"|[→▶►⇒]+\s*\S{0,4}\d{1,2}版\S{0,12}|[（(]?(?:下转|上接|紧接|转自|详见|参见)(?:第?[A-Z]?[\d一二三四五六七八九十]{1,3}[版页]|封[二三底])\S{0,10}[）)]?"
    r"|(?:本[版期])?(?:责任编辑|責任編輯|责编|值班编辑|编辑|编审|美编|美术编辑|版式|校对|审校|审核|制图|组版|视觉|监制|排版)"
    r"[：/│|丨 \u3000]\S.{0,40}"
    r"|(?:资料|数据|图片|文章|稿件)?(?:来源|來源)：\S.{0,30}|(?:转自|摘自|选自|原载)[：《]\S.{0,40}"
    r"|[一-鿿]{1,8}[〔\[（]\d{4}[〕\]）](?:第)?\d{1,5}号|[一-鿿]{2,20}[院府厅委局部会]文件"
    r"|(?:发布|发表|更新)?(?:时间|日期)：\d{4}.{0,40}|\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s.{0,12}(?:来源|作者|字号|阅读|浏览|编辑)[：\s].{0,40}"
    r"|(?=.{0,80}$)(?!.*。)(?:访谈|对谈|采访|活动|会议|讲座)?(?:时间|日期)：[^：]{2,30}[\s\u3000](?:访谈|对谈|采访|活动|会议|讲座)?地[点址]：.{2,40}"
    r"|(?=.{0,60}$)(?!.*。).*(?:版权所有|版權所有|未经许可|不得转载|ICP备|扫码|扫一扫|公众号二维码).*"
    r"|[一-鿿]{2,8}(?:日报|晚报|早报|晨报|时报|周报|导报|商报|青年报|工人报|农民报|日報|晚報|時報)"
    r"|[一-鿿]{2,4}(?:[·・•|｜][一-鿿]{2,4}){2,}|[^\s。，]{1,40}\s*[.…·]{4,}\s*\d{1,4}|目\s*[录錄]"
)
JUMP = re.compile(r"[→▶►⇒]+\s*\S{0,4}\d{1,2}版|[（(](?:下转|详见)")
_CAPTION = re.compile(
    r"(?:[图圖表]\s*\d{1,3}(?:[-－—.．]\d{1,3})*|[图圖][一二三四五六七八九十]{1,2})[\s　：:.．]+[^。]{2,60}"
    r"|(?:图为|圖為|[上下左右]图[为：]|资料图[：])[^。]{2,80}。?(?:.{0,30})"
    r"|.{2,200}(?:新华社|中新社|人民图片|视觉中国|资料|本报记者\S{2,4})\s*(?:图片?|照片|发|摄)[）)]?"
    r"|(?:.{2,200}[。！？）)\s])?[（(]?(?:本报|新华社|通讯员|记者)*\s*\S{2,4}(?:[、\s]\S{2,4})?\s*(?:摄影?|供图|攝|绘制?|制图)[）)]?"
)
_EDITOR = re.compile(
    r"[*【\[（(〔■◆●\s]*(?:编\s*者\s*按|编者的话|编者注|编前话?|编后话?|开栏的话|开栏语|卷首语|本[刊报]按|按语|編者按|編者的話)[*】\])）〕：:\s]*"
)
_SOURCE = re.compile(r"[—–―─]{1,2}[^—。]{2,60}")
SAID = re.compile(
    r"[—–―─]{1,2}+\s*+(?!关于|關於|兼[谈論论]|[评評记記访訪读讀](?!者))(?:(?:公元前?)?\d{2,4}\s*年|.{0,20}(?:讲话|講話|强调|致辞|贺信|谈话|报告|座谈会|《))"
)
_ITEM = re.compile(r"[●○◎•·▪■□◆◇▲△★☆※►▶✓√‣◦➢➤](?!\s*[：:])\s*\S|[-*+]\s+\S|[①-⑳]|[—–]\s+\S")
_ARTICLE_OF_LAW = re.compile(r"第[一二三四五六七八九十百千零〇\d]{1,7}[条條](?:之[一二三四五六七八九十])?[\s　]")
_INVITES = re.compile(
    r"(?:本[期版报刊台网]|编者|我们|周刊》|栏目)[^。]{0,40}?(?:约请|特邀|邀请|推出|刊发|刊登|采访|专访)|(?:以飨|敬请)[^。]{0,6}读者|(?:专题|为您|撰文)(?:解读|解答|解疑)"
)
_OWN = re.compile(r"本[期版报刊]|编者|我们(?:特别?)?(?:约请|邀请|特邀)")
_LABEL = re.compile(r"\**(?P<who>[一-鿿·]{1,9}|[一-鿿][ \u3000]+[一-鿿])(?:[（(][^（）()]{1,30}[）)])?\s*：\**\s*")
_PART = re.compile("主持人?|嘉[宾賓]|(?:本报|本刊)?[记記]者|[问問]|答|编者|读者|网友|专家|受[访訪]者|[采採][访訪]者")
_ENDS = "。！？；…!?;：:"
_CLOSING = "”’」』）)】》〉*"
_SET_APART = ("item", "cell", "note")
_LONGEST_HEADING = 40
_LONGEST_LINE = 240


def unit(paragraph: Paragraph) -> Unit:
    """``paragraph`` with what its own words say it is."""
    view = paragraph.view
    if _EDITOR.match(view):
        return Unit(paragraph, Role.EDITOR)
    if len(view) <= _LONGEST_LINE and (found := _small(paragraph, view)):
        return found
    signed = signature(view) if view.endswith(("）", ")")) else None
    if signed:
        start, credit = signed
        return Unit(paragraph, Role.BODY if start else Role.SIGNATURE, 0, _as_printed(credit, paragraph), start or None)
    return Unit(paragraph, Role.ITEM if _ITEM.match(view) else Role.BODY)


def _small(paragraph: Paragraph, view: str) -> Unit | None:
    if paragraph.role == "heading":
        return Unit(paragraph, Role.HEADING, level(view))
    if paragraph.role in _SET_APART:
        return Unit(paragraph, Role.ITEM, level(view))
    if _FURNITURE.fullmatch(view):
        return Unit(paragraph, Role.FURNITURE)
    if view.startswith("|") or view.count("\t") > 1:
        return Unit(paragraph, Role.ITEM)  # a row of a table
    if credit := byline(view):
        return Unit(paragraph, Role.BYLINE, 0, _as_printed(credit, paragraph))
    if _SOURCE.fullmatch(view):
        return Unit(paragraph, Role.SOURCE)
    signed = signature(view)
    if signed and not signed[0]:
        return Unit(paragraph, Role.SIGNATURE, 0, _as_printed(signed[1], paragraph))
    if not signed and (view[0] in "图圖表上下左右资" or view[-1] in "图圖摄攝片照发绘供制）") and _CAPTION.fullmatch(view):
        return Unit(paragraph, Role.CAPTION)
    if _ITEM.match(view):
        return Unit(paragraph, Role.ITEM)
    return None if signed else Unit(paragraph, Role.SHORT, level(view)) if is_short(view) else None


def _as_printed(credit: Credit, paragraph: Paragraph) -> Credit:
    """``credit``, read from the folded words, in the characters of the page."""
    table = {
        ord(mark): own for mark, own in zip(paragraph.view, paragraph.span.text, strict=True) if mark != own and mark.isalpha()
    }
    if not table:
        return credit
    names = tuple(name.translate(table) for name in credit.names)
    return replace(credit, names=names, affiliation=credit.affiliation and credit.affiliation.translate(table))


def is_short(view: str) -> bool:
    """Whether ``view`` has the shape of a heading: short, and not closed as a sentence is."""
    bare = view.rstrip(_CLOSING)
    if not bare or len(view) > _LONGEST_HEADING or _ARTICLE_OF_LAW.match(view) or turn_label(view):
        return False
    if view.count("“") != view.count("”") or view.count("《") != view.count("》"):
        return False
    return (bare[-1] not in "。；，、…：!;" and "。" not in view) or (bare[-1] in "？" and view.count("？") == 1)


def turn_label(view: str) -> tuple[int, int] | None:
    """Where in the label that opens ``view`` the name of a speaker stands (主持人：, **李明：**), if there is one."""
    found = _LABEL.match(view)
    who = tight(found["who"]) if found else ""
    return found.span("who") if found and (_PART.fullmatch(who) or is_name(who)) else None


def is_closed(view: str) -> bool:
    """Whether a paragraph ends as a sentence or a lead-in does."""
    bare = view.rstrip(_CLOSING)
    return bool(bare) and bare[-1] in _ENDS


def is_invitation(view: str) -> bool:
    """Whether a paragraph speaks for the editors: it says whom they have asked to write, and where."""
    return bool(_OWN.search(view) and _INVITES.search(view))
