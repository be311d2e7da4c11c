"""A question says of what it asks: each form of one that does not, beside one of the same words that does."""

from __future__ import annotations

import pytest

from studykit.compose.subjects import says_of_what


@pytest.mark.parametrize(
    ("bare", "named"),
    [
        ("深度一般不超过多少米？", "溶沟的深度一般不超过多少米？"),
        ("优点是什么？", "真空冶炼炉的优点是什么？"),
        ("林一舟认为，最大的干扰有哪三个？", "林一舟认为，推断时间最大的干扰有哪三个？"),
        ("全国专职的有多少人？", "全国专职的修复师有多少人？"),
        ("两人于何时发表报告？", "林一舟、王小川于何时发表报告？"),
        ("所得用于什么？", "鱼市所得税用于什么？"),
        ("一般要经过哪些步骤？", "净水一般要经过哪些步骤？"),
        ("我国达到多少？", "我国森林覆盖率达到多少？"),
        ("工蜂需多少天？", "工蜂由卵发育为成虫需多少天？"),
        ("低纬度地区可达多少千米？", "对流层在低纬度地区可达多少千米？"),
        ("盛期一昼夜能产多少粒？", "蜂王盛期一昼夜能产多少粒卵？"),
        ("结冰时体积膨胀多少？", "水结冰时体积膨胀多少？"),
        ("尾羽约占多少厘米？", "尾羽长约多少厘米？"),
        ("经名家改良后成为多少弦？", "三弦经名家改良后成为多少弦？"),
        ("防止过滤什么？", "滤纸防止过滤什么？"),
        ("水面约升高多少厘米？", "玻璃管中的水面约升高多少厘米？"),
        ("自感系数的单位于何时发现了自感现象？", "亨利于何时发现了自感现象？"),
        ("2016年，贵州平塘县于何时落成启用？", "射电望远镜于何时落成启用？"),
        ("式中的比例系数叫什么？", "比例系数叫什么？"),
    ],
)
def test_what_only_the_page_names_is_not_asked(bare: str, named: str) -> None:
    assert not says_of_what(bare, ("三",))
    assert says_of_what(named, ("三",))


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("以女儿的名字", "以蒸汽为动力的纺纱机"),
        ("面积较大的溶蚀盆地在云南、贵州", "残留在平原上的单个石峰"),
        ("从海边", "从海边吹向陆地的风"),
    ],
)
def test_how_and_where_a_thing_is_called_so_is_no_name_of_it(answer: str, name: str) -> None:
    assert not says_of_what("什么叫做海陆风？", (answer,))
    assert says_of_what("什么叫做海陆风？", (name,))
