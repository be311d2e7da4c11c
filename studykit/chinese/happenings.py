"""What happens at a time: verbs of events, and where in a clause its nouns end and its predicate begins.

Everything here reads the folded view of a text (:func:`studykit.chinese.script.fold`) and speaks offsets.
"""

from __future__ import annotations

import re

from studykit.chinese import clauses, words
from studykit.chinese.speakers import MEETINGS

HAPPENS = (
    "召开|举行|举办|开幕|闭幕|成立|建立|创立|创办|创建|创刊|设立|设置|组建|启动|开工|动工|竣工|完工|落成|建成|合龙|通车|通航|通水|通电|发电|投产|投用|投入使用|印发|发布|公布|颁布|颁行|通过|"
    "施行|实施|实行|推行|生效|废止|修订|修正|签署|签订|缔结|批准|提出|发表|出版|问世|爆发|发生|开始|结束|终结|兴起|诞生|出生|逝世|去世|病逝|病故|牺牲|殉职|遇害|遇难|罹难|被杀|自缢|自杀|登基|即位|称帝|"
    "称王|称汗|复位|退位|禅位|迁都|定都|建都|统一|灭亡|覆亡|覆没|独立|起义|起兵|叛乱|兵变|政变|投降|发现|发掘|出土|发明|发射|首飞|升空|着陆|登月|入选|列入|加入|加盟|获得|获批|荣获|当选|"
    "就任|就职|出任|担任|兼任|升任|调任|改任|任命|毕业|入学|考入|考取|考中|中举|及第|留学|应聘|访问|抵达|到达|返回|回国|攻克|攻占|攻入|攻破|攻陷|陷落|占领|占据|侵占|收复|收回|解放|宣布|"
    "宣告|确立|明确|要求|强调|指出|写入|形成|完成|实现|达到|达成|取得|成为|改名|更名|改称|改为|改元|改国号|始建|重建|扩建|挂牌|揭牌|上线|开通|推出|出台|下发|作出|审议|议决|决定|恢复|取消|废除|撤销|合并|"
    "开放|参加|主持|考察|调研|视察|听取|发动|进军|出兵|南下|北上|北伐|东征|西征|远征|出征|入关|入侵|登陆|封锁|包围|击败|击退|打败|大败|战胜|平定|镇压|会师|突围|宣战|停战|议和|求和|割让|赔款|"
    "废黜|推翻|夺取|篡位|下令|下诏|赐死|流放|被捕|被俘|入狱|获释|释放|移交|划归|归还|进驻|开学|招生|停办|停刊|改设|开凿|修筑|兴修|解散|破产|改制|改组|开办|开设|增设|关闭|开业|营业|上市|建交|断交|复交|回归|加冕|"
    "申请|申报|命名|定名|接见|会见|结婚|病倒|辞职|辞去|退休|搬迁|迁入|迁往|迁至|迁址|引进|引入|传入|试点|展开|全歼|沦陷|销毁|焚毁|烧毁|毁于|决口|地震|出使|远航|成军|划分|选派|班师|凯旋|首次使用|首次采用|来到|晋升|升格|撤县|撤区|提举|出知|擢|拜相|遇刺|驻扎|奠基|封顶|首发|首演|交付|投运|侵犯|侵略|中进士|举进士|登进士|入京|知[一-鿿]{1,2}[州府军]|兵败|战败|战死|阵亡|发行|铸造|强占|抗击|火烧|炮轰|刊行|刊刻|付梓|印行|成书|任职|聘为|封为|赐为|传到|上映|首映|改建|迁回|迁来|复校|开馆|启用|免征|连降|普降|遭受|遭遇|光复(?!会)|打响|查封|轰炸|追授|追认|中秀才|中举人|中解元|中状元|复职|罢职|编成|译成|撰成|并入|合组|受洗|下线|列为|评为|登录为|(?<![稳固])定为|获颁|复工|停工|停产|捐献|解体|订立|授予|东渡|下西洋|改进(?!型)|改良(?![派型])|爆炸(?![性物])|登上|编纂|编修|制定|开辟|打通|建造|兴建|修建|制成|试飞|试爆|创制|首创|开创(?!性)|册封|分封(?!制)|归附|归降|称臣|会盟|结盟|和亲|横渡|首航|下水(?!道)|绝迹|灭绝|进入太空|失守|访华|人工合成|定国号|处死|处决|斩首|乘坐[一-鿿]{2,8}(?=进入|升空)"
)
EVENT_NOUNS = "革命|运动|战争|战役|起义|事变|改革|变法|新政|政变|之乱|惨案"
"""What the names of historical events end in, as the alternatives of a pattern."""
COURSES = "战争|革命|改革|变法|起义|运动|维新|新政"
"""What a chapter of history calls its own event without its name, as the alternatives of a pattern."""
_OF_TITLE = re.compile(rf"(?<![一-鿿])(?:[一-鿿]{{2,8}}的)?(?P<event>[一-鿿]{{2,6}}?(?P<kind>内战|{COURSES}))")
SHORT = frozenset("灭获设迁建改任称封贬谪授卒薨崩")
EVENT = re.compile(HAPPENS)
"""A verb of something that happens at a time, anywhere in a clause."""
# 六镇起义爆发, 省志修订完成: a verb that is part of the subject where the verb of its course follows.
BECAME = re.compile("改[名称制组建]|更名|升格")
"""How a body takes another name or kind: what stands before it is no part of the body it becomes (引水科改称引航站)."""
OF_A_PERSON = re.compile(r"逝世|去世|病逝|病故|牺牲|殉职|出生|毕业|考[取入中]|结婚|留学|退休")
"""What happens to a person, never to a place or a body."""
_NOMINAL = re.compile(
    rf"(?:{EVENT_NOUNS}|地震|叛乱|兵变|北伐|东征|西征|远征|远航|试点|招生|改制|移交|修订|重建|扩建|考察|访问)"
    r"(?=爆发|发生|开始|结束|失败|兴起|启动|完成|宣告)|自然(?=保护|科学|资源|遗产|灾害|历史|环境|地理)|[大名武叛部老降主]将(?=[一-鿿]{2})|(?<=[大名武叛部老降主])将|联合(?=诊所|医院|公司|大学|学[校院]|国|政府|社|会|体|舰队)"
)
# 主持的项目获奖, 在京举行的会议通过: what comes before 的 belongs to the subject.
_ATTRIBUTE = re.compile(rf"(?:(?:在|由|从|于|对|向)[^，的]{{2,14}}?)?(?:{HAPPENS})的[^，]+?(?:{HAPPENS}|获)")
_INVITED = re.compile("应[^，]{2,12}(?:之[邀请聘召]|邀请|聘请|请求)|同时")
# 派使臣来到: who sends is before the verb, whom after it; the dictionary may draw 派 to the name.
_SENT = re.compile(r"[一-鿿]{2,8}(?P<verb>派(?:遣|出)?)(?=(?:[一-鿿]{0,6})(?:使|臣|人|兵|军|员|团|队|部))")
_HELD = re.compile(rf"[^，]+(?:{MEETINGS})(?P<verb>召开|举行|开幕|闭幕)")
_OPENS = re.compile(
    "[一二两三四五六七八九十百几数多\\d]+次(?<!第一次)|在|于|与|同|把|正式|首次|再次|将|被|由|从|向|率|率领|第一次|主持|公开|被迫|分别|重新|全线|全面|和平|联合|共同|先后|相继|以|经|因|为|对|又|改|任|获|称|设|派|下令|下诏|不幸|奏|上奏|奏请|奏准|由此|整体|全部|陆续|至此|就此|受命|奉命|赴|迅速|全线|宣誓"
)


