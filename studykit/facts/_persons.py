"""Persons of history by their titles, and by the names that stand behind an age, a land or a calling."""

from __future__ import annotations

import re

from studykit.chinese import words
from studykit.chinese.eras import AGE, DYNASTY, PATTERN
from studykit.chinese.speakers import is_person

_TITLE = "苏丹|国王|皇帝|沙皇|女王|天皇|大臣|首相|总统|将军|元帅"
_NUMBERED = r"(?:[一二三四五六七八九十]{1,2}世|大帝|帕夏|公爵|伯爵|亲王|爵士)"
_BY_REIGN = r"[夏商周秦汉晋隋唐宋辽金元明清][一-鿿]{1,2}[祖宗帝王]"
# Rulers and lords are in no dictionary of names.
_RULER = re.compile(rf"(?:{_TITLE})?[一-鿿·]{{2,10}}{_NUMBERED}|{_BY_REIGN}[一-鿿]{{0,3}}")


def is_somebody(who: str) -> bool:
    """Whether ``who`` is a person by the dictionary, or by a title of rulers and lords."""
    return bool(_RULER.fullmatch(who)) or is_person(who)


# 北宋毕昇, 瑞士人亨利·杜南, 建筑大师贝聿铭: of what age and what land he was, and what he did.
_ORIGIN = ("ns", "n", "nz", "nt", "b", "l", "j", "t", "a", "vn", "m", "zg", "ng")
_LONGEST_ORIGIN, _LONGEST_NAME = 12, 11
_OF_AGE = re.compile(rf"(?:{AGE}|{DYNASTY})(?:的)?")
_BY_TITLE = re.compile(r"[一-鿿·]{1,8}(?:夫人|[一二三四五六七八九十]世|大帝|兄弟|夫妇|父子)|[一-鿿]{2,4}·[一-鿿·]{1,9}")
_BY_REIGN_TITLE = re.compile(f"(?:{PATTERN})(?:皇帝|帝)|{_BY_REIGN}|秦始皇")
_NO_NAME = re.compile(
    "人们|大家|[这那其它他她我由的]|^(?:全|大|国|各|有|某|多|人|公|高)|[省市县区国军队部局委会院所厂家们者员士师厅署党派科苗羊人民族语教病症法学机器术会社校馆厂店站园室系组长说话讲]$|阿拉伯|公司"
)


def name_behind(who: str) -> str:
    """The name that ``who`` ends in, behind the age, the land and the calling of its bearer; empty where it ends in none."""
    cut = words.segment(who)
    if cut and _is_name(who):
        return who
    age = _OF_AGE.match(who)
    starts = [age.end() if age else 0, *(one.end for one in cut[:-1])]
    for start in sorted(set(starts)):
        before = who[age.end() if age and start >= age.end() else 0 : start].removesuffix("的")
        styled = (
            all(words.tag(one.text).startswith(_ORIGIN) or one.text in "的人" for one in words.segment(before))
            if before
            else True
        )
        if styled and start <= _LONGEST_ORIGIN and _is_name(who[start:]):
            return who[start:]
    return ""


def _is_name(name: str) -> bool:
    """Whether ``name`` is that of a person, whom the dictionary, a surname or a title tells; or of two or three of them."""
    parts = re.split("、|和|与", name)
    if len(parts) > 1:
        return len(parts) < 4 and all(len(one) > 1 and _is_name(one) for one in parts)
    if not 1 < len(name) <= _LONGEST_NAME or _NO_NAME.search(name):
        return False
    if _BY_REIGN_TITLE.fullmatch(name):
        return True
    known = words.tag(name)
    return known.startswith("nr") or (
        not known and (is_somebody(name) or _BY_TITLE.fullmatch(name) is not None or _is_foreign(name))
    )


def _is_foreign(name: str) -> bool:
    """Whether ``name`` is written with the characters that render names from abroad, and is no word."""
    return len(name) > 2 and _RENDERED.fullmatch(name) is not None


_RENDERED = re.compile(
    "[阿埃艾安昂奥巴白拜班邦鲍贝本比毕彼宾波伯博勃布查茨达戴代丹道德登邓狄迪蒂丁杜多恩尔法凡范菲费芬丰冯弗夫福伏盖甘冈高戈哥格葛根古哈海汉豪赫黑果亨洪胡华怀惠霍基吉加贾杰金卡开凯坎康考柯科克肯孔库夸奎拉莱赖兰朗劳勒雷蕾里理利丽莉列林琳刘卢鲁路伦罗洛"
    "吕马玛麦迈曼芒毛梅门蒙孟米密明缪莫默姆木穆纳娜南内尼涅宁纽农努诺欧帕派潘庞培佩彭皮平珀蒲普奇齐契乔切钦丘屈琼让热仁日荣茹儒若撒萨塞赛桑森瑟沙珊尚舍申圣施什史士舒斯司丝思松苏孙索所塔泰坦汤唐陶特藤提田廷通图托瓦万旺韦威维魏温文翁沃伍乌吾武西希锡席夏肖谢辛欣休许逊雅亚延扬"
    "耶叶伊易因英永尤于约泽曾扎詹张章珍芝朱茱卓兹佐]{3,7}"
)
