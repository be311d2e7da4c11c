"""Reviews as lines: what is written is read again, whatever its words."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from studykit.model.memory import Grade, Review
from studykit.revlog import lines

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
moments = st.datetimes(datetime(1970, 1, 2), datetime(2100, 1, 1), timezones=st.just(UTC))
seconds = st.floats(0, 1e9, allow_nan=False)
reviews = st.builds(Review, words, moments, st.sampled_from(Grade), seconds, words)


@given(st.lists(reviews))
def test_what_is_written_is_read_again_the_oldest_first(given: list[Review]) -> None:
    text = lines.dumps(given)
    assert text.count("\n") == len(given)
    assert list(lines.loads(text)) == sorted(given, key=lambda review: review.at)
