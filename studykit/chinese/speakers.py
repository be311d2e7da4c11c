"""Who says something: the words before 指出 and 强调 that name a person, a meeting, a document or a body.

Everything here reads folded views (:func:`studykit.chinese.script.fold`).
"""

from __future__ import annotations

import re

from studykit.chinese import clauses, words

MEETINGS = "会议|大会|全会|座谈会|论坛|峰会|研讨会|讨论会|发布会|集体学习"
"""Nouns that the name of a meeting ends in, as the alternatives of a pattern."""
SAYS = "指出|强调|认为|提出"
"""Verbs of saying that a person, a meeting and a document share, as the alternatives of a pattern."""
HOW_SAID = "再次|多次|明确地?|深刻地?|精辟地?|科学地?|曾经?|还|也|更|就|都|进一步|反复|特别|一再|着重|首次"
"""Adverbs before such a verb."""
PAPERS = "报告|规划|计划|方案|纲要|要点|意见|决定|通知|公报"
"""Nouns that the title of an official paper ends in."""
OURS = r"(?:我们|咱们)(?:学校|大学|学院|医院|公司|集团|银行|研究[院所]|中心|单位|馆(?![藏里内])|库(?![存里内])|社(?!会)|厂|站|所(?![以有]))|我[校院馆]"
"""The body of a speaker by its kind, as the alternatives of a pattern."""
MEETING = re.compile(f"(?:{MEETINGS})$")
"""What ends as the name of a meeting."""
_DOCUMENT = re.compile(rf"(?:{PAPERS}|决议|宣言|声明|章程|公约|宪法|法|条例|白皮书|社论|》)$")
_BODY = re.compile(
    r"(?:党中央|中央|国务院|政府|省委|市委|县委|委员会|常委会|部|局|厅|署|法院|检察院|大学|学院|研究院|研究所|研究中心|科学院|协会|学会|联合国|组织|集团|公司|银行|学派|(?:顽固|守旧|保守|维新|改良|革命|立宪|洋务|激进|温和|主战|主和)派)$"
)
_ARTICLE = re.compile(
    r"(?:[一-鿿]{0,16}(?:法|条例|宪法)|《[^《》]{2,30}》)第[一二三四五六七八九十百零\d]+条(?:第[一二三四五六七八九十\d]+款)?$"
)
_POST = re.compile(
    r"(?:总书记|书记|主席|总理|总统|首相|部长|局长|厅长|院长|校长|所长|主任|会长|市长|省长|县长|教授|研究员|院士|博士|先生|女士|夫人|同志|将军|元帅|皇帝|帝|宗|祖|公|王|子|家|诗人|学者|大师|记者)$"
)
_NOBODY = re.compile(
    r"^(?:何(?=[一-鿿]{2}$)(?:理解|看待|认识|处理|把握|发展|推动|实现|评价)|有人|人们|有的|他|她|它|我|你|这|那|其|此|该|本|谁|某|各|一些|许多|不少|(?:专家|学者)(?:们|$)|研究(?!员|生)|数据|实践|事实|历史(?!学[家者])|经验|大家|群众|记者|笔者|作者|古人|俗话|常言|老话|谚语|主持人|时人|后人|世人|今人|并|也|还|又|同时|而|但)"
    r"|(?:研究|实践|事实|历史|经验|调查|数据|统计|结果)$|[，。；：？！、]$|^(?:省|市|县|区|校|州)委?(?!.{0,2}(?:长|尔|城))"
)
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱丘侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文庞樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂焦齐梅庄辛管祝左涂谷祁时舒耿詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍荀墨屈班容嵇阮邢邬邝阚蔺窦郦饶娄柯喻佟褚缪邸晏卞裘骆滕鄢瞿冼闵郜岑奚虞仇"
    "張劉陳楊趙吳孫馬羅鄭謝許韓鄧馮蕭蔣葉蘇呂盧鐘鍾譚陸範賈鄒閻龍賀顧龔邵萬錢戴嚴湯喬賴龐蘭魯畢聶齊莊關費紀歐項陽衛單華車邊連簡談藍鞏應堯"
)
_ADVERBIAL = re.compile(
    r"(?:(?:早)?在|于|到|就|从|对|因|为|向|针对|围绕|结合|通过|根据|近日|日前|最近|今年|去年|当前|首次|第一次|最早|最先|率先|曾经?|再次|多次|反复|明确|还|也|又|都|则|却|便|已|已经|就曾|主持召开|主持|出席|赴|会见|听取|考察|视察|不仅|经常|总是|公元前?|(?<=[^\d])\d{2,4}年|发表|撰写|出版|创作|致信|担任|出任|就任|继任|当选|上书|上奏|评价|谈到|谈|总结|分析|接受|回忆|(?:回)?答(?!复)|撰文|题诗|赋诗|作诗|下诏|上疏|慨然|高声|动情|[一-鿿]{2}地$|视察|后来|晚年|生前|临终前?|当时|时常).*$"
)

