"""A small deck of every kind, made by hand, for tests that need a deck and not an extractor."""

from __future__ import annotations

from studykit.model.deck import Deck, Entry, Evidence, Item, SourceEntry

_FILE = "水循环.txt"


def _item(number: int, kind: str, prompt: str, answer: tuple[str, ...], quote: str, ordered: bool = False) -> Item:
    evidence = Evidence(_FILE, 100 * number, 100 * number + len(quote), quote, None, number, "水的旅行", "林一舟")
    return Item(f"{number:016x}", kind, "recall", prompt, answer, (evidence,), f"sample.{kind}", ordered=ordered)


def deck() -> Deck:
    """Five items of four kinds on the water cycle, with a receipt of six lines."""
    items = (
        _item(
            1,
            "definition",
            "水循环是指什么？",
            ("水在陆地、海洋和大气之间的连续运动",),
            "水循环是指水在陆地、海洋和大气之间的连续运动。",
        ),
        _item(2, "date", "《水法》于何时通过？", ("1988年1月21日",), "《水法》于1988年1月21日通过。"),
        _item(
            3, "list", "水循环包括哪三个环节？", ("蒸发", "输送", "降水"), "水循环包括蒸发、输送、降水三个环节。", ordered=True
        ),
        _item(4, "list", "水体分为哪两类？", ("地表水", "地下水"), "水体分为地表水和地下水两类。"),
        _item(5, "figure", "淡水占全球水量的多少？", ("2.5%",), "淡水占全球水量的2.5%。"),
    )
    carded = tuple(Entry(_FILE, one.evidence[0].start, one.evidence[0].end, one.evidence[0].quote, (one.id,)) for one in items)
    skipped = Entry(_FILE, 900, 910, "让我们一起爱护水资源！", (), "hortative")
    return Deck("水循环", (SourceEntry(_FILE, "0" * 64, "水的旅行"),), items, (*carded, skipped))
