"""What an article is about, where its sentences say only of what kind that is: 公司 in the article on a company is that company."""

from __future__ import annotations

import re
from functools import cached_property

from studykit.chinese import happenings
from studykit.chinese.script import fold
from studykit.model.page import Article, Page

# How the names of a kind end, or what their first sentence says they are; the nouns that stand for such a thing in its own article.
_KINDS = (
    ("公司|集团|企业", "公司|企业|集团"),
    ("厂", "工厂|企业|厂"),
    ("大学|学院|[中小]学|学校|学堂", "学校"),
    ("书院", "书院"),
    ("医院", "医院"),
    ("银行", "银行"),
    ("小说|戏曲|剧作|诗集|文集", "小说|作品|全书|书"),
    ("著作|专著|典籍|史书|农书|医书|类书|丛书|词典|字典", "全书|书|著作"),
    ("电影|影片|纪录片|动画片", "电影|影片|全片"),
    ("杂志|期刊|报纸|刊物", "杂志|刊物|报纸"),
    ("博物馆|图书馆|美术馆|科技馆", "博物馆|图书馆|馆|全馆"),
    ("寺|庙|庵|宫观", "寺院|寺庙|全寺"),
    ("研究[所院]", "研究所|研究院"),
    ("出版社", "出版社"),
    ("剧院|剧场|大戏院", "剧院|剧场"),
    ("教堂", "教堂"),
    ("基金会", "基金会"),
    ("机场", "机场"),
    ("车站", "车站"),
    ("水库", "水库"),
    ("大坝|水坝", "大坝"),
    ("运河", "运河"),
    ("铁路", "铁路|全线"),
    ("隧道", "隧道"),
    ("大桥|桥梁|石拱桥", "大桥|桥|全桥"),
    ("塔", "木塔|石塔|砖塔|宝塔|塔"),
    ("灌溉系统|灌溉工程|水利工程|工程", "工程"),
    ("公园|自然保护区", "公园|园区|保护区"),
    ("协会|学会|联盟|国际组织|组织", "协会|学会|联盟|组织"),
    ("卫星|探测器|望远镜|空间站", "卫星|探测器|望远镜|空间站"),
)
_GENERIC = "|".join(dict.fromkeys(word for _ending, words in _KINDS for word in words.split("|")))
_ABOUT = re.compile(
    r"^(?P<name>[^，。；：？！（）\s\d]{2,20}?)(?P<told>[·—-]*(?:大事记|大事年表|纪事|年表|简史|沿革|发展历程|简介|概况|(?:\d{4}年度?)?(?:工作|年度)?(?:报告|总结|年报)))?(?:（[^）]*）)?$"
)
_REPORTS = re.compile("(?:报告|总结|年报)$")
# 公司前身为甲厂，1999年改制: not the firm that was before it.
_FORERUNNER = re.compile(
    r"(?P<of>公司|学校|医院|银行|[厂馆社])前身(?=于何[时年]|是在何|在何[处地]|(?:后来|现)?(?:更名|改[名称制组]|并入))"
)
# 改制为股份有限公司: what kind it becomes is no other firm.
_BECAME = re.compile("(?:改[制组]|变更|转制|改造)[为成](?:国有|国家|集体|民营)?(?:控股|独资|股份|有限|责任)*(?:公司|企业|集团)")
_RENAMED = re.compile("更名|改名|改称|改制|改组|重组|并入|合并")
_LEAD = r"(?:[^，？]{1,14}[年月日世纪代初末底中](?:以后|之后|以来|前后)?，|据[^，？]{2,16}介绍，|[^，？]{2,16}认为，)?"
_BARE = re.compile(
    rf"^(?P<lead>{_LEAD})(?P<word>{_GENERIC})(?=[于在的以有设共占由自从何是为被股职累总建改更迁首第年营先后曾最已又也原拥高创落门内]|里(?!木))"
)
# 县图书馆, 市教育局: of which county, which city?
_LOCAL = re.compile(
    rf"^(?P<lead>{_LEAD})(?P<unit>县(?!域|级)|市(?!场|民|区|级)|省(?!略|级))(?P<body>[一-鿿]{{0,6}}?(?:局|委|政府|院|馆|社|会|厂|站|所|中学|小学|公司))"
)
_PLACE = re.compile(r"^(?:第[一二三四五六七八九十百\d]+[章节课讲][\s　]*)?(?P<place>[一-鿿]{2,6}?(?P<unit>[县市省]))")
# 汉萨同盟的兴衰, 美国内战: the union or the event that a chapter is about.
_UNIONS = "同盟|联盟|帝国|王朝|公国|王国|汗国|商会|学派|教派|书院"
_UNION = re.compile(rf"(?:^|[\s　])(?P<name>[一-鿿]{{2,6}}?(?P<kind>{_UNIONS}))(?=的|$|史|（|与|和)")
_TITLED = re.compile(
    rf"^(?P<lead>{_LEAD})(?P<which>这场|这次|此次|该|这一)?(?P<word>{_UNIONS}|{happenings.COURSES})"
    r"(?=[于在的以有设共占由自从何是为被总建改迁先后曾最已又也原拥各内始]|不仅|历时|结束|失败|爆发|走向)"
)
_HAPPENED = re.compile("何时|多少|更名|改名|改称|改建|后来|先后|曾|设有|迁")
_LONGEST_OPENING = 240
_SHORT_NAME = 2