_IN_WRITING = re.compile("的(?:遗嘱|日记|家书|书信|信|诗|文章|自述|回忆录|奏折)$")
_WORK = re.compile("《[^《》]+》")
_NAMES = ("nr", "nrt", "nrfg")
_LONGEST_ORIGIN, _LONGEST_NAME = 7, 5
# What stands before a name: a country, an office, a profession.
_STYLE = ("n", "l", "b", "vn", "j")
_LONGEST_STYLE = 10
_GOES_ON = ("v", "p", "d", "t", "c", "f", "zg", "a", "m", "i")
_WITH_POST = re.compile(r"[一-鿿]{2,3}(?:总书记|主席|总理|同志)(?=[一-鿿])")
_POSTED = re.compile(
    rf"(?P<name>[{''.join(sorted(_SURNAMES))}][一-鿿]{{1,2}}?)(?:总书记|书记|主席|总理|总统|首相|部长|省长|市长|县长|同志|先生|女士|教授|院士)"
)
_REST_OF_NAME = re.compile(
    r"(?:·[一-鿿]{2,5}?(?=[在则曾说称认指也于，闻听来写]|$))*(?:总书记|书记|主席|总理|同志|先生|女士|教授|院士|博士)?"
)
_FEELS = re.compile("大[喜怒惊悦笑骇]|闻")
_RELATES = re.compile("[的在于和与对从把被将曾就也都却声宣则]")
# Persons whom the dictionary takes for something else.
_MASTERS = frozenset({"老子", "孙子", "墨子", "周恩来", "毕升"})
BY_PROFESSION = re.compile(
    r"[一-鿿]{0,6}(?:学家|作家|思想家|诗人|画家|学者|教授|院士|医生|工程师|大学士|巡抚|总督)(?![一-鿿]{0,4}(?:协会|学会|代表|们|团队?|普遍|大多|之家))[一-鿿·]{2,10}"
)
"""A person by the profession before the name: names from abroad and old ones are in no dictionary."""


def named(before: str) -> str:
    """Who speaks, from the words of a clause before its verb of saying, adverbials left out; empty where nobody is named.

    >>> named("顾炎武在《日知录》中"), named("有人"), named("全国教育大会")
    ('顾炎武', '', '全国教育大会')
    """
    who = _IN_WRITING.sub("", subject(before))
    origin, _, rest = who.rpartition("的")
    if origin and len(origin) < _LONGEST_ORIGIN and not _NOBODY.search(origin) and len(rest) < _LONGEST_NAME and is_person(rest):
        who = rest  # 东汉的王充
    if not 1 < len(who) <= 24 or _NOBODY.search(who) or not clauses.is_balanced(who):
        return ""
    return who if asks(who) else ""


def subject(before: str) -> str:
    """What stands in ``before`` in front of the adverbials of a verb of saying."""
    bare = re.sub(r"(?:所|中|里|上)$", "", before)
    if words.tag(bare) in _NAMES:
        return bare
    first = next(iter(words.segment(bare)), None)
    # 林则徐临终前: 则 is a part of the name.
    name = first.end if first and words.tag(first.text) in _NAMES and len(first.text) > 1 else 0
    return (bare[:name] + _ADVERBIAL.sub("", bare[name:])).strip("　 ，")


