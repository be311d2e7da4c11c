"""What a dated clause tells, who did it where the clause leaves that out, and how to ask for its time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, words
from studykit.chinese.happenings import EVENT, HAPPENS, happens, predicate_at
from studykit.chinese.speakers import MEETINGS, SAYS, is_person
from studykit.facts._dating import Dated, found_in
from studykit.facts._passage import Passage
from studykit.facts._persons import name_behind
from studykit.facts._titles import headword
from studykit.facts.dates._doing import NOBODY, OF_A_WORK, leads, with_subject

_SAYS = re.compile(rf"(?:{SAYS}|(?<![的作项])要求|明确|宣布|(?<![罚议定裁政留])(?<!作出)(?<!做出)决定|(?<!的)规定)$")
# 通过评审，成为三级医院: what the assessment was for.
_PASSED = re.compile("(?:通过|接受|经)[^，]*(?:评审|验收|评估|评定|鉴定|认证|考核|检查)$")
_BECAME = re.compile("，(?:成为|被[评命定]为|被命名为|晋升为?|升为|跃升为|获评)[^，。；]{3,20}(?=[，。；])")
_DOES = re.compile(f"{HAPPENS}|[有为是在被获得]")
# 1688年光荣革命后确立的君主立宪制提供了稳定的环境: the date is of what made it.
_DONE_AFTERWARDS = re.compile(f"[^，的]{{2,10}}(?:之|以)?后(?:{HAPPENS})的(?=[^，]{{2,}})")
_WHICH_DID = re.compile(f"[^，的]*?(?:{HAPPENS})的(?=[^，的]{{2,}}$)")
_FORMER = re.compile("^原(?=[一-鿿]{0,8}(?:长|经理|主任|书记|主席|总裁)[一-鿿]{2,4}(?:于|因|在|被|退休|病|调|辞|逝|去世))")
_AGED = re.compile(r"^(?:年仅|年近)?(?:\d{1,3}|[一二三四五六七八九十]{1,4})岁的")
# How it was done, on whose advice, by whom: what was done the next clause tells.
_MANNER = re.compile(
    "[^，。；：“”在]{1,16}?(?:应[^，]{2,24}(?:邀请?|聘请?|请)|(?:征发|征调|调集|动员)[^，]{2,20}|以[^，]{2,24}为(?:名|由|借口|号召)|(?:接受|采纳|听从|采用)[^，]{2,20}(?:建议|主张|意见|献策|计策)|(?:仿照|仿效|效仿|借鉴|模仿)[^，]{2,16}|"
    "(?:统率|率领?|统领)[^，]{2,16}|(?:趁|乘(?=[虚势机隙夜乱]))[^，]{2,16}|(?:即位|登基|继位|上台|亲政|执政)后?(?:不久)?)"
)
# 林务局收回: what, the clause before has said; a label of a section that has run into its clause.
_LACKS_OBJECT = re.compile(
    "(?:局|部|厅|委|会|政府|公司|院|府|军|团)(?:于何时)?(?:[^，]{0,6}(?:接收|接管|收购|购回|收回|收归[一-鿿]有|收归官营|托管|没收|查封|兼并|续建|修复|拆除|批准|同意|受理|立项))$|(?:通过|签订|签署|颁布|发表|批准|缔结)了?(?:公约|决议|条约|法案|协议|协定|章程|条例|议案|宣言|报告|命令|法令)$|加以[一-鿿]{2,4}$|^[^，]{0,4}沿革"
)
# 欧姆发现，…: what he found the next clause tells; 兵马俑于1974年发现 tells it already.
_FINDS_NOTHING = re.compile("(?P<who>[^，]{2,24}?)(?:于何时)?(?:发现|证明|证实|指出|得出|认为|估计|推测|宣布|表明|提出)")
_A_STUDY = re.compile("(?:计[划画]|研究|调查|团队|小组|队|会|学者|人员|专家|机构|大学|研究所)$")
_LONG_SINCE = re.compile("早已|早就|业已|業已")
_NAMED = re.compile(
    r"(?<=[”》])(?:这|這)一(?:[^，。；：“”]{0,4}?的?)(?:概念|论断|命题|理念|范畴|思想|战略|目标|主题|口号|说法|提法|要求|任务|方针|词汇|表述|术语)"
)
_BY_ITS_KIND = re.compile(rf"(?:{MEETINGS})(?:{SAYS}|要求|明确|决定|宣布|部署)")
_BETWEEN = re.compile(r"[，、：\s—-]*")
_NOT_THEN = re.compile(
    r"(?![后前](?:[周汉晋唐梁蜀赵秦燕凉金]|苏联|任))(?:以|之)?[后後前来來](?![一-鿿]{1,3}人)|起|是|间|間|期间|左右|前后|的|至今|(?!\d{1,3}岁)[^，]{0,4}的|.*在即$"
)
# 地震发生后, 病逝时: the circumstance of what the next clause tells.
_CIRCUMSTANCE = re.compile(
    r"(?:(?<![皇王太先前])后(?:不久|第[一二三]年)?|(?<![小临及同])时|(?<![目空史提])前|期间|之际|以来|途中|过程中)$"
)
# 发表讲话, 作出批示: done many times; which one is not told.
_OF_MANY = re.compile(
    r"(?:作出|做出|发表|召开|举行|提出|签署|签订|印发|下发|发布|出台|通过|听取|举办|参加)了?(?:重要|专门|有关|相关|一系列|公开)?"
    r"(?:[^，“《]{0,8}(?:调查|研究|论文|文章|演讲|演说|声明)|批示|指示|讲话|声明|决定|决议|会议|大会|要求|建议|意见|文件|通知|协议|合同|公告|报告|汇报|演讲|演说|文章|论文|方案|计划|活动)$"
)
# 首届招生, 第一批学员毕业: the first of whose, only the page knows; 规定、要求 open what the clause before did.
# 3月恢复: what, the clause before has said; 在…举行的大会上: the next clause tells what happened there.
_UNFINISHED = re.compile(r"(?:恢复|取得|获得|达到|形成|成为|并入|划归|改为|(?:召开|举行|举办)的[^，]*[上中])$|^[^与和同]*合并$")
_UNOWNED = re.compile(
    r"首[届批期台座艘架条]|[^，]{0,2}[十百千万]+余?[人名]|[一二两三四五六七八九十百\d]+[余多]?[名位个](?=[一-鿿])|第[一二三四五六七八九十\d]+(?:[批期台座号条]|届(?!(?:[一-鿿]{3,}(?:节|会|展|赛|论坛))))|新(?:开通|建成|增设|成立)|历时?[一二三四五六七八九十百\d]+|[^，]{1,12}有\d|(?:[一-鿿]{1,3}(?:孺人|氏)|[一-鿿]夫人)(?:于|因|病|去|逝|卒|死)|"
    r"(?:规定|要求|决定|命令|建议|号召|呼吁|主张|准许|允许|禁止|委托|授权|责成|责令|采纳)(?![的书权人者])"
)
_A_FIGURE = re.compile(
    r"(?:遇难|死亡|受伤|失踪|死伤|伤亡)[^，]{0,4}\d|取得[^，]*(?:成效|进展|成绩|成就|突破)|迈出|迈上|稳步|扎实|不断|持续|进一步|总体|(?:实现|达到?|完成|为|增长|下降|突破|超过|新建|改扩建|新增)[^，。]{0,12}\d"
)
_LONG_OCCASION = re.compile(r"^(?P<who>[^，在]{1,10})在[^，]{14,}?(?:时|上|期间|中)(?P<says>[^，]{0,4}(?:指出|强调|提出|要求))$")
_OF_A_THEORY = re.compile(r"(?:曲线|定律|定理|模型|理论|学说|假说|概念|方法|原理|效应|法则|猜想|方程)(?:（[^（）]*）)?$")
_APPROVED = re.compile(r"经[^，]{2,20}(?:批准|同意|决定|批复)")
_BECAUSE = re.compile(r"(?:因(?!此)|由于|应|奉|为了?(?!期|首|例))[^，]{2,24}")
_THEN = re.compile(r"(?:又|遂|随即|随后|随之|由此|从此|至此|就此|业?已经?)(?=[一-鿿])")
# 爆发了X: nobody has done it.
_COMES_ABOUT = re.compile("(?:又|还|相继|先后|才)?(?:爆发|发生|出现|诞生|兴起)了?(?=[一-鿿《“]{3})")
# How long something lasted, and what another time than the date is told of.
_NO_EVENT = re.compile(
    r"之久|历时|长达|前后[^，]{0,4}达|[后前][一二三四五六七八九十数几\d]+[年月日天]$|次[日月]|翌[日月]|隔[日年]|已经|战后|随着|一说|或说|据说|相传"
)
_LATER = re.compile(
    r"遂(?=[成为告被改由])|于是|从此|因而|因此|终于|逐渐|渐渐|后来|此后|随后|其后|以后|之后|不久|不到|后$|今|将|计划|预计|仍|未|没有|不得|开始走|标志着|意味着|使|让|因|由于|为了|虽|如|若|即|目的|旨在|原|[年月天日]内"
)
# 皇帝命某人率军: when the order was given.
_ORDERED = re.compile("(?P<who>[一-鿿·]{2,8}?)(?:(?<![革使生性寿])命(?![名运中])|令|命令)[一-鿿·]{2,4}")
LONGEST = 38
_QUOTATION = re.compile(r"“(?P<words>[^“”]+)”")
_SPEECH = re.compile("“[^“”]{0,40}(?:[，；：。]|[^“”]{9})|“[^”]*$")
_FEWEST_SAID = 8


def told_at(passage: Passage, start: int) -> str:
    """What is told to have happened in the clause at ``start``, with its subject; empty where nothing is, or nobody knows to whom.

    Where the clause only says who says so, the next one belongs to it.
    """
    view = passage.view
    at = start + len(_BETWEEN.match(view, start).group())  # type: ignore[union-attr]
    told = rest(view, at)
    if (_NOT_THEN.match(told) and not _is_somebodys(view, at)) or any(
        at <= one.start < at + len(told) for one in passage.dates if one.start > start
    ):
        return ""
    if _APPROVED.fullmatch(told) or (_BECAUSE.fullmatch(told) and leads(rest(view, at + len(told) + 1))):
        told = rest(view, at + len(told) + 1)
    if (says := _SAYS.search(told)) and at + len(told) < len(view) and view[at + len(told)] in "，：":
        if says.start() == 0 or _OF_A_THEORY.search(told, 0, says.start()):
            return ""  # 曲线于1958年提出，两者负相关: what follows is told of the thing
        more_at, told = at + len(told) + 1, _shortened(told)
        more = _said(rest(view, more_at), LONGEST - len(told) - 1)
        if more:
            told = f"{told}，{more}"
    if _PASSED.search(told) and (became := _BECAME.match(view, view.find(told, at) + len(told))):
        told += became.group()
    if (
        _CALLED.search(told)
        or _is_purpose(told)
        or (_BY_MEANS.fullmatch(told) and leads(rest(view, view.find(told, at) + len(told) + 1)))
    ):
        return ""
    if _DONE_AFTERWARDS.match(told):
        return ""
    if (thing := _WHICH_DID.match(told)) and not _DOES.search(told[thing.end() :]):
        return ""  # 某墓出土的鼎足盖圆壶: a thing, and what is told of it comes behind
    told = _FORMER.sub("", _AGED.sub("", told))
    if _LONG_SINCE.search(told):
        return ""  # 2008年，以三弦伴奏的评弹早已列入: that was before
    if _BY_ITS_KIND.match(told) or _NO_EVENT.search(told):
        return ""
    if told.endswith(("之称", "美称", "之誉")):
        return ""
    if any(one.search(told) for one in (_CIRCUMSTANCE, _UNFINISHED, _OF_MANY)) or (
        _UNOWNED.match(told) and not (headword(passage) and told[1] in "台座艘架条")
    ):
        return ""
    told = "" if _COMES_ABOUT.match(told) else with_subject(passage, _NAMED.sub("", told), start)
    bare = (
        not told
        or _SAYS.search(told)
        or lacks_object(told)
        or not clauses.is_balanced(told)
        or not happens(told)
        or _A_FIGURE.search(told)
    )
    return "" if bare or not 3 < len(told) <= LONGEST else told


def _is_somebodys(view: str, at: int) -> bool:
    """Whether the clause at ``at``, behind a comma, opens with what is somebody's: 1522年，麦哲伦的船队…."""
    owner = view[at : at + 8].partition("的")[0]
    return view[at - 1 : at] == "，" and bool(name_behind(owner))


