"""Lists between two known edges: which joint parts two members, which stands inside one."""

import pytest

from studykit.chinese import rosters


@pytest.mark.parametrize(
    ("words", "count", "members"),
    [
        ("呼吸道和肺", None, "呼吸道/肺"),
        ("口腔、咽、食管、大肠和肛门", None, "口腔/咽/食管/大肠/肛门"),
        ("《大学》《中庸》《论语》和《孟子》", 4, "《大学》/《中庸》/《论语》/《孟子》"),
        ("“导”“滤”“扩”", None, "“导”/“滤”/“扩”"),
        ("备课、作业的布置与批改、成绩的检查与评定", None, "备课/作业的布置与批改/成绩的检查与评定"),
        ("归属与爱的需要、尊重需要和自我实现需要", None, "归属与爱的需要/尊重需要/自我实现需要"),
        ("畸形、异常活动、骨擦音或骨擦感", None, "畸形/异常活动/骨擦音或骨擦感"),
        ("线粒体（动力工厂）、叶绿体", None, "线粒体/叶绿体"),
        ("资产、负债和权益、收入", 3, "资产/负债和权益/收入"),
        ("Ⅰ期（淤血期）、Ⅱ期（浸润期）", None, "Ⅰ期（淤血期）/Ⅱ期（浸润期）"),
        ("原子能、电子计算机和空间技术的应用", None, ""),
        ("海洋和陆地的热量交换", None, ""),
        ("解放和发展生产力", None, ""),
        ("共和党", None, ""),
        ("英国、法国和德国", 4, ""),
        ("甲、乙、丙三种", None, ""),
        ("长江、黄河等", None, ""),
    ],
)
def test_members_between_two_edges(words: str, count: int | None, members: str) -> None:
    found = rosters.members(words, (0, len(words)), count)
    assert "/".join(words[a:b] for a, b in found) == members
