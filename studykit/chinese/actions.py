"""Calls to action: clauses without a subject that open with what is to be done (完善制度, 着力培育人才)."""

from __future__ import annotations

import re

from studykit.chinese import clauses
from studykit.chinese.mood import YAO

# What may stand before the verb: modal words and ways of doing.
_MODAL = rf"(?:我们|就|还|也|则|都|既|又)?(?:{YAO}|应当|应该|应(?![用对急运收付])|必须|需要|需(?!求)|可以|可(?![能见持靠行控]))"
_MANNER = (
    r"(?:着力|大力|积极|努力|切实|全力|全面|深入|持续|不断|进一步|逐步|稳步|稳妥|有序|有效|有力|充分|科学|合理|严格|认真|坚决|坚定不移|牢牢|统筹|协同|"
    r"高度|更好|更加|高水平|高质量|高标准|因地制宜|因时制宜|因势利导|分类|精准|主动|加快|加紧|加速|尽快|及时|扎实|深度|广泛|普遍|共同|同步|前瞻|超前|率先|优先|重点|继续|始终|"
    r"自觉|大胆|敢于|善于|勇于|集中|从严|从快|依法|依规|定期|多渠道|多途径|全方位|全过程|系统|整体|有机|灵活|妥善|慎重|正确|准确|深刻|多方|联合|联手|合力|层层|时刻|严厉|狠|再|多)地?"
)
_VERB = (
    r"(?:加[大强快紧速深]|增[强加设进]|减[少轻]|压[实紧缩减]|降低|提[高升供倡]|扩[大展建充]|拓[展宽]|延[伸长续]|缩[小短]|做[强优大好实细精活]|[管用抓把建修打守稳讲搭扎办][好住牢实紧活强]|"
    r"推[动进广行出]|促[进成]|引[导进育领入]|吸[引纳收]|[集汇]?聚[集焦合]|集聚|汇聚|整[合治理顿]|统[筹一]|协[调同]|合[并编]|欢迎|联[动合]|支[持援撑]|扶[持助]|鼓[励舞]|激[发活励]|调[动整节控查]|发[挥展扬布掘放]|弘扬|传[承播]|"
    r"保[护障证持存留]|确保|维[护持修]|巩固|夯实|筑牢|兜牢|织密|擦亮|唱响|补[齐充强足短]|突[破出]|打[破造通击]|构[建筑]|建[设立成构造]|健全|简化|精简|完善|深化|优化|强化|细化|量化|美化|净化|活化|盘活|"
    r"壮大|规[范划]|布局|改[造善进革变建]|融[入合通]|落[实细地]|坚[持守定]|控制|编[制写纂]|制[定订止]|出台|修[订复建缮改]|实[施行现]|开[展辟发放拓办设创采]|培[育养训植]|培土|探[索明]|创[新建造设办作]|设[立置计]|抢[占抓]|成立|组[建织]|"
    r"举办|营造|树[立牢]|形成|塑造|丰富|充实|满足|顺应|适应|转[变换化型]|升级|更[新换]|淘汰|关[闭停心爱注]|清[理除查]|兴[建办修]|投[入放]|储[备存]|供[给应]|倡导|宣传|普及|教育|学习|掌握|了解|认识|理[顺解清]|厘清|明[确晰]|"
    r"处理|解决|化解|防[范止治控]|预[防测]|避免|杜绝|遏制|抑制|克服|纠正|反对|抵制|摒弃|废[除止]|尊重|重视|注重|贯[彻通穿]|执行|遵[守循照]|服务|帮[助扶]|救助|参[与加]|加入|深入|畅通|疏[通浚导]|衔接|对接|连接|配[套备置合]|"
    r"稳[定妥步住]|[拉带驱]动|公[布开示]|收集|搜集|整理|检[验测查]|排查|查[处明找]|监[督测管控]|评[估价选]|考核|试[点行验]|赋[予能]|拉长|守护|新建|释放|挖[掘潜]|振兴|繁荣|取[消缔]|放[宽开活大]|严[格守惩防控]|惩[治戒处]|治理|"
    r"采[取用集购]|运用|应用|利用|使用|借[助鉴]|依[托靠法]|立足|面向|围绕|紧[扣盯贴跟]|瞄准|结合|凝[聚炼]|团结|动员|组织|选[拔派择育]|任用|招[聘收募]|吸收|留住|善待|减税|降费|兑现|落户|申[报请]|争[取创]|对标|"
    r"种植|栽[种培]|养殖|施[肥用加]|浇[水灌]|灌溉|排[水除放]|覆盖|通[风知报过]|清洗|消毒|隔离|[开切]断|接[通入种]|观察|记录|测[量定算]|计算|分[析类离配]|比较|归纳|概括|总结|阅读|朗读|背诵|复习|练习|订正|提[出取]|选用|"
    r"涵养|呵护|厚植|唤醒|点亮|撬动|铸[牢就造]|铺[设就]|架起|搭建|赓续|拧紧|念好|蓄积|积蓄|把握|锚定|重塑|再造|校准|划[定清]|清退|追究|反哺|承接|接续|联通|"
    r"恪守|信守|托举|留足|用[足活好]|破[除解]|攻克|谋划|布设|勾画|绘[就制]|编织|织牢|建优|育[强好]|选优|配强|补上|填补|弥补|修[补正]|筑[起实]|树好|传递|滋养|锻造|"
    r"查阅|撰写|起草|审[核查批阅议]|报[送批告]|送[交达审]|签[订署发]|登记|备案|验收|交付|移交|归[还档]|补[办偿贴助]|赔偿|支付|缴纳|交纳|返还|没收|吊销|责令|处[以罚])"
)
# Verbs that are as often nouns: behind a preposition they qualify its noun (以良好生活习惯).
_NOUNS = "发展|创新|改革|改造|服务|教育|宣传|保护|保障|监督|管理|培训|应用|建设|治理|运用|学习|组织|规划|计划|实践|合作|竞争"
_ACTION = re.compile(
    rf"(?:{_MODAL})?(?:以[^，。；：]{{2,14}}为[^，。；：]{{2,8}}，)?(?:(?:{_MANNER})*{_VERB}|[把将使让][^，。；：]{{2,20}}?{_VERB}|(?:[以为对给向]|通过|依靠|依托|按照|围绕)[^，。；：]{{2,20}}?(?!{_NOUNS}){_VERB})(?![者性的力率法员]$)"
)
_BARE = re.compile(
    rf"(?:{_MODAL})?(?:{_MANNER})*(?:{_VERB}|[在从以为让使把将对给向走]|通过|依靠|依托|按照|围绕)|{_MODAL}(?=[^，。]{{2}})"
)
_BY_MANNER = re.compile(rf"(?:{_MANNER})+{_VERB}")
_MODAL_AT = re.compile(_MODAL)
_CALL = re.compile(rf"^(?:{_MODAL})(?=[^，。]{{3}})")
_DEED = re.compile(
    rf"(?:{_MANNER}|累计|共|先后|首次|分别|已|新)*(?:{_VERB}|办理|命名|受理|审批|接待|新增|发放|配备|铺设|获批|获得|获评|荣获|发射|登记|调解|出动|维修|修缮|订阅|发表|安装|抽调|转移|安置|化解|拆除|收缴|征收|立案|审结|"
    r"出版|编印|印发|印制|营造|启动|启用|启动|下拨|拨付|走访|慰问|检修|巡查|巡河|约谈|破获|抓获|承办|承担|主办|收治|诊治|开行|运送|发行|播出|外借|巡回|募集|捐赠|认定|招录|录用|派出|派遣|进驻|赈济|救治|惠及|改扩建|评选|招收|公开招聘)"
    r"(?!人口|人员|对象|面积|农田|损失|总?[额量率])"
)
# 发展是硬道理, 创新能力不足, 监督机制不健全: the verb is a subject.
_STATES = re.compile(
    r"^[一-鿿“”]{2,12}?(?:就?是|不(?:够|足|高|强|大|到位|健全|完善|平衡|充分|合理|规范|断)|在于|取决于|成为|已经?|正在|均|仍|较|相对|有待|面临|存在|遇到|受到|滞后|薄弱|(?:有利于|有助于)(?![^，]*的)|意味着|对[^，]{2,20}(?:具有|起到|产生))"
)
# A clause that says what the measures before it lead to.
_EFFECT = re.compile(
    r"(?:从而|进而|以期|以便|以此|最终|切实|有效|不断|全面|进一步|持续|努力|着力|充分|加快|共同)*(?:增强|提升|提高|实现|形成|促进|助力|助推|激发|破解|降低|避免|确保|夯实|拓展|塑造|保证|保障|带动|拉动|满足|使得?|让|释放|赋能|服务|更好)"
    r"|为[^，。]*(?:提供|注入|奠定|创造|打下|积蓄|营造|夯实|贡献|保驾护航)|(?:推动|支撑|引领)[^，。]*(?:发展|提升|转变|跃升|升级|落地|见效|转化|进步|涌现|腾飞)$"
)
# 以科技创新为引领, 把改革作为动力
_ROLE = re.compile(r"^(?:坚持|要|始终)*(?:以(?P<one>[^，。]{2,20})为|[把将](?P<two>[^，。]{2,20})作为)[^，。]{2,10}$")