def lacks_object(told: str) -> bool:
    """Whether a body is ``told`` to have done something to what the clause leaves out, or a heading stands for its subject."""
    found = _FINDS_NOTHING.fullmatch(told)
    return _LACKS_OBJECT.search(told) is not None or bool(found and (is_person(found["who"]) or _A_STUDY.search(found["who"])))


def _is_purpose(told: str) -> bool:
    """Whether ``told`` only says what for (X为北上争霸): what was done the next clause tells."""
    tokens = words.segment(told)
    at = next((number for number, one in enumerate(tokens) if one.text in ("为", "为了")), -1)
    if at < 0 or at + 1 >= len(tokens) or "而" in told:
        return False
    return not happens(told[: tokens[at].start]) and (
        words.tag(tokens[at + 1].text) == "v" or bool(EVENT.match(told, tokens[at + 1].start))
    )


def told_after_manner(passage: Passage, start: int) -> str:
    """What the second clause behind ``start`` tells, with the subject of the first, where that only says how or on whose advice it was
    done: 某年，W采纳V的建议，颁行X."""
    at = start + len(_BETWEEN.match(passage.view, start).group())  # type: ignore[union-attr]
    how = rest(passage.view, at)
    goes_on = (_MANNER.fullmatch(how) or _is_purpose(how)) and passage.view[at + len(how) : at + len(how) + 1] == "，"
    return told_at(passage, at + len(how)) if goes_on else ""


