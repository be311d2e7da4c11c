"""Subjects that belong to something: named in full where the page decides to what, and stopped where the card would not say it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import actions, words
from studykit.chinese.script import fold
from studykit.chinese.speakers import MEETINGS, SAYS
from studykit.compose.draft import Draft
from studykit.compose.headwords import is_bare
from studykit.compose.losses import has_lost
from studykit.model.page import Page

# What is an attribute of something: 数量保护 is the protection of something in its quantity.
_ATTRIBUTE = re.compile(r"(?:数量|质量|整体|规模|结构|空间|时间|程度|速度|范围|内容|功能|外观|强度)(?P<action>[一-鿿]{2})")
# 据《某馆2022年度工作报告》，存在的问题: its title says whose.
_REPORT = re.compile(
    r"据《(?P<body>[^》的]{2,16}?)(?:(?<!\d)\d{4}年度?)?(?:政府)?(?:年度)?(?:工作|述职|统计|国民经济和社会发展统计)(?:报告|总结|公报)(?:[和及暨][^》]{2,16})?》，(?P<when>\d{4}年，)?"
    r"(?=(?:将|要|应)?(?:存在|面临|取得|采取|重点抓|抓好|开展|推进|完成))"
)
_WHOLE_PLACE = re.compile(r"全[省市县区]")
_PLACE = re.compile(r"[一-鿿]{2}(?<![全我本各])[省市县区]")
_HAN = re.compile(r"[一-鿿]+")
# What ends a compound: verbs, and the small words.
_CLOSES = ("v", "u", "p", "c", "d", "r", "m", "f", "y", "a", "t", "q")
_VERBAL = ("v", "vn")
_SHORTEST, _LONGEST = 4, 10
_WHOSE = re.compile(r"^[^，？]{2,24}?(?:认为|提出|指出|强调|介绍|表示)，(?:要)?|^据[^，]{2,16}，")
_COUNT = r"哪[两二三四五六七八九十几些]+"
# What hangs on a thing said before, and so says nothing without it.
_UNOWNED = (
    # 哪三个提法一脉相承: a count of words or sides, and a predicate without an object.
    re.compile(rf"{_COUNT}[个种项类大]?(?:提法|说法|概念|方面|环节|问题|部分|阶段|层次|观点)[^，？的与和对]{{2,6}}？"),
    # 可撤销的情形有哪四种: what may be done to what?
    re.compile(
        rf"(?:可|不可|不得|无需|无须|不予|予以|免予)[一-鿿]{{2,4}}的(?:情形|情况|条件|行为|范围|事项|原因)(?:主要)?(?:有|是|包括){_COUNT}.{{0,3}}？"
    ),
    # 国家一般采取哪三项措施: against what?
    re.compile(
        rf"(?:我国|各国|国家|政府|企业|人们|社会|学校)(?:一般|通常|主要|可以|应当|应该|应|要|还|先后)*采取了?{_COUNT}.{{0,3}}(?:措施|办法|手段|方法|方式|政策|对策)？"
    ),
    # 要聚焦哪三个环节: who is to, and in what?
    re.compile(
        rf"(?:要|应|须)?(?:需要|聚焦|瞄准|围绕|整合|提高|提升|增强|加强|强化|注重|推进|推动|加快|支持|优化|完善|突出)(?:好|以下)?{_COUNT}个?(?:环节|领域|方向|维度|层面|层次|任务|重点|关键|目标|问题|要素|主体)？"
    ),
    # 存在的问题有哪三个: whose?
    re.compile(
        rf"(?:存在|面临|取得|出现|采取|遇到)的(?:主要|突出|现实|具体|重要|共性)*(?:问题|困难|挑战|成绩|成就|成效|措施|举措|做法|不足|短板|难题)(?:主要|集中|具体)*(?:有|是|包括|表现在|体现在){_COUNT}.{{0,3}}？"
    ),
    # 首届本科生于何时入学: of which school?
    re.compile(
        r"(?:[一-鿿]{2,6}(?:后|以来))?首[届批次](?:[本专]科生|大?学生|学员|新生|毕业生|研究生|职工|工人|会员|队员|居民|移民|村民).{0,8}(?:于何时|是在何时).*"
    ),
    # 产品出口到哪些国家, 收入主要来自哪三个方面: whose?
    re.compile(
        r"(?:产品|收入|支出|资金|经费|作品|项目|员工|职工|校舍|厂房|设备|业务|活动|机构|队伍|学生|客户)(?:主要|大多|还|也|先后|陆续|已)*(?:来自|来源于|出口|远销|销往|分布|分为|包括|涵盖|涉及|覆盖|用于|由)[^，？]*哪[^，？]*？(?:（.*）)?"
    ),
    # 政治局会议于何时召开: the one of which year?
    re.compile(
        "[一-鿿]{0,8}?(?:政治局|常务|常委会?|全体|(?:经济|农村)工作|理事会|董事会|办公)会议(?:(?:于何时)?(?:召开|举行)(?:于何时|是在何时)?)？"
    ),
    # 黄色用于什么: of which things?
    re.compile(r"(?:[一-鿿]色[、与和]?)+(?:分别)?用于什么？"),
    # 电力公司于何时竣工: what was built?
    re.compile(r"[^，？]{2,16}(?:公司|会社|学会|协会|委员会|政府|[部局厅])于何时(?:竣工|完工|落成|动工|开工|通车|合龙)？"),
    # 最大者的直径是多少: of what?
    re.compile("[^，？]{0,2}最[一-鿿]者.*"),
    # 某人于何时根据标本加以命名发表: what did he name? 林务局于何时收回: what did it take back?
    re.compile("[^，？]*加以[一-鿿]{2,6}？"),
    re.compile(r"[^，？]{1,12}(?:[局部府会院署厅]|公司|政府|学者)于何时(?:收回|购回|收购|接管|承接|续建|出资|发现)？"),
    # 某路于何时为观光而兴建的支线通车: two subjects.
    re.compile("[^，？]*于何时(?:为|由|因)[^，？]{2,20}的[^，？]{2,8}(?:通车|建成|成立|完工|竣工|开通|落成|启用)？"),
    # 我国记录到多少种, 天使基金提高到多少: of what, and by which measure?
    re.compile(
        r"(?:我国|全国|世界|全球|[一-鿿]{2,6}[省市县区州])?(?:已|共|现|还)*(?:记录|发现|查明|收录|登记|引进|培育|保存|拥有|有)[到了出]?多少(?:[种个家所座处项类])？"
    ),
    re.compile(
        r"(?!.*(?:率|度|量|价|额|值|比|水平|收入|面积|人口|标准|温|压|速|长|高)(?:由|从|提|降|增|减|上|下|调))"
        r"[一-鿿]{2,8}(?:提高|降低|降|增加|减少|上升|下降|调整)[到至]多少[^，]{0,3}？"
    ),
    # 最主要的因素是什么: of what?
    re.compile(
        r"(?:其中)?最?(?:主要|重要|关键|根本|基本|常见|突出)的?(?:因素|原因|特点|特征|作用|目的|任务|条件|形式|方式|方法|问题|表现|标志)(?:是什么|有哪[^，]*)？"
    ),
    # 说到底是什么: the subject itself has been lost.
    re.compile(r"(?:说到底|归根结底|归根到底|本质上|实质上|其?(?:关键|核心|本质|实质))?是(?:指)?什么？"),
    # 研磨后按颗粒粗细分为哪三项: what is?
    re.compile(
        rf"(?:(?:[^，？]{{2,10}}的)?[一-鿿]{{2,4}}后，?)?(?:按照?|依照?|根据)[^，？的]{{2,14}}(?:不同)?(?:，|又|还|可以?|大致|一般)*(?:分为|分成|划分?为|分){_COUNT}.*"
    ),
    # 丛书的成功在于哪三条: of which?
    re.compile(
        "(?:丛书|该书|全书|本书|全剧|影片|小说|作品|展览|项目|工程|活动|会议|大会)的[^“《]{2,12}(?:在于|包括|有|是|来自).*"
    ),
    # 雍正以后分为哪三项: what is?
    re.compile(
        rf"[^，？]{{1,8}}(?:以后|之后|以前|之前|时期|年间|以来|初年|末年|期间)(?:又|还|则|曾|先后|才)*(?:分为|分成|包括|设有?|改为){_COUNT}.*"
    ),
    # 现将有关情况报告如下: what is reported is not said.
    re.compile("[现兹][将就].*"),
    # 新人才需要哪三项: no noun says what is counted, and nothing what it is for.
    re.compile(
        rf"[一-鿿]{{0,4}}?(?:要|应|须)?(?:需要|聚焦|瞄准|围绕|整合|提高|提升|增强|加强|强化|注重|推进|推动|加快|支持|优化|完善|突出){_COUNT}(?:个?方面|项|点|者|个)？"
    ),
)
# 会议强调: which meeting?
_ANY_MEETING = re.compile(rf"(?:据|在)?(?:此次|本次|这次)?(?:{MEETINGS})(?:上|还|也|明确|特别|进一步)*(?:{SAYS}|要求|部署|，)")
# 对此，要…: the demand answers what stands before.
_FOR_THAT = re.compile(r"[\s　]*(?:对|为|就|针对)此，?[^，。：]{0,8}?(?:要(?![求素])|应(?![用对])|必须|需)")
_HOW = re.compile(r"^(?:如何|怎样|怎么)")
_CLAUSE = re.compile(r"[^，。；：？！、\s]{6,20}")
# Every term of a body has its eleventh session.
_SESSION = re.compile(
    r"(?:中央政治局|常委会|委员会|人民代表大会|(?<![一二三四五六七八九十])人大)(?:就[^，]{2,20})?第[一二三四五六七八九十\d]+次(?:集体学习|全体会议|会议)|[一二三四五六七]中全会"
)
_TERM = re.compile(r"第?[一二三四五六七八九十\d]+届|\d{4}年")


def owned(draft: Draft) -> bool:
    """1: the subject does not hang on something that the card leaves out: whose set it is, what a measure is against, of which term
    a session."""
    asked = fold(draft.prompt)
    bare = _WHOSE.sub("", asked)
    if _ANY_MEETING.match(asked) or is_bare(bare) or any(form.fullmatch(bare) for form in _UNOWNED):
        return False
    if has_lost(asked, bare, [fold(part) for part in draft.answer]):
        return False
    if draft.kind == "list" and _FOR_THAT.match(fold(draft.evidence[0].quote)) and not bare.startswith("为"):
        return False
    if _WHOLE_PLACE.search(asked) and not (_PLACE.search(asked) or _TERM.search(asked)):
        return False
    session = _SESSION.search(asked)
    return session is None or bool(_TERM.search(asked)) or "的" in asked[: session.start()]


def for_what(page: Page, position: int, prompt: str) -> str:
    """``prompt``, of a fact at ``position``, with what a demand that opens with 对此 is made for, where the title is that call."""
    sentence, article = page.sentence_at(position), page.article_at(position)
    if sentence is None or article is None or not article.title or not _FOR_THAT.match(fold(sentence.span.text)):
        return prompt
    aim = _HOW.sub("", fold(article.title).strip()).rstrip("？")
    if not actions.is_action(aim) or not _CLAUSE.fullmatch(aim) or aim in fold(prompt):
        return prompt
    said = _WHOSE.match(fold(prompt))
    at = said.end() if said else 0
    return f"{prompt[:at]}为{aim}，{prompt[at:]}"


def in_full(page: Page, position: int, prompt: str, subject: str) -> str:
    """``prompt``, of a fact at ``position``, with a ``subject`` that the page has named in full before so named again.

    融合的根基 is that of 城乡融合, where the headings over it say so; 数量保护 after 耕地保护 in its paragraph is 耕地的数量保护, and
    “一体化” after 城乡一体化 what is so called in it.
    """
    head = fold(subject).partition("的")[0]
    quoted = head[:1] == "“" and head[-1:] == "”"
    head = head.strip("“”")
    if head not in prompt or not _HAN.fullmatch(head):
        return prompt
    if found := _ATTRIBUTE.fullmatch(head):
        owners = {full.removesuffix(found["action"]) for full in _ending(page, position, found["action"])} - {""}
        owners = {owner for owner in owners if not _ATTRIBUTE.search(owner + found["action"])}
        full = f"{owners.pop()}的{head}" if len(owners) == 1 else head
    elif quoted and len(wholes := set(_ending(page, position, head)) - {head}) == 1:
        full = f"{wholes.pop()}中的“{head}”"
        return prompt if full in prompt else prompt.replace(f"“{head}”", full, 1)
    elif len(head) == len("融合") and words.tag(head).startswith(_VERBAL):
        full = _headed(page, position, head) or head
    else:
        return prompt
    return prompt if full in prompt or prompt.count(head) > 1 else prompt.replace(head, full, 1)


def whose_report(prompt: str) -> str:
    """``prompt`` on a report, with the body whose report it is as the subject that its sentence leaves out."""
    found = _REPORT.match(prompt)
    return f"{prompt[: found.end()]}{found['body']}{prompt[found.end() :]}" if found else prompt


def _ending(page: Page, position: int, head: str) -> Iterator[str]:
    """The compounds ending in ``head`` in the paragraph before ``position``: 城乡一体化."""
    return _compounds(fold(page.document.text[:position].rpartition("\n")[2]), head)


def _headed(page: Page, position: int, head: str) -> str | None:
    """The one compound ending in ``head`` that two headings of the article name, one of them over ``position``."""
    article = page.article_at(position)
    if article is None:
        return None
    over = [one.heading.text for one in article.sections if one.body and one.body.start <= position < one.body.end]
    named = [set(_compounds(fold(text), head)) for text in (article.title or "", *(one.heading.text for one in article.sections))]
    found = {full for text in over for full in _compounds(fold(text), head)}
    return next((full for full in found if len(found) == 1 and sum(full in one for one in named) > 1), None)


def _compounds(view: str, head: str) -> Iterator[str]:
    """The nouns in ``view`` that end in the word ``head`` and qualify it by nouns: 城乡融合."""
    for stretch in _HAN.findall(view) if head in view else ():
        parts = words.segment(stretch)
        for at, part in enumerate(parts):
            first = at
            while first and not _closes(parts[first - 1].text):
                first -= 1
            full = "".join(one.text for one in parts[first : at + 1])
            if part.text.endswith(head) and _SHORTEST <= len(full) <= _LONGEST:
                yield full


def _closes(word: str) -> bool:
    """Whether ``word`` is none that qualifies the noun behind it: 城乡 does, 推进 does not."""
    tag = words.tag(word)
    return tag.startswith(_CLOSES) and tag != "vn"
