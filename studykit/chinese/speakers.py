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
OURS = r"(?:我们|咱们)(?:学校|大学|学院|医院|公司|集团|银行|研究[院所]|中心|单位|馆(?!藏)|库(?!存)|社(?!会)|厂|站|所(?![以有]))|我[校院馆]"
"""The body of a speaker by its kind, as the alternatives of a pattern."""
MEETING = re.compile(f"(?:{MEETINGS})$")
"""What ends as the name of a meeting."""
_DOCUMENT = re.compile(rf"(?:{PAPERS}|决议|宣言|声明|章程|公约|宪法|法|条例|白皮书|社论|》)$")
_BODY = re.compile(
    r"(?:党中央|中央|国务院|政府|省委|市委|县委|委员会|常委会|部|局|厅|署|法院|检察院|大学|学院|研究院|研究所|研究中心|科学院|协会|学会|联合国|组织|集团|公司|银行|学派)$"
)
_POST = re.compile(
    r"(?:总书记|书记|主席|总理|总统|首相|部长|局长|厅长|院长|校长|所长|主任|会长|市长|省长|县长|教授|研究员|院士|博士|先生|女士|同志|将军|元帅|皇帝|帝|宗|祖|公|王|子|家|诗人|学者|大师|记者)$"
)
_NOBODY = re.compile(
    r"^(?:何(?=[一-鿿]{2}$)(?:理解|看待|认识|处理|把握|发展|推动|实现|评价)|有人|人们|有的|他|她|它|我|你|这|那|其|此|该|本|谁|某|各|一些|许多|不少|专家|学者|研究|数据|实践|事实|历史|经验|大家|群众|记者|笔者|作者|古人|俗话|常言|老话|谚语|主持人|时人|后人|世人|今人|并|也|还|又|同时|而|但)"
    r"|(?:研究|实践|事实|历史|经验|调查|数据|统计|结果)$|[，。；：？！、]$|^(?:省|市|县|区|校|州)委?(?!.{0,2}(?:长|尔|城))"
)
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱丘侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文庞樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂焦齐梅庄辛管祝左涂谷祁时舒耿詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍荀墨屈班"
    "張劉陳楊趙吳孫馬羅鄭謝許韓鄧馮蕭蔣葉蘇呂盧鐘鍾譚陸範賈鄒閻龍賀顧龔邵萬錢戴嚴湯喬賴龐蘭魯畢聶齊莊關費紀歐項陽衛單華車邊連簡談藍鞏應堯"
)
_ADVERBIAL = re.compile(
    r"(?:(?:早)?在|于|到|就|从|对|因|为|向|针对|围绕|结合|通过|根据|近日|日前|最近|今年|去年|当前|首次|第一次|最早|最先|率先|曾经?|再次|多次|反复|明确|还|也|又|都|则|便|已|已经|就曾|主持召开|主持|出席|赴|会见|听取|考察|视察|不仅|经常|总是|公元前?|(?<=[^\d])\d{2,4}年|发表|撰写|出版|创作|致信|担任|评价|谈到|谈|总结|分析|接受|回忆|回答|视察|后来|晚年|生前|临终前?|当时|时常).*$"
)


def named(before: str) -> str:
    """Who speaks, from the words of a clause before its verb of saying, adverbials left out; empty where nobody is named.

    >>> named("顾炎武在《日知录》中"), named("有人"), named("全国教育大会")
    ('顾炎武', '', '全国教育大会')
    """
    bare = re.sub(r"(?:所|中|里|上)$", "", before)
    who = bare if words.tag(bare) in ("nr", "nrt", "nrfg") else _ADVERBIAL.sub("", bare).strip("　 ，")
    if not 1 < len(who) <= 24 or _NOBODY.search(who) or not clauses.is_balanced(who):
        return ""
    return who if asks(who) else ""


def asks(who: str) -> str:
    """The word that asks for ``who``: 谁, 哪次会议, 哪份文件; empty where the words name nobody."""
    if MEETING.search(who):
        return "哪次会议"
    if who.startswith("《") and who.endswith("》"):
        return "何处"
    if _DOCUMENT.search(who) and "《" not in who[1:]:
        return "哪份文件" if len(who) > 2 else ""
    return "谁" if _BODY.search(who) or is_person(who) else ""


def is_person(who: str) -> bool:
    """Whether ``who`` names a person: known to the dictionary, a surname with a given name, or a post with one."""
    if not who or ("的" in who and not _POST.search(who)):
        return False
    parts = re.split(r"、|和|与", who)
    if len(parts) > 1:
        return len(parts) < 4 and all(is_person(part) for part in parts)
    if words.tag(who) in ("nr", "nrt", "nrfg") or "·" in who:
        return True
    bare = re.sub(r"(?:总书记|书记|主席|总理|同志|先生|女士|教授|博士)$", "", who)
    if bare != who:
        return 1 < len(bare) <= 20
    last = words.segment(who)[-1].text
    if len(who) > 4:
        return words.tag(last) in ("nr", "nrt", "nrfg") or bool(
            re.search(r"(?:家|长|员|授|士|人|师|者)[一-鿿]{2,4}$", who)
            and is_person(who[-3:] if who[-3] in _SURNAMES else who[-2:])
        )
    return 1 < len(who) < 4 and who[0] in _SURNAMES and words.tag(who) in ("", "nr")