class Headwords:
    """Calls bare nouns of kind by the name of what their article is about."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def _names(self) -> dict[int, tuple[str, re.Pattern[str], re.Pattern[str]]]:
        """The name of what each article is about, the nouns that stand for it, and how other things of its kind are named; by the
        place where the article begins."""
        return {article.spans[0].start: found for article in self._page.articles if article.spans and (found := _about(article))}

    def in_full(self, position: int, prompt: str) -> str:
        """``prompt``, of a fact at text position ``position``, with the name for the noun that opens it."""
        article = self._page.article_at(position)
        if article is None:
            return prompt
        prompt = _FORERUNNER.sub(r"\g<of>", prompt, count=1)
        prompt = _said_once(article.title or "", _of_title(article.title or "", prompt))
        found = _BARE.match(fold(prompt))
        known = self._names.get(article.spans[0].start) if found else None
        if not found or not known:
            return prompt
        name, words, others = known
        sentence = self._page.sentence_at(position)
        said = fold(sentence.span.text) if sentence else ""
        said = _BECAME.sub("", said)
        rival = any(not fold(name).endswith(other) for other in others.findall(said))
        if not words.fullmatch(found["word"]) or rival:
            return prompt
        return f"{prompt[: found.end('lead')]}{name}{prompt[found.end('word') :]}"


def is_bare(prompt: str) -> bool:
    """Whether the question ``prompt`` tells of something that happened and opens with a noun of kind without a name: 公司于何时上市？"""
    asked = fold(prompt)
    opened = _BARE.match(asked) or _LOCAL.match(asked) or _TITLED.match(asked)
    return bool(opened and _HAPPENED.search(asked))


def _of_title(title: str, prompt: str) -> str:
    """``prompt`` with the place that the title names before its county's body, and with the union or the event that the title names
    for a bare one."""
    asked = fold(prompt)
    if local := _LOCAL.match(asked):
        place, at = _PLACE.match(fold(title)), local.start("unit")
        of_it = place is not None and place["unit"] == local["unit"]
        return f"{prompt[:at]}{title[place.start('place') : place.end('place')]}{prompt[at + 1 :]}" if place and of_it else prompt
    if bare := _TITLED.match(asked):
        name = _titled(title, bare["word"])
        return f"{prompt[: bare.end('lead')]}{name}{prompt[bare.end('word') :]}" if name else prompt
    return prompt


def _said_once(title: str, prompt: str) -> str:
    """``prompt`` without the short form of the ``title`` right behind the title: 美浓油纸伞 for 美浓油纸伞的油纸伞."""
    name, asked = fold(title), fold(prompt)
    at = asked.find(name) + len(name) if len(name) > _SHORT_NAME and name in asked else 0
    behind = at + asked.startswith("的", at) if at else 0
    size = next((n for n in range(len(name), 1, -1) if at and asked.startswith(name[-n:], behind)), 0)
    return prompt[:at] + prompt[behind + size :] if size else prompt


def _titled(title: str, kind: str) -> str:
    """What the title names of ``kind``, a noun of unions or of events; empty where it names none."""
    view = fold(title)
    found = _UNION.search(view)
    return title[slice(*found.span("name"))] if found and found["kind"] == kind else happenings.of_title(view, kind)


def _about(article: Article) -> tuple[str, re.Pattern[str], re.Pattern[str]] | None:
    titled = _ABOUT.match(fold(article.title or ""))
    if not titled or article.kind != "article":
        return None
    name = (article.title or "")[: titled.end("name")]
    text = "".join(span.text for span in article.spans)
    if titled["told"] and not _REPORTS.search(titled["told"]) and _RENAMED.search(fold(text)):
        return None  # a chronicle tells each year under the name of its time
    opening = fold(text[:_LONGEST_OPENING])
    for ending, words in _KINDS:
        is_one = rf"{re.escape(titled['name'])}(?:[^，。；：]{{0,10}}(?:{ending})|[^。；]*?(?:{ending})(?:之一)?(?=[，。；]))"
        if re.search(f"(?:{ending})$", titled["name"]) or re.search(is_one, opening):
            name = f"《{name}》" if f"《{name}》" in text else name
            return name, re.compile(words), re.compile(rf"[一-鿿]{{2,12}}(?:{ending})")
    return None