def _shortened(told: str) -> str:
    """``told`` without the long occasion (在看望……时) between who says something and the verb of saying."""
    return _LONG_OCCASION.sub(r"\g<who>\g<says>", told)


def _said(words_: str, room: int) -> str:
    """What was said, where there is ``room`` for it; of a quotation as many whole clauses as there is room for."""
    if len(words_) <= room:
        return words_ if clauses.is_balanced(words_) else ""
    quoted = _QUOTATION.fullmatch(words_)
    ends = [b for _, b in clauses.clauses(quoted["words"]) if b + 2 <= room] if quoted else []
    return f"“{quoted['words'][: ends[-1]]}”" if quoted and ends and ends[-1] >= _FEWEST_SAID else ""


def more_told(passage: Passage, date: Dated) -> Iterator[str]:
    """What the clauses after the first tell to have happened at the same time, each with a subject of its own."""
    view = passage.view
    stop = min(
        [a for a, _, _ in found_in(view) if a >= date.end]
        + [one.start for one in passage.dates if one.start > date.start]
        + [len(view)]
    )
    stop = min(
        stop, *(at for at in (view.find(mark, date.end) for mark in "；。：") if at >= 0), _speech_at(view, date.end), stop
    )
    first = date.end + len(_BETWEEN.match(view, date.end).group())  # type: ignore[union-attr]
    if _NOT_THEN.match(view[first:stop]) or _CIRCUMSTANCE.search(rest(view, first)):
        return
    for a, b in clauses.clauses(view):
        if first < a and b <= stop:
            clause = view[a:b]
            if OF_A_WORK.match(clause):
                clause = with_subject(passage, clause, a)
            at = predicate_at(clause)
            own = 1 < at < len(clause) and not leads(clause)
            if (
                own
                and not (
                    NOBODY.match(clause) or _UNOWNED.match(clause) or _CIRCUMSTANCE.search(clause) or _OF_MANY.search(clause)
                )
                and not _NO_EVENT.search(clause)
                and not _LATER.search(clause)
                and not _SAYS.search(clause)
                and not _A_FIGURE.search(clause)
                and EVENT.search(clause, at, at + 8)
                and len(clause) <= LONGEST
            ):
                yield clause