def is_action(words: str) -> bool:
    """Whether ``words`` (folded, a clause or a point) say what to do, without a subject of their own."""
    return bool(_ACTION.match(words)) and not _STATES.match(without_call(words)) and clauses.is_balanced(words)


def is_deed(words: str) -> bool:
    """Whether ``words`` (folded, a clause of a report) open with what has been done, the verb that the dictionary may call a noun too:
    办理结婚登记, 命名道路, 新建雷达站."""
    return bool(_DEED.match(words))


def is_bare(words: str) -> bool:
    """Whether ``words`` (folded, the beginning of a clause) open without a subject: with a modal, a way of doing, what is done, or
    a preposition."""
    return bool(_BARE.match(words))


def opens_with_manner(words: str) -> bool:
    """Whether ``words`` (folded) open with a way of doing before a verb, as no subject does: 着力打造, 重点发展."""
    return bool(_BY_MANNER.match(words))


def without_call(words: str) -> str:
    """``words`` without the 要, 必须, 应当 that they open with."""
    return words[call(words) :]


def call(words: str) -> int:
    """How many characters of ``words`` are the 要, 必须, 应当 that they open with."""
    found = _CALL.match(words)
    return found.end() if found else 0


def modal(words: str) -> str:
    """The modal that opens ``words`` (folded), whatever follows it; empty where none does."""
    found = _MODAL_AT.match(words)
    return found.group() if found else ""


def is_effect(words: str) -> bool:
    """Whether a clause that follows measures says what they lead to rather than one more of them."""
    return bool(_EFFECT.match(words))


def role(words: str) -> str | None:
    """What 以A为B, 把A作为B give a part to (A); ``None`` for other clauses."""
    found = _ROLE.match(words)
    return (found["one"] or found["two"]) if found else None