def of_title(title: str, kind: str) -> str:
    """The event of ``kind`` (one of :data:`COURSES`) that a folded ``title`` names (美国内战 is a 战争); empty where it names none."""
    found = _OF_TITLE.search(title)
    return found["event"] if found and found["kind"].replace("内战", "战争") == kind else ""


def happens(told: str) -> bool:
    """Whether ``told`` has a verb of something that happens at a time."""
    return bool(EVENT.search(told)) or any(word.text in SHORT for word in words.segment(told))


def predicate_at(told: str) -> int:
    """Where the nouns that open ``told`` end and its verb, preposition or adverb begins, 0 where that is not certain; quotations are
    kept whole."""
    held = _HELD.fullmatch(told)
    if held:
        return held.start("verb")
    at = 0
    sent = _SENT.match(told)
    if sent and EVENT.search(told, sent.end()):
        return sent.start("verb")
    for word in words.segment(told):
        if _NOMINAL.match(told, at):
            at = word.end
            continue
        if at > 1 and told[at - 1] != "的" and clauses.is_balanced(told[:at]):
            tag = words.tag(word.text)
            if (word.text == "与" and told[at - 1] in "参參赋授给") or _ATTRIBUTE.match(told, at):
                return 0
            if _INVITED.match(told, at):
                return at
            if re.match("次?(?:全体|工作|代表)?(?:会议|大会|全会)", told[word.end :]) and word.text[:1] == "第":
                at = word.end
                continue  # 全国人民代表大会第一次会议
            if _OPENS.fullmatch(word.text) or (tag in ("p", "d", "ad") and len(word.text) > 1 and word.text[-1] != "期"):
                return at
            event = EVENT.match(told, at)
            if (event and event.end() >= word.end) or word.text in SHORT:
                # 通车典礼在南口举行: an event noun before the verb; then nothing is inserted.
                return 0 if re.search(r"举行|召开|举办|开幕|闭幕|^(?:全面|正式|全部|基本)", told[word.end :]) else at
            if tag == "v" and len(word.text) > 1:
                return 0
        at = word.end
    return 0