def _speech_at(view: str, start: int) -> int:
    """Where what somebody says is quoted from ``start`` on: a quotation with a clause in it, no term; the end where none is."""
    said = _SPEECH.search(view, start)
    return said.start() if said else len(view)


_SUCCEEDED = re.compile("[一-鿿]{2}成功$")
_JOINED = re.compile("(?<=[一-鿿]{2})(?:亦|遂|乃|始|即)$")


def when_asked(told: str) -> str:
    """The question of a told event: 于何时 after its subject, or 是在何时 behind it where no subject can be told."""
    at = predicate_at(told)
    if ordered := _ORDERED.fullmatch(told[:at]):
        at = ordered.end("who")
    at, on = _asked_at(told, at)
    if done := _SUCCEEDED.search(told[:at]):
        at = on = done.start()  # 蕭劍聲研製成功改良三弦
    if 1 < at < len(told):
        told = told[:at] + told[on:]
        if (joined := _JOINED.search(told[:at])) is not None:  # 亦入选, 始设: the adverb goes with the verb or without
            kept = joined.group() if joined.group() == "始" else ""
            return f"{told[: joined.start()]}于何时{kept}{told[at:].removeprefix('随之')}？"
        will = bool(re.match(rf"将(?:于|在|正式|全面|再次|成为|{HAPPENS})", told[at:]))
        rest_ = told[at + will :]
        then = _THEN.match(rest_)
        if rest_.startswith("于"):
            return f"{told}是在何时？"
        if re.search("(?<![同平相均])等$", told[:at]) and not will:
            return f"{told[:at]}是何时{rest_}的？"
        return f"{told[:at]}{'将' if will else ''}于何时{rest_[then.end() if then else 0 :]}？"
    return f"{told}是在何时？"