def leading(clause: str) -> str:
    """The one person whom ``clause`` opens with as whoever does something in it, with what he is; empty where nobody is known to.

    >>> leading("蔡元培出任校长"), leading("美国作家马克·吐温听说了"), leading("顾炎武的学生来了")
    ('蔡元培', '美国作家马克·吐温', '')
    """
    if (post := _WITH_POST.match(clause)) and is_person(post.group()):
        return post.group()
    cut = words.segment(clause)
    if cut and cut[0].text in _SURNAMES:
        return next((clause[:size] for size in (3, 2) if _is_full_name(clause, cut, size)), "")
    for at, word in enumerate(cut):
        tag = words.tag(word.text)
        if tag in _NAMES and len(word.text) > 1:
            end = _name_end(clause, word.end)
            after = next((one for one in cut if one.start >= end), None)
            tagged = words.tag(after.text) if after else "v"
            verb = tagged.startswith(_GOES_ON) or tagged in _NAMES or bool(after and _FEELS.match(after.text))
            joined = after is not None and after.text in "和与同及、"
            return clause[:end] if verb and not joined and not _NOBODY.search(clause[:end]) else ""
        if not (tag.startswith(_STYLE) or (tag == "ns" and not at)) or tag == "nz" or word.end > _LONGEST_STYLE or at > 2:
            return ""
    return ""


def _is_full_name(clause: str, cut: tuple[words.Word, ...], size: int) -> bool:
    """Whether the first ``size`` characters are a name that the dictionary does not know, with what its bearer does behind it."""
    after = next((word for word in cut if word.start == size), None)
    does = after is not None and words.tag(after.text).startswith(_GOES_ON)
    return does and all(len(word.text) == 1 for word in cut[:size]) and is_person(clause[:size])


def _name_end(clause: str, end: int) -> int:
    """Where the name ends that a word up to ``end`` is a part of, with the post behind it: 马克·吐温, 习近平总书记."""
    return _REST_OF_NAME.match(clause, end).end()  # type: ignore[union-attr]


def names_in(view: str) -> set[str]:
    """The persons that ``view`` names: those of the dictionary, and those with their post behind the name."""
    known = {word.text for word in words.segment(view) if len(word.text) > 1 and words.tag(word.text) in _NAMES}
    return known | {found.group("name") for found in _POSTED.finditer(view) if is_person(found.group("name"))}


def asks(who: str) -> str:
    """The word that asks for ``who``: 谁, 哪次会议, 哪份文件; empty where the words name nobody."""
    if MEETING.search(who):
        return "哪次会议"
    if _ARTICLE.fullmatch(who):
        return "何处"
    if _WORK.fullmatch(who):
        return "何处"
    if _DOCUMENT.search(who) and "《" not in who[1:]:
        return "哪份文件" if len(who) > 2 else ""
    return "谁" if _BODY.search(who) or is_person(who) else ""


def is_person(who: str) -> bool:
    """Whether ``who`` names a person: known to the dictionary, a surname with a given name, or a post with one."""
    if not who or ("的" in who and not _POST.search(who)) or (len(who) > 2 and who[-1] in "镇鎮县縣市省"):
        return False
    parts = re.split(r"、|和|与", who)
    if len(parts) > 1:
        return len(parts) < 4 and all(is_person(part) for part in parts)
    if words.tag(who) in _NAMES or "·" in who or who in _MASTERS:
        return True
    bare = re.sub(r"(?:总书记|书记|主席|总理|同志|先生|女士|教授|院士|博士)$", "", who)
    if bare != who:
        return 1 < len(bare) <= 20
    last = words.segment(who)[-1].text
    if len(who) > 4:
        return words.tag(last) in _NAMES or bool(
            (BY_PROFESSION.fullmatch(who) and not _RELATES.search(who))
            or (
                re.search(r"(?:家|长|员|授|士|人|师|者)[一-鿿]{2,4}$", who)
                and is_person(who[-3:] if who[-3] in _SURNAMES else who[-2:])
            )
        )
    return 1 < len(who) < 4 and who[0] in _SURNAMES and words.tag(who) in ("", "nr")
