"""One view of both scripts and both widths, for patterns: as long as the text, so that offsets hold.

Patterns are written in Simplified script and full-width marks and are held against :func:`fold` of the text; what
they find is cut from the text itself, so a card comes out in the script of its page (sources: OpenCC's TSCharacters, in
``traditional.txt``; for the characters of the question templates, which have to be turned back, the variant pairs of the Unihan
database, ``kSimplifiedVariant``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path

_PAIRS = (
    "為为與与個个種种類类項项條条總总於于從从則则稱称謂谓時时國国會会發发開开啟启過过產产點点體体標标實实義义質质關关鍵键徵征觀观動动據据認认說说還还兩两幾几萬万億亿餘余約约這这該该並并後后達达將将應应當当須须對对進进導导強强調调講讲話话論论間间"
    "問问題题處处長长係系統统經经濟济業业術术機机構构組组織织級级結结傳传權权無无際际劃划計计證证試试驗验識识變变換换轉转連连運运選选舉举報报書书記记號号頁页範范圍围層层環环節节階阶創创設设備备優优勢势領领內内誌志載载場场務务責责壓压響响歷历屆届"
    "員员輕轻較较別别雙双難难農农稅税財财貨货幣币費费價价資资貿贸險险銀银錢钱區区縣县鄉乡鎮镇廣广東东陽阳陰阴島岛灣湾隊队隨随隻只雖虽雜杂離离電电靜静順顺預预頒颁頭头顯显飛飞馬马驅驱戰战爭争頂顶終终給给絕绝維维網网緊紧線线練练縮缩續续聯联聲声職职"
    "聽听肅肃臺台舊旧藝艺蘇苏蘭兰藥药衛卫補补裝装親亲覺觉訂订討讨訓训託托許许註注評评詞词詳详語语請请諸诸課课談谈謝谢議议譯译護护讀读讓让貢贡貫贯購购趨趋車车軍军軟软輸输轄辖辦办適适遞递遠远遷迁遺遗邊边鄰邻醫医針针鋼钢錄录鐵铁閉闭門门閱阅隱隐韓韩"
    "譽誉簡简屬属釋释歸归贊赞諡谥興兴徑径礎础撐撑樞枢擴扩學学專专樣样氣气戲戏劇剧樂乐詩诗畫画築筑礦矿"
    "曆历慶庆貶贬編编寫写陸陆繪绘獲获誕诞擊击敗败殺杀獄狱罷罢辭辞團团協协橋桥樓楼館馆廟庙園园復复廢废滅灭鑄铸駐驻賜赐謫谪晉晋婦妇嶺岭龍龙漢汉貞贞紹绍寧宁寶宝聖圣豐丰鳳凤兒儿孫孙師师歲岁榮荣營营庫库壽寿"
    "陳陈劉刘張张楊杨趙赵吳吴鄭郑馮冯蔣蒋鄧邓葉叶羅罗譚谭盧卢魯鲁檢检輯辑諫谏歐欧亞亚滿满繼继勸劝奪夺剛刚貴贵賢贤傑杰賓宾廠厂倉仓遜逊禪禅殘残隸隶"
    "誰谁嗎吗願愿顧顾風风養养驟骤魚鱼鮮鲜麼么黃黄齊齐齡龄獻献"
)


@lru_cache(1)
def _whole() -> dict[str, str]:
    """Every Traditional character with its Simplified one."""
    text = Path(__file__).with_name("traditional.txt").read_text(encoding="utf-8")
    marks = "".join(line for line in text.splitlines() if not line.startswith("#"))
    return {marks[at]: marks[at + 1] for at in range(0, len(marks), 2)}


def _of(standard: str, marks: Iterable[str]) -> set[str]:
    """Those of ``marks`` that the character set ``standard`` has."""
    return set("".join(marks).encode(standard, "ignore").decode(standard))


_USUAL = {_PAIRS[i]: _PAIRS[i + 1] for i in range(0, len(_PAIRS), 2)}
_ONLY_TRADITIONAL = frozenset(mark for mark, simple in _USUAL.items() if mark != simple)
_SENTENCE = 400
# Simplified characters that are also good Traditional ones: as template words they must not be turned.
_AMBIGUOUS = frozenset("只后里台系并余范注志托愿")


@lru_cache(1)
def _simple() -> dict[str, str]:
    """What the view writes for each character that it does not leave as it is."""
    whole = _whole()
    good = _of("gb2312", whole)  # 乾隆 and 宫商角徵羽 are good Simplified script
    # Rare ones beyond the basic plane are left alone too: a set of characters that holds them is looked through one by one.
    simple = {mark: simple for mark, simple in whole.items() if mark <= "\uffff" and mark not in good} | _USUAL
    return simple | dict(zip(",;:?!()「」『』", "，；：？！（）“”‘’", strict=True))


@lru_cache(1)
def _traditional() -> dict[str, str]:
    """The Traditional character for each Simplified one that is none itself, as far as the table decides."""
    whole = _whole()
    meant = _of("big5", whole.values())  # what Big5 has may be meant, the usual ones apart
    pairs = {simple: mark for mark, simple in reversed(whole.items()) if simple not in meant}
    # 歷 before 曆, 複 or 覆: of two that fold to one character the first of the pairs is the usual one.
    return pairs | {simple: mark for mark, simple in reversed(_USUAL.items()) if mark != simple}


@lru_cache(1)
def _folding() -> tuple[re.Pattern[str], Callable[[re.Match[str]], str]]:
    """What the view changes, and into what. Most characters of a page stay as they are: a search for the others is done sooner than
    a table for all."""
    simple = _simple()
    return re.compile("[" + re.escape("".join(simple)) + "]"), lambda found: simple[found.group()]


def fold(text: str) -> str:
    """``text`` with the characters patterns use in Simplified script and full width; same length, same offsets."""
    return _folded_sentence(text) if len(text) < _SENTENCE else _folded(text)


def _folded(text: str) -> str:
    changed, into = _folding()
    return changed.sub(into, text)


_folded_sentence = lru_cache(2048)(_folded)


def simplified(text: str) -> str:
    """``text`` with every Traditional character in Simplified script, by the whole table of the language; as long as before.

    Unlike :func:`fold` it turns those too that are good Simplified script in other words: it is for what people type and look for,
    not for patterns.
    """
    return text.translate(_all_pairs())


@lru_cache(1)
def _all_pairs() -> dict[int, int]:
    return {ord(mark): ord(simple) for mark, simple in _whole().items()}


@lru_cache(8)
def is_traditional(text: str) -> bool:
    """Whether ``text`` is written in Traditional script: at least one character in fifty is Traditional only."""
    return sum(text.count(mark) for mark in set(text) & _ONLY_TRADITIONAL) * 50 > len(text)


def unfold(words: str, page: str, traditional: bool | None = None) -> str:
    """``words``, made of folded stretches of ``page`` and of template words, in the script of the page.

    ``traditional`` is the script where it is known from more than ``page``. What stands on the page is given back as it stands there; only the words between are turned by the table. On a page in
    Simplified script this changes nothing.
    """
    if not (is_traditional(page) if traditional is None else traditional):
        return words
    folded, found, at = fold(page), [], 0
    while at < len(words):
        length = next((n for n in range(len(words) - at, 1, -1) if words[at : at + n] in folded), 0)
        if length:
            place = folded.index(words[at : at + length])
            found.append(page[place : place + length])
        else:
            length = 1
            counts = words[at] == "只" and words.endswith(("多少", "几"), 0, at)
            inside = words[at] == "里" and words.endswith("哪", 0, at)
            found.append("隻" if counts else "裡" if inside else _in_traditional(words[at]))
        at += length
    return "".join(found)


def _in_traditional(words: str) -> str:
    turned = _traditional()
    return "".join(turned.get(mark, mark) if mark not in _AMBIGUOUS else mark for mark in words)
