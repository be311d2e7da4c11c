"""Where lists begin and end. ⟦ ⟧ enclose the members, 〈 〉 the class noun."""

from __future__ import annotations

import re

import pytest

from studykit.chinese import coordination

LISTS = (
    "未来能源包括⟦氢能⟧、⟦核聚变⟧、⟦深层地热⟧等三大〈方向〉。",
    "国家机构由⟦立法机关⟧、⟦行政机关⟧和⟦司法机关⟧组成。",
    "当地积极培育⟦新能源⟧、⟦新材料⟧、⟦生物医药⟧等〈新兴产业〉",
    "课程改革围绕⟦课堂教学⟧和⟦社会实践⟧两个〈方面〉展开",
    "总结出了“⟦统一规划⟧、⟦统一建设⟧、⟦统一管理⟧”三个〈原则〉",
    "教师具有⟦专业性⟧、⟦示范性⟧、⟦创造性⟧的〈职业特征〉",
    "形成⟦磷及磷化工⟧、⟦煤及煤电化⟧、⟦电池及材料⟧等〈产业体系〉",
    "学校需要⟦科研经费⟧、⟦图书资料⟧、⟦高等教育机构⟧等〈条件〉",
    "当地的⟦煤⟧、⟦磷⟧、⟦铝⟧等〈矿产储量丰富〉",
    "符合⟦高科技⟧、⟦高效能⟧、⟦高质量⟧〈特征〉",
    "展馆设立⟦序厅⟧、⟦主厅⟧、⟦副厅⟧“三个〈主题展区〉”。",
    "实现⟦水质变清⟧、⟦空气变好⟧、⟦垃圾变少⟧“三变”的目标",
    "办成⟦产品质量高⟧、⟦经济效益高⟧、⟦社会效益高⟧、⟦经济运行优⟧的〈企业〉",
    "它以⟦航运⟧、⟦灌溉⟧为主要功能",
    "抢占⟦人才“高地”⟧、⟦技术“高地”⟧、⟦市场“高地”⟧，",
    "包括⟦“赶考”⟧⟦“考卷”⟧⟦“答卷”⟧等〈说法〉",
    "建立“⟦农户⟧+⟦合作社⟧+⟦龙头企业⟧”的经营模式",
    "水土流失与⟦植被的破坏⟧、⟦坡地的开垦⟧以及⟦降雨的集中⟧密切相关",
    "作物的生长依赖于⟦光照⟧、⟦水分⟧和⟦肥沃的土壤⟧。",
    "促进⟦农业经济⟧、⟦林业经济⟧和⟦水产经济⟧〈壮大〉，",
    "方言分为⟦湘语⟧、⟦赣语⟧、⟦平话和土话⟧，一共三个大区。",
    "优化城乡⟦教育结构⟧、⟦类型结构⟧和⟦区域结构⟧，",
)
NO_LISTS = (
    "水往低处流，人往高处走",
    "两国签订条约",
    "“甲、乙”是一个词",
    "电压“220V-380V”之间",
    "推行“5+N”模式",
)


def _drawn(view: str, found: coordination.Coordination) -> str:
    edges = [(edge, mark) for a, b in found.members for edge, mark in ((a, "⟦"), (b, "⟧"))]
    if found.noun[1] > found.noun[0]:
        edges += [(found.noun[0], "〈"), (found.noun[1], "〉")]
    drawn = view
    for at, mark in sorted(edges, key=lambda edge: (edge[0], edge[1] in "⟦〈"), reverse=True):
        drawn = drawn[:at] + mark + drawn[at:]
    return drawn


@pytest.mark.parametrize("drawn", LISTS)
def test_lists_are_cut_where_they_are_drawn(drawn: str) -> None:
    view = re.sub("[⟦⟧〈〉]", "", drawn)
    (found,) = coordination.find(view)
    assert _drawn(view, found).split("〉")[0] == drawn.split("〉")[0]


@pytest.mark.parametrize("view", NO_LISTS)
def test_what_is_no_list(view: str) -> None:
    assert list(coordination.find(view)) == []


def test_a_count_that_comes_out_closes_the_list() -> None:
    (found,) = coordination.find("包括氢能、核聚变、地热等三大方向")
    assert (found.count, found.open, found.closed) == (3, True, True)


def test_a_larger_count_leaves_the_list_open() -> None:
    (found,) = coordination.find("拥有甲厂、乙厂、丙厂等七个企业")
    assert (found.count, found.closed) == (None, False)


@pytest.mark.parametrize(
    ("words", "members"),
    [
        ("新产业、新业态和新模式", ["新产业", "新业态", "新模式"]),
        ("劳动者和生产资料", ["劳动者", "生产资料"]),
        ("资源的高效利用", []),
        ("劳动者、劳动资料、劳动对象及其优化组合的跃升", []),
    ],
)
def test_members_of_a_stretch_that_is_a_list(words: str, members: list[str]) -> None:
    assert [words[a:b] for a, b in coordination.members_of(words, 0, len(words))] == members