_CALLED = re.compile("之[称誉名]$")
# 通过某实验，发现…: by what means; a bill is passed.
_BY_MEANS = re.compile(
    "[^，]{2,12}?通过(?![^，]*(?:[《法案]|决议|决定|条例|章程|宣言|公约|评审|验收|评估|鉴定|考|认证|审|任命|提名))[^，]+"
)
# Adverbs that join what is told to what stands before it.
_JOINS = frozenset(("曾", "曾经", "原", "原来", "后来", "遂", "便", "乃", "即", "就", "也", "又", "还", "于是", "随后", "当时"))
_KEPT = frozenset(("成功", "顺利", "开始", "共", "均", "都", "最初", "一度", "最终", "首先", "率先"))
# By whose help, with what, along with whom it was done.
_COVERBS = frozenset(
    ("到", "赴", "前往", "借", "凭借", "随", "趁", "经", "出资", "集资", "捐资", "拨款", "斥资", "率兵", "领兵", "奉命")
)


def _asked_at(told: str, at: int) -> tuple[int, int]:
    """Where the subject of ``told`` ends, whose predicate is seen to begin at ``at``, and where what is asked of it goes on: before the
    adverbs and the coverbs of its verb, without those that join it to what stands before."""
    tokens = [one for one in words.segment(told) if one.start > 1 and one.end <= at]
    if helped := next((one.start for one in tokens if one.text in _COVERBS), 0):
        return helped, helped
    end = on = at
    for token in reversed(tokens):
        if token.end != end or token.text not in _JOINS | _KEPT:
            break
        end = token.start
        on = end if token.text in _KEPT else on
    return end, on


def rest(view: str, start: int) -> str:
    """The rest of the clause from ``start`` on, quotations kept whole."""
    end = next((b for a, b in clauses.clauses(view[start:])), 0)
    return view[start : start + end]
