"""A card before it is one: a question with its proof, on its way through the gates."""

from __future__ import annotations

from dataclasses import dataclass, field

from studykit.compose.identity import item_id
from studykit.model.deck import Evidence, Item
from studykit.model.fact import Fact, Question
from studykit.model.span import Span


@dataclass(frozen=True, slots=True)
class Draft:
    """A question of a fact with its evidence; ``sentences`` are the stretches of text it uses, for the receipt.

    ``prompt`` is the question as it would be printed; it starts as the fact's own and may gain an attribution. ``scope`` is what
    the question holds of the page beside its subject and its aspect (:func:`studykit.compose.identity.scope`). ``answer`` are the
    answer's parts as a card shows them, ``id`` is the identity of the item this becomes.
    """

    kind: str
    fact: Fact
    question: Question
    prompt: str
    evidence: tuple[Evidence, ...]
    sentences: tuple[Span, ...]
    file: str
    scope: str = ""
    answer: tuple[str, ...] = field(init=False)
    id: str = field(init=False)

    def __post_init__(self) -> None:
        asked, answer = self.question, self.question.words()
        named = (self.kind, asked.subject, asked.aspect, self.scope, self.fact.voice, answer, asked.ordered, asked.complete)
        object.__setattr__(self, "answer", answer)
        object.__setattr__(self, "id", item_id(*named))

    @property
    def base(self) -> str:
        """The question without the words that say whose account it is, unless the sentence itself says them."""
        return self.prompt if self.fact.voice else self.question.prompt

    def item(self) -> Item:
        """The finished item."""
        first = self.evidence[0]
        tags = tuple(tag for tag in (first.article, first.author) if tag)
        return Item(
            self.id,
            self.kind,
            "recall",
            self.prompt,
            self.answer,
            self.evidence,
            self.fact.rule,
            self.question.ordered,
            self.question.complete,
            self.fact.voice,
            tags,
        )
