"""The nouns that name a set of things (原因, 举措, 意义), and the measure words that count what a noun names."""

from __future__ import annotations

import re
from collections.abc import Sequence

_CATEGORIES = {
    "个": "原因|特点|特征|特性|特色|优点|缺点|优势|劣势|条件|因素|要素|阶段|步骤|环节|问题|方面|层次|目的|目标|困难|挑战|短板|成因|要件",
    "类": "人群",
    "种": "种类|类型|形式|方式|方法|手段|学说|观点|情形|后果",
    "条": "途径|路径|渠道|经验|建议",
    "点": "意义|影响|含义|内涵|要义|作用|启示|教训|价值|危害|用途",
    "项": "功能|内容|措施|举措|原则|任务|职责|职能|义务|权利|要求|背景|结果|好处|坏处|弊端|表现|制约|机遇|思路|对策|做法|成就|成果|贡献|成分|结构|性质|标准|"
    "依据|工具|程序|流程|构成|组成|组成部分|分类|保障|事项|办法|指标",
}
_MEASURES = {noun: measure for measure, nouns in _CATEGORIES.items() for noun in nouns.split("|")}
NAMES_SET = re.compile(rf"(?:{'|'.join(_CATEGORIES.values())})$")
"""Such a noun at the end of a phrase."""
# What the members of a list are called is counted by what they are: three cities are 个, three industries 类.
_PEOPLE = re.compile(
    r"(?:人才|人员|人群|学生|[大中]学生|研究生|毕业生|工人|农民|职工|职员|干部|教师|学者|专家|青年|企业家|科学家|工程师|工匠|技师|(?:劳动|创业|就业|从业|消费|志愿|管理|经营)者)$"
)
_MEMBERS = (
    (
        "个",
        r"^重?[要点]?(?:领域|方面)|(?:国家|平原|盆地|高原|丘陵|岛屿|半岛|海峡|湖泊|海洋|大洲|行星|流派|学派|剧种|剧院|剧团|成员|成员国|部位|器官|产地|场所|地点|领域|方向|方面|环节|阶段|体系|中心|基地|城市|校区|厂区|院区|园区|景区|集群|载体|枢纽|节点|高地|制高点|优点|缺点|地区|平台|园区|维度|层面|转变|目标|特征|特点|原则|因素|要素|系统|问题|步骤|时期|地方|县市|城|市|县|省|国|乡|镇|村)”?$",
    ),
    ("所", r"(?:高校|大学|学校|学院|院校|医院)$"),
    ("座", r"(?:水库|电站|水电站|桥梁|大桥|[^火]山峰|名山|名楼|[古名]塔)$"),
    ("条", r"(?:河流|支流|江河|铁路|公路|航线|产业链|赛道|路径|道路|渠道|途径|通道|山脉|运河)$"),
    ("类", r"(?:产业|企业|人才|项目|机构|单位|主体|学科|资源|设施|产品|行业)$"),
    ("项", r"(?:工程|制度|任务|工作|措施|举措|权利|义务|职责|权|活动|行动|政策|行为)$"),
    ("大", r"(?:变革|战略|支柱|优势)$"),
    (
        "位",
        r"^人(?!工|口|才|类|[体造民])|(?:(?<!国)家|人|人物|学者|教授|[大贤名文武]臣|[名大]将|将领|皇帝|君主|领袖|首领|代表|弟子|门人|门生|丫鬟|皇后|国王|总统|将军)$",
    ),
    ("部", r"(?:作品|著作|代表作|论著|名著|法律|法规)$"),
)


def measure_of(category: str) -> str:
    """The measure word with which ``category``, by the noun that it ends in, is counted; 项 where nothing is known of it.

    >>> measure_of("衰落的原因"), measure_of("灌溉方法"), measure_of("水库")
    ('个', '种', '项')
    """
    found = NAMES_SET.search(category)
    return _MEASURES[found.group()] if found else "项"


def measure_of_members(noun: str) -> str:
    """The measure word for the members of a list that ``noun`` is the class of; 种 where nothing is known of it.

    >>> measure_of_members("沿江城市"), measure_of_members("史学著作"), measure_of_members("矿物")
    ('个', '部', '种')
    """
    return next((measure for measure, pattern in _MEMBERS if re.search(pattern, noun)), "种")


def which_of(members: Sequence[str], noun: str) -> str:
    """How several ``members`` that share the ``noun`` (empty where they share none) are asked for, without their number: 类人 of
    people, else the noun with its measure, else 项.

    >>> which_of(["医学生", "进修人员"], ""), which_of(["采矿产业", "冶金产业"], "产业"), which_of(["煤", "铁"], "")
    ('类人', '类产业', '项')
    """
    if all(_PEOPLE.search(member) for member in members):
        return "类人"
    return f"{measure_of_members(noun)}{noun}" if noun else "项"
