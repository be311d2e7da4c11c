"""What calls for something, and what states it."""

from __future__ import annotations

import pytest

from studykit.chinese.mood import is_call


@pytest.mark.parametrize(
    "sentence",
    [
        "要加强水资源管理，提高用水效率。",
        "必须坚持节水优先。",
        "着力培育节水产业，加快推进灌区改造。",
        "我们应当珍惜每一滴水。",
        "因此，要完善水价机制，健全水权制度。",
        "让我们从身边做起，爱护每一滴水。",
        "进一步强化“四水四定”，推动流域治理。",
    ],
)
def test_a_call(sentence: str) -> None:
    assert is_call(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "水是生命之源。",
        "全县建成灌区12个，加快推进3个。",
        "节水型社会的主要特征体现在用水效率、用水结构等方面。",
        "科学家主要研究水循环。",
        "他强调“要节约用水”。",
        "地下水的重要作用在于调节径流。",
        "全面抗战爆发了。",
        "",
    ],
)
def test_a_statement(sentence: str) -> None:
    assert not is_call(sentence)
