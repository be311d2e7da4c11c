"""Names of people and of the bodies they belong to, as bylines print them.

Surnames: the four hundred most frequent of the 2020 census (公安部《二〇二〇年全国姓名报告》) and the compound surnames still
borne, in both scripts. A line of two to four characters is a name only where its first is a surname, its last is not one that
common nouns end in, and it is not one of the words in ``not_names.txt``: those of the dictionary of jieba (MIT licence) that
begin with a surname, are not tagged as names there, and were counted ten times or more (twenty, of three characters).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

from studykit.chinese import chronicles
from studykit.chinese.script import fold

_SINGLE = frozenset(
    "王李张刘陈习杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱丘侯江尹薛闫阎"
    "段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文庞樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂焦齐梅庄辛管祝左涂谷祁时舒耿詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈"
    "鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩"
    "佟宗刑邢岳骆涂栗雍卞鹿尚农匡原和封练伏楚狄闻宣占盘牟麻虞娜危祖战储卜杭宿瞿沙应柳尧候蔺路初隆逄"
    "張劉陳習楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭蔣葉蘇呂盧鐘鍾譚陸範賈鄒閻龍賀顧龔邵萬錢戴嚴湯喬賴龐蘭顏蘆魯畢聶齊莊塗時關費紀歐項陽衛單寧華車邊饒連簡婁蓋黨談計竇遲藍鞏農練聞戰儲應堯"
)
_COMPOUND = re.compile(
    "欧阳|歐陽|上官|司马|司馬|诸葛|諸葛|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|令狐|慕容|宇文|司徒|司空|端木|夏侯|南宫|南宮|独孤|獨孤|长孙|長孫|钟离|鍾離|轩辕|軒轅|万俟|闻人|赫连|澹台|呼延|申屠|太史|西门|西門"
)
# What common nouns end in and given names hardly ever do.
_NOUN_ENDS = frozenset(
    "的了是在与和及或之其这那度法性化论論学學州市省县縣区區国國朝系统統式题題型者员員业業量制权權点點线線面件品物质質体體层層级級类類种種项項目案表图圖书書报報纸紙台社会會议議院校部门門局厅廳处處室组組队隊"
    "问問答说說讲講话話记記述结結果因流序期间間时時代年月日号號版页頁章节節条條款句词詞字数數值价價格费費税稅财財钱錢款热熱电電色味油气氣水火土沙地空间路桥橋站港场場所房屋车車船机機器械具网網络絡"
    "总總高低多少上下左右前后後内外心关關规規则則料念观觀史况況础礎际際态態圈带帶置党黨"
)
_NAME = re.compile(r"[㐀-鿿豈-﫿]{2,4}")
_FOREIGN = re.compile(r"[㐀-鿿]{2,8}(?:·[㐀-鿿]{2,8}){1,3}")
_SPACED = re.compile(r"(?<![㐀-鿿])([㐀-鿿])[ \u3000\xa0]{1,3}([㐀-鿿])(?![㐀-鿿])")
_BETWEEN = re.compile(r"[、，,;；/　 \t\xa0]+|和(?=.{2,4}$)")

ORGANISATION = (
    "大学|学院|研究院|研究所|研究室|研究中心|研究会|研究基地|科学院|社科院|党校|学校|中学|小学|幼儿园|中心|智库|学会|协会|委员会|人民政府|政府|省委|市委|县委|区委|党委|党组|局|厅|部|署|司|处|办公室|"
    "公司|集团|银行|医院|法院|检察院|事务所|报社|杂志社|出版社|通讯社|日报|晚报|电视台|博物馆|图书馆|实验室|课题组|"
    "大學|學院|研究會|科學院|學會|協會|委員會|廳|處|辦公室|銀行|醫院|報社|出版社|圖書館"
)
POST = (
    "院长|副院长|校长|所长|主任|书记|主席|会长|理事|秘书长|局长|厅长|部长|处长|科长|市长|省长|县长|教授|副教授|研究员|副研究员|助理研究员|讲师|助教|博士|博士后|博士生|硕士|导师|院士|"
    "负责人|创始人|联合创始人|发起人|总监|馆长|馆员|设计师|摄影师|导演|记者|编辑|主编|总编辑|评论员|律师|法官|检察官|工程师|经济师|会计师|医师|医生|教师|老师|作家|诗人|学者|专家|总裁|董事长|经理|首席|委员|代表|顾问|成员|"
    "院長|校長|所長|會長|教授|研究員|講師|博士|記者|編輯|教師|學者|專家"
)
_ORGANISATION_END = re.compile(rf"(?:{ORGANISATION})$")
_BODY_END = re.compile(rf"(?:{ORGANISATION}|{POST})$")
_BODY = re.compile(rf"{ORGANISATION}|{POST}")


@lru_cache(4096)
def is_name(words: str, marked: bool = False) -> bool:
    """Whether ``words`` can be the name of a person, as a byline prints it: 李明, 欧阳文慧, 卡尔·波普尔.

    ``marked`` tells that a mark, a label or a post beside them says so: then only the surname is asked for.
    """
    if _FOREIGN.fullmatch(words):
        return not chronicles.told_of(words)  # 青田县志·大事记
    if not _NAME.fullmatch(words) or not (marked or (words[-1] not in _NOUN_ENDS and not is_word(words))):
        return False
    return (len(words) < 4 and words[0] in _SINGLE) or (len(words) > 2 and bool(_COMPOUND.match(words)))


def is_word(words: str) -> bool:
    """Whether ``words`` begin with a surname and are a common word all the same: 高峰, 时间, 石灰岩."""
    return words in _common_words() or fold(words) in _common_words()


@cache
def _common_words() -> frozenset[str]:
    return frozenset(files(__package__).joinpath("not_names.txt").read_text(encoding="utf-8").split())


def tight(words: str) -> str:
    """``words`` with two-character names closed up that print sets apart to the width of three: 李　明 → 李明."""
    return _SPACED.sub(r"\1\2", words)


def people(words: str, marked: bool = False) -> tuple[str, ...]:
    """The people that ``words`` list and nothing else (张文、李明; 张文 李 明), or nobody; ``marked`` as in :func:`is_name`."""
    names = tuple(part for part in _BETWEEN.split(tight(words.strip())) if part)
    return names if 0 < len(names) <= 12 and all(is_name(name, marked) for name in names) else ()


def is_body(words: str) -> bool:
    """Whether ``words`` name an organisation or a post in one: 某大学经济学院教授, 市委政策研究室."""
    return 4 <= len(words) <= 120 and bool(_BODY.search(words)) and not re.search("[。！？；]", words)


def ends_as_body(words: str) -> bool:
    """Whether ``words`` end in the name of an organisation or a post."""
    return bool(_BODY_END.search(words))


def is_organisation(words: str) -> bool:
    """Whether ``words`` are the name of an organisation and nothing more, as far as its last word tells."""
    return len(words) >= 3 and bool(_ORGANISATION_END.search(words)) and not re.search("[，。；：？！的]", words)
