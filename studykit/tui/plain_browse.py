"""Looking through a deck in lines."""

from __future__ import annotations

from studykit.messages import gettext as _
from studykit.model.deck import Deck
from studykit.tui.desk import Desk
from studykit.tui.finding import Finder
from studykit.tui.talk import Talk, answer_lines, head

PAGE = 10


def look_through(desk: Desk, deck: Deck, talk: Talk) -> None:
    """Ask what to look for, list what was found a page at a time, and read out the one whose number is given; q ends it."""
    finder = Finder(desk, deck)
    found, shown = finder.find(""), 0
    while True:
        answer = talk.listen(_("搜索（汉字或拼音首字母；编号看一题，回车看更多，q 结束）：")).strip()
        if answer.isdecimal() and 0 < int(answer) <= shown:
            item = finder.item(found[int(answer) - 1])
            head(int(answer), len(found), item, talk)
            talk.say(item.prompt)
            for line in answer_lines(item):
                talk.say(line)
            continue
        if answer:
            found, shown = finder.find(answer), 0
            talk.say(_("找到 {n}").format(n=len(found)))
        for at in range(shown, min(shown + PAGE, len(found))):
            talk.say(f"{at + 1}. " + finder.item(found[at]).prompt.replace("\n", " "))
        shown = min(shown + PAGE, len(found))
