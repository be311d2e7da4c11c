"""What users read: Chinese as the source has it, English under an English locale, nothing half translated."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator

import make_catalogue as catalogues
import pytest
from babel.messages.catalog import Message

from studykit import messages
from studykit.cli import VERBS, main
from studykit.export._sheet_layouts import LAYOUTS

HAN = re.compile(r"[一-鿿]")
# What an option is given as, in every language: layouts of paper and what stands on it.
VALUES = re.compile(
    "|".join(LAYOUTS) + "|定义|时间|列举|数字|引语|对比|文章|题型|题后|卷尾|不印|单印|班级|姓名|得分|问答|填空题?|选择题?|判断题"
)
VERB_HELP = [[], *([verb] for verb in VERBS)]


def compiled(language: str) -> dict[str, str]:
    with catalogues.path_of(language).with_suffix(".mo").open("rb") as file:
        known: dict[str, str] = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    return {name: said for name, said in known.items() if name}


def entries(language: str) -> Iterator[Message]:
    return (message for message in catalogues.load(language) if message.id)


def fields(words: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}|%\(\w+\)\w|%[a-z]", words))


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_the_compiled_catalogue_says_what_the_readable_one_says(language: str) -> None:
    assert compiled(language) == {str(message.id): message.string for message in entries(language) if message.string}


def test_every_message_of_the_package_is_in_the_catalogue_and_in_english() -> None:
    said = {str(message.id): str(message.string) for message in entries("en")}
    assert sorted(catalogues.in_source("en").keys() - {name for name, english in said.items() if english}) == []
    assert sorted(said.keys() - catalogues.in_source("en").keys()) == []


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_a_translation_keeps_the_fields_and_the_line_ends(language: str) -> None:
    for message in filter(lambda one: one.string, entries(language)):
        name, said = str(message.id), str(message.string)
        assert (fields(said), said.count("\n")) == (fields(name), name.count("\n")), name


def test_english_holds_no_chinese() -> None:
    said = [str(message.string) for message in entries("en")]
    assert [words for words in said if HAN.search(VALUES.sub("", words))] == []


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "zh"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LANGUAGE": "en"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": ""}, "en"),
    ],
)
def test_the_environment_chooses_the_language(variables: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LANG")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert messages.gettext("定义") == {"zh": "定义", "en": "definition"}[language]


def test_what_is_in_no_catalogue_is_said_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert messages.gettext("并无此句") == "并无此句"


def help_of(words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit) as left:
        main([*words, "--help"])
    assert left.value.code == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("words", VERB_HELP, ids=" ".join)
def test_help_is_chinese_throughout(
    words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = help_of(words, capsys, monkeypatch)
    assert said.startswith("用法：studykit") and "显示这份帮助" in said
    assert re.findall(r"\b(?:usage|options|positional|arguments|show|exit|error)\b", said) == []


@pytest.mark.parametrize("words", VERB_HELP, ids=" ".join)
def test_help_is_english_throughout(
    words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    said = help_of(words, capsys, monkeypatch)
    assert said.startswith("usage: studykit") and not HAN.search(VALUES.sub("", said))
    assert max(map(len, said.splitlines())) <= 80


def test_the_verbs_stand_in_one_column(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    lines = help_of([], capsys, monkeypatch).splitlines()
    rows = [line for line in lines if line.split()[:1] and line.split()[0] in VERBS]
    assert [row.split()[0] for row in rows] == list(VERBS)
    assert len({HAN.search(row).start() for row in rows}) == 1  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["verify", "deck"], "还要给出：--sources"),
        (["nothing"], "没有 'nothing'"),
        (["build", "a", "--jobs", "two"], "要一个整数，至少 1：two"),
        (["receipt", "a", "--such"], "不认识的参数：--such"),
        (["export", "a", "b", "--limit"], "要跟一个值"),
    ],
)
def test_a_wrong_command_line_is_explained_in_chinese(words: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    said = capsys.readouterr().err
    assert says in said and not re.search(r"\b(?:usage|error|argument|invalid|required)\b", said)
