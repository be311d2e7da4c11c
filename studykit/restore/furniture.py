"""What a page carries because it is a page.

**Sees** whole lines that are a page number or page reference, a jump to another page, a telephone number, mail or web address, a
credit for editing, layout or a picture, an issue number without a date; and a teaser: the two or three short lines over a jump.

**Why**: they stand in the middle of a text as often as around it, and a sentence that a page reference interrupts is no sentence.

**Wrong** for a text that is about such things and has them on lines of their own: a directory, an imprint. A masthead with its date
stays, for it dates the page; so do headings, bylines, section labels and captions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.model.document import Document, Edit
from studykit.restore._lines import Line, runs

WHY = "furniture"

_GAP = r"[ \t\u3000\xa0]*"
_JUMP = rf"[→▶►⇒➔]+{_GAP}(?:[下转見见]*){_GAP}[A-Z]?\d{{1,2}}{_GAP}[版页頁]?\S{{0,10}}|[（(〔]?(?:下转|上接|紧接|下轉|上接|转)第?{_GAP}[A-Z]?[\d一二三四五六七八九十]{{1,3}}{_GAP}[版页頁][^。]{{0,10}}[）)〕]?"
_PAGE = (
    rf"[—–－·\-]{{1,2}}{_GAP}\d{{1,4}}{_GAP}[—–－·\-]{{1,2}}|第{_GAP}\d{{1,4}}{_GAP}[页頁版](?:{_GAP}[/，,、]?{_GAP}共{_GAP}\d{{1,4}}{_GAP}[页頁版])?"
    rf"|\d{{2}}(?:{_GAP}[·•／]{_GAP}\d{{2}})+{_GAP}版?|[A-Z]\d{{2}}{_GAP}版?|第{_GAP}\d{{1,6}}{_GAP}期"
)
_CONTACT = (
    r"(?=[^\n]{0,120}$)(?!.*[。！？])(?:.*(?:[eE]-?[mM]ail|电子邮箱|電子郵箱|邮箱|郵箱|信箱|投稿)\s*[：:].*|(?:.{0,8}(?:电话|電話|热线|熱線|传真|傳真|网址|網址|邮编)\s*[：:].*)"
    r"|(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
)
_CREDIT = (
    rf"(?:本[版期刊])?(?:责任编辑|責任編輯|责编|責編|值班编辑|美术编辑|美编|版式设计|版式|校对|校對|审校|组版|制图|製圖|视觉设计){_GAP}[：:／/丨|]{_GAP}\S[^。，]{{0,40}}"
    rf"|(?:(?:资料|資料|图片|圖片|照片|数据|數據)来源|(?:资料|資料|图片|圖片)來源|图片提供|供图|摄影){_GAP}[：:／/]{_GAP}[^。]{{1,30}}"
)
_FURNITURE = re.compile(rf"^{_GAP}(?:{_JUMP}|{_PAGE}|{_CONTACT}|{_CREDIT}){_GAP}$", re.MULTILINE)
_IS_JUMP = re.compile(_JUMP)
_LONGEST_TEASER, _LONGEST_TEASER_LINE = 4, 18


def repair(document: Document) -> Iterator[Edit]:
    """Lines of furniture go, each with its line end; teasers go with their jump."""
    text = document.text
    found = list(_FURNITURE.finditer(text))
    if not found:
        return
    starts = {line.start() + len(line[0]) - len(line[0].lstrip()): line for line in found}
    jumps = {at for at, line in starts.items() if _IS_JUMP.match(line[0].strip())}
    teasers = dict(_teasers(text, jumps)) if jumps else {}
    for at, line in starts.items():
        yield Edit(teasers.get(at, at), line.start() + len(line[0].rstrip()), "", WHY)


def _teasers(text: str, jumps: set[int]) -> Iterator[tuple[int, int]]:
    """The places of jumps that stand under a title and name of their own, and where those begin."""
    columns = list(runs(text))
    if all(len(run) == 1 for run in columns):
        # Every line a paragraph: there empty lines say nothing.
        columns = [[line for run in columns for line in run]]
    for run in columns:
        first = 0
        for number, line in enumerate(run):
            if line.start in jumps:
                if 0 < number - first <= _LONGEST_TEASER:
                    yield line.start, run[first].start
                first = number + 1
            elif not _is_title(line):
                first = number + 1 + _LONGEST_TEASER


def _is_title(line: Line) -> bool:
    return not line.ends and len(line.words) <= _LONGEST_TEASER_LINE
