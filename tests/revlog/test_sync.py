"""Reviews of the terminal, written into a collection, reach another one by Anki's own sync: the logs are identical."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studykit import schedule
from studykit.export import Options, export
from studykit.model.memory import Grade, Review
from studykit.revlog import lines
from studykit.store import Store
from tests import samples

_SCRIPT = Path(__file__).with_name("anki_sync.py")
_CANNOT = 77  # anki_sync.CANNOT
_BEGIN = datetime(2026, 3, 2, 12, tzinfo=UTC)


def _reviews() -> list[Review]:
    """Each of the five items on eight days, forgotten now and then."""
    return [
        Review(item.id, _BEGIN + timedelta(days=turn * (number + 1), seconds=number), Grade(1 + (3 * turn + number) % 4), 2.0)
        for number, item in enumerate(samples.deck().items)
        for turn in range(8)
    ]


def test_reviews_reach_a_second_collection_whole(tmp_path: Path) -> None:
    export(samples.deck(), tmp_path / "deck.apkg", Options())
    with Store(tmp_path / "data") as store:
        store.add([(review, schedule.study_day(review.at, UTC)) for review in _reviews()], schedule.replay)
        memories = store.memories()
        (tmp_path / "log.jsonl").write_text(lines.dumps(store.reviews()), encoding="utf-8")
    command = [sys.executable, str(_SCRIPT), str(tmp_path / "deck.apkg"), str(tmp_path / "log.jsonl")]
    said = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, env={"TZ": "UTC", "PATH": ""})
    if said.returncode == _CANNOT:
        pytest.skip("Anki's sync server does not run here")
    assert said.returncode == 0, said.stderr
    found = json.loads(said.stdout)
    assert found["first"] == found["second"] and found["first cards"] == found["second cards"]
    assert found["pushed"] == [{"added": 40, "known": 0, "cardless": 0}, {"added": 0, "known": 40, "cardless": 0}]
    assert {(kind, queue) for _card, kind, queue, *_rest in found["second cards"]} == {(2, 2)}
    said, fine = found["check"]
    assert fine and "\n" not in said.strip(), said
    moments = sorted(round(review.at.timestamp() * 1000) for review in _reviews())
    assert [row[0] for row in found["second"]] == moments and len(moments) == 40
    assert found["memories"].keys() == memories.keys()
    for item, (stability, difficulty) in found["memories"].items():
        assert memories[item].stability == pytest.approx(stability, rel=1e-5)
        assert memories[item].difficulty == pytest.approx(difficulty, rel=1e-5)
