"""Every gate with a card that it lets by and one that it stops."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from studykit.compose import gates
from studykit.compose.draft import Draft
from studykit.facts._meaning import Definition
from studykit.model.deck import Evidence
from studykit.model.fact import Question
from studykit.model.span import Span


def _draft(prompt: str, *answer: str, kind: str = "definition", subject: str = "", proof: str = "") -> Draft:
    words = proof or "，".join(answer)
    spans = tuple(Span(0, len(part), part) for part in answer)
    fact = Definition(Span(0, len(words), words), "means", None, spans[0], spans[0], "means")
    evidence = Evidence("a.txt", 0, len(words), words)
    return Draft(kind, fact, Question(subject, "", prompt, spans), prompt, (evidence,), (fact.span,), "a.txt")


@dataclass(frozen=True)
class Case:
    gate: str
    good: Draft
    bad: Draft


CASES = (
    Case("owned", _draft("溶沟的深度一般不超过多少米？", "2米"), _draft("深度一般不超过多少米？", "2米")),
    Case(
        "self_contained",
        _draft("善本馆最受欢迎的品牌是什么？", "讲解员"),
        _draft("本馆最受欢迎的品牌是什么？", "讲解员"),
    ),
    Case(
        "fluent",
        _draft("蓄电池是什么？", "一种能反复充电的电池"),
        _draft("蓄电池　蓄电池是什么？", "一种能反复充电的电池"),
    ),
    Case("fluent", _draft("水库蓄水量居全国第几位？", "第三位"), _draft("水库蓄水量居全国达到多少吨？", "3亿吨")),
    Case("fluent", _draft("排在第几位？", "第三位"), _draft("这里排在第几位的就是水？", "第三位")),
    Case("fluent", _draft("水质有哪四项指标？", "浊度"), _draft("四项哪四项指标？", "浊度")),
    Case(
        "fluent",
        _draft("据《节水条例》，节水标准由谁制定？", "省政府"),
        _draft("据《节水条例》，以及节水标准由谁制定？", "省政府"),
    ),
    Case("fluent", _draft("“水之旅——节水展”由谁主办？", "水利部"), _draft("水价——过低会使用水量发生什么变化？", "上升")),
    Case("fluent", _draft("水厂于何时停办？", "1959年"), _draft("大部分于何时停办？", "1959年")),
    Case("fluent", _draft("清水大桥于何时竣工？", "1995年"), _draft("工程师詹天佑于何时竣工？", "1995年")),
    Case(
        "self_contained",
        _draft("水循环是指什么？", "水的连续运动"),
        _draft("该过程是指什么？", "水的连续运动"),
    ),
    Case(
        "self_contained",
        _draft("尤其重要的应该是什么？", "彼此信任"),
        _draft("水循环是指什么？", "我市的水的运动"),
    ),
    Case(
        "self_contained",
        _draft("“这一代人”指的是什么？", "为老年人提供适合其需要的服务"),
        _draft("水循环是指什么？", "其连续运动"),
    ),
    Case(
        "owned",
        _draft("水循环的哪三个环节缺一不可？", "蒸发", "输送", "降水", kind="list"),
        _draft("哪三个环节缺一不可？", "蒸发", "输送", "降水", kind="list"),
    ),
    Case(
        "owned",
        _draft("哪三个阶段构成了植物的一生？", "萌发", "生长", "衰老", kind="list"),
        _draft("李泽民认为，哪三种说法一脉相承？", "天人感应", "天人合一", "天人相分", kind="list"),
    ),
    Case(
        "owned",
        _draft("合同可撤销的情形有哪两种？", "欺诈", "胁迫", kind="list"),
        _draft("可撤销的情形有哪两种？", "欺诈", "胁迫", kind="list"),
    ),
    Case(
        "owned",
        _draft("为治理水患，政府采取了哪两项措施？", "筑堤", "疏浚", kind="list"),
        _draft("政府采取了哪两项措施？", "筑堤", "疏浚", kind="list"),
    ),
    Case(
        "owned",
        _draft("李泽民提出，图书馆要整合哪两类资源？", "馆藏", "数据", kind="list"),
        _draft("李泽民提出，图书馆要整合哪两项？", "馆藏", "数据", kind="list"),
    ),
    Case(
        "owned",
        _draft("农村供水包括哪两项？", "集中供水", "分散供水", kind="list", proof="为此而建的农村供水包括集中供水和分散供水"),
        _draft("强化宣传要以哪两项为核心？", "节水", "护水", kind="list", proof="对此，要以节水、护水为核心，强化宣传"),
    ),
    Case(
        "owned",
        _draft("江城大学恢复高考后首届本科生于何时入学？", "1978年3月", kind="date"),
        _draft("恢复高考后首届本科生800人于何时入学？", "1978年3月", kind="date"),
    ),
    Case(
        "owned",
        _draft("李泽民在江城市全市水利大会上提出了哪三项行动？", "清淤", "护岸", "种树", kind="list"),
        _draft("李泽民在全市水利大会上提出了哪三项行动？", "清淤", "护岸", "种树", kind="list"),
    ),
    Case(
        "owned",
        _draft("农村供水面临的突出问题主要有哪三个？", "水源不足", "管网老化", "经费短缺", kind="list"),
        _draft("李泽民认为，面临的突出问题主要有哪三个？", "水源不足", "管网老化", "经费短缺", kind="list"),
    ),
    Case(
        "owned",
        _draft("李泽民提出，治水要聚焦哪三个环节？", "清淤", "护岸", "种树", kind="list"),
        _draft("李泽民提出，要聚焦哪三个环节？", "清淤", "护岸", "种树", kind="list"),
    ),
    Case(
        "owned",
        _draft("湿地保护说到底是什么？", "生态的修复"),
        _draft("李泽民认为，说到底是什么？", "生态的修复"),
    ),
    Case(
        "owned",
        _draft("十八届中央政治局第六次集体学习于何时举行？", "2013年5月", kind="date"),
        _draft("中央政治局第六次集体学习于何时举行？", "2013年5月", kind="date"),
    ),
    Case(
        "owned",
        _draft("十一届三中全会于何时召开？", "1978年12月", kind="date"),
        _draft("三中全会于何时召开？", "1978年12月", kind="date"),
    ),
    Case(
        "unique",
        _draft("水循环包括哪三个环节？", "蒸发", "输送", "降水", kind="list"),
        _draft("水循环包括哪些环节？", "蒸发", "输送", "降水", kind="list"),
    ),
    Case(
        "unique",
        _draft("长江是什么？", "中国最长的河流"),
        _draft("珠江是什么？", "中国最长的河流之一"),
    ),
    Case(
        "single",
        _draft("水循环是指什么？", "水的连续运动"),
        _draft("何时何地发现了什么？", "水的连续运动"),
    ),
    Case(
        "single",
        _draft("八卦有哪八种？", *"乾坤震巽坎离艮", kind="list"),
        _draft("八卦有哪八种？", *"乾坤震巽坎离艮兑", kind="list"),
    ),
    Case(
        "not_leaking",
        _draft("生产力的本质是什么？", "先进生产力", subject="生产力"),
        _draft("先进生产力的本质是什么？", "先进生产力", subject="生产力"),
    ),
    Case(
        "not_leaking",
        _draft("什么是蒸腾作用？", "植物散失水分的现象"),
        _draft("植物散失水分的现象叫什么？", "蒸腾，即植物散失水分的现象"),
    ),
    Case(
        "matching",
        _draft("《水法》于何时通过？", "1988年", kind="date"),
        _draft("《水法》于何时通过？", "全国人大", kind="definition"),
    ),
    Case(
        "short",
        _draft("水循环是指什么？", "水" * 80),
        _draft("水循环是指什么？", "水" * 81),
    ),
    Case(
        "verbatim",
        _draft("水循环是指什么？", "水的连续运动", proof="水循环是水的连续运动。"),
        _draft("水循环是指什么？", "水的连续运动", proof="水循环是水的不连续运动。"),
    ),
    Case(
        "hedged",
        _draft("预计人口将达到什么？", "高峰", proof="预计人口将达到高峰"),
        _draft("人口将达到什么？", "高峰", proof="预计人口将达到高峰"),
    ),
    Case(
        "hedged",
        _draft("自由不是什么？", "放纵", proof="自由不是放纵"),
        _draft("自由是什么？", "放纵", proof="自由不是放纵"),
    ),
    Case(
        "fluent",
        _draft("水循环是指什么？", "“水”的运动"),
        _draft("水循环是指什么？", "“水的运动"),
    ),
    Case(
        "fluent",
        _draft("水循环是指什么？", "人人参与的运动"),
        _draft("水循环是指什么？", "水水水的运动"),
    ),
    Case(
        "fluent",
        _draft("水循环是指什么？", "面向全国的运动"),
        _draft("水循环是指什么？", "面向面向全国的运动"),
    ),
    Case(
        "fluent",
        _draft("水循环是指什么？", "着力恢复的总和"),
        _draft("水循环是指什么？", "着恢复的和"),
    ),
    Case(
        "fluent",
        _draft("水循环是指什么？", "现实的力量"),
        _draft("水循环是指什么？", "现实的现实力量"),
    ),
    Case(
        "fluent",
        _draft("水循环是指什么？", "运动，不停的运动"),
        _draft("水循环是指什么？", "运动,不停的运动"),
    ),
    Case(
        "worthwhile",
        _draft("教育的任务是什么？", "立德树人"),
        _draft("教育的任务是什么？", "必须立德树人"),
    ),
    Case(
        "worthwhile",
        _draft("要做到哪两点？", "坚持原则", "加快发展", kind="list"),
        _draft("任务是什么？", "加快发展"),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.gate}: {case.bad.prompt}")
def test_a_gate_lets_the_good_card_by_and_stops_the_bad_one(case: Case) -> None:
    gate = next(gate for gate in gates.GATES if gate.__name__ == case.gate)
    assert gate(case.good)
    assert not gate(case.bad)


def test_every_gate_has_a_case_and_says_which_point_it_keeps() -> None:
    assert {gate.__name__ for gate in gates.GATES} == {case.gate for case in CASES}
    assert all((gate.__doc__ or "")[0].isdigit() for gate in gates.GATES)


def test_the_first_gate_that_stops_a_draft_is_named() -> None:
    assert gates.stopped_by(_draft("水循环是指什么？", "水的连续运动")) is None
    assert gates.stopped_by(_draft("该过程是指什么？", "水的连续运动,等")) == "self_contained"
