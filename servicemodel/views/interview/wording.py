"""Questions in words: one wording for each field that an answer may fill, whichever rules wait for it."""

from collections.abc import Mapping

from servicemodel.domain.interview import LABELS, NOBODY, YES_NO, choices
from servicemodel.domain.model import Section, ServiceModel
from servicemodel.domain.question import OBSERVERS, WORDS, AnswerKind, Question
from servicemodel.domain.rule import Rule
from servicemodel.domain.text import Language, Text
from servicemodel.views.figures import grade, money, point
from servicemodel.views.interview.priced import PRICED
from servicemodel.views.sentences import message, name_of

#: Templates by field; ``{it}`` is the element that the question is about.
ASKED: Mapping[str, Text] = {
    "registered": Text(
        "{it}: what share is registered with the company?", "{it}：已在企业注册的比例是多少？"
    ),
    "unprofitable": Text("{it}: what share is flagged unprofitable?", "{it}：被列为不盈利客户的比例是多少？"),
    "caused_by_firm": Text(
        "{it}: of those flagged unprofitable, what share is so because of the company's own faults?",
        "{it}：在被列为不盈利的客户中，由企业自身过失造成的占多大比例？",
    ),
    "service_level": Text(
        "{it}: what share of their matters is served within the target?",
        "{it}：其服务请求在目标时间内得到处理的比例是多少？",
    ),
    "service_floor": Text(
        "{it}: which minimum of the service level is agreed?", "{it}：约定的最低服务水平是多少？"
    ),
    "partner_quality": Text(
        "{it}: how good is the service they give, as a share of what it should be?",
        "{it}：其服务质量达到应有水平的几成？",
    ),
    "infusion": Text(
        "{it}: how much of what the CRM can do do they use, by their own assessment?",
        "{it}：按其自评，CRM的功能发挥了多大比例？",
    ),
    "user_satisfaction": Text(
        "{it}: how satisfied are they as users of the CRM (0 to 100 %)?",
        "{it}：作为CRM用户的满意度是多少（0至100%）？",
    ),
    "use_measured_by": Text(
        "{it}: by what is their use of the CRM judged?", "{it}：以什么衡量其CRM使用情况？"
    ),
    "crm_phases": Text("{it}: which phases of CRM are in place?", "{it}：CRM已建成哪些阶段？"),
    "exposure": Text(
        "{it}: how many of their parts or units are in use?", "{it}：在用的零部件或产品有多少？"
    ),
    "ranked_by": Text("{it}: by what is this supplier ranked?", "{it}：按什么给该供应商排名？"),
    "control": Text(
        "{it}: who decides how much in the encounter (organisation / contact person / customer)?",
        "{it}：服务接触中各方的决定权各占多少（组织/接触员工/顾客）？",
    ),
    "mode": Text("{it}: in which mode are they served?", "{it}：采用哪种服务模式？"),
    "segments": Text("{it}: what kind of customers are they?", "{it}：属于哪类客户？"),
    "cost_per_contact": Text("{it}: what does one contact cost?", "{it}：每次联络的成本是多少？"),
    "resolution": Text(
        "{it}: what share of the contacts settles the matter?", "{it}：一次联络即解决问题的比例是多少？"
    ),
    "returning": Text(
        "{it}: what share of the contacts gives up, or comes back to a person?",
        "{it}：放弃或转而找人工的联络占多大比例？",
    ),
    "annoyed": Text(
        "{it}: what share of the customers is annoyed at having to use it?",
        "{it}：对不得不使用该渠道感到不满的客户占多大比例？",
    ),
    "person": Text("{it}: can a customer reach a person from there?", "{it}：客户能否由此转到人工？"),
    "transactional": Text("{it}: can matters be settled on it?", "{it}：能否在该渠道上办完事情？"),
    "easy": Text("{it}: is it as easy as service by a person?", "{it}：是否与人工服务一样方便？"),
    "forced": Text("{it}: is it the only way in for some customers?", "{it}：对部分客户而言是否是唯一入口？"),
    "store": Text("{it}: which customer data store stands behind it?", "{it}：其背后使用哪个客户数据库？"),
    "delivery": Text("{it}: which type of delivery channel is it?", "{it}：属于哪类递送渠道？"),
    "channels/mechanism": Text(
        "{it}: whom does the customer meet there: the same person, the same firm, or anybody?",
        "{it}：客户在此遇到的是同一个人、同一家企业，还是任何人？",
    ),
    "requests/mechanism": Text(
        "“{it}”: what do customers want: the same person, the same firm, or anybody?",
        "“{it}”：客户希望由同一个人、同一家企业，还是任何人来服务？",
    ),
    "coverage": Text("“{it}”: what share of it is passed on?", "“{it}”：传递出去的比例是多少？"),
    "accuracy": Text("“{it}”: what share of it is correct?", "“{it}”：其中正确的比例是多少？"),
    "delay": Text("“{it}”: how long does it take?", "“{it}”：需要多长时间？"),
    "kind": Text("“{it}”: what is it for?", "“{it}”：其目的是什么？"),
    "channel": Text("“{it}”: over which channel does it run?", "“{it}”：通过哪个渠道进行？"),
    "permission": Text(
        "“{it}”: by which agreement or consent is it allowed?", "“{it}”：依据哪项协议或许可？"
    ),
    "volatility": Text(
        "{it}: how many days does what one knows of it stay true?", "{it}：所知内容可保持有效多少天？"
    ),
    "benefit": Text(
        "{it}: what is gained by knowing one item in time?", "{it}：及时知悉一项可带来多少收益？"
    ),
    "harm": Text("{it}: what is lost by believing one wrong item?", "{it}：误信一项会造成多少损失？"),
    "observers": Text(
        "{it}: who learns this at first hand, before anybody else tells them?",
        "{it}：谁直接掌握第一手情况，而不是听别人转告？",
    ),
    "authority": Text(
        "“{it}”: what share may the contact person close without asking anybody?",
        "“{it}”：接触员工无须请示即可办结的占多大比例？",
    ),
    "rule": Text(
        "“{it}”: what share of those who bring it does no rule keep out?",
        "“{it}”：提出该请求的客户中，不被任何规定拒之门外的占多大比例？",
    ),
    "asks_first": Text(
        "“{it}”: what must the customer show before being served?", "“{it}”：客户须先出示什么才能得到服务？"
    ),
    "foreseeable": Text(
        "“{it}”: what share of these matters could the company foresee?", "“{it}”：企业可以预见的占多大比例？"
    ),
    "equivocality": Text(
        "“{it}”: what share can be understood in more than one way?", "“{it}”：可作多种理解的占多大比例？"
    ),
    "hand_overs": Text(
        "“{it}”: how often is a matter handed over before it ends?", "“{it}”：每件平均移交几次才办结？"
    ),
    "timetable": Text(
        "“{it}”: is the customer told who will be in touch and when?",
        "“{it}”：是否告知客户由谁、何时与其联系？",
    ),
    "recovery": Text("“{it}”: is a failure made good?", "“{it}”：服务失误后是否予以补救？"),
    "contact": Text("“{it}”: who meets the customer?", "“{it}”：由谁接待客户？"),
    "first_server": Text(
        "“{it}”: who is responsible until the answer gets to the customer?",
        "“{it}”：由谁负责到底，直至客户得到答复？",
    ),
    "approval": Text(
        "“{it}”: whom must the contact person ask, one after another, before answering?",
        "“{it}”：接触员工答复前须依次请示谁？",
    ),
    "channels": Text("“{it}”: by which channels does it come in?", "“{it}”：客户通过哪些渠道提出？"),
    "service_type": Text("“{it}”: which type of service is it?", "“{it}”：属于哪类服务？"),
    **PRICED,
}

_UNITS: Mapping[AnswerKind, Text] = {
    AnswerKind.SHARE: Text("0–100 %, or counted: 160/200", "0–100%，或计数：160/200"),
    AnswerKind.COUNT: Text("number", "数量"),
    AnswerKind.DURATION: Text("days, or with unit: 6 hours", "天，或注明单位：6小时"),
    AnswerKind.RATE: Text("days, or never", "天，或“从不”"),
    AnswerKind.VOLUME: Text("a year, or with unit: 12 per week", "每年数量，或注明：12 per week"),
    AnswerKind.TEXT: Text("in a few words", "简短文字"),
    AnswerKind.CONTROL: Text("three shares, such as 50/30/20", "三个比例，如50/30/20"),
    AnswerKind.NOTE: Text(
        "in words; kept as a remark, not carried into the model", "文字说明；作为备注保留，不写入模型字段"
    ),
}
_SECTIONS = {
    AnswerKind.ACTOR: Section.ACTORS,
    AnswerKind.ACTORS: Section.ACTORS,
    AnswerKind.CHANNEL: Section.CHANNELS,
    AnswerKind.CHANNELS: Section.CHANNELS,
    AnswerKind.PERMISSION: Section.PERMISSIONS,
}
#: Longer lists of names are not spelled out beside the question.
_MOST_NAMED = 6
_NAMES = {
    Section.ACTORS: Text("names of parties of the model", "模型中主体的名称"),
    Section.CHANNELS: Text("names of channels of the model", "模型中渠道的名称"),
    Section.PERMISSIONS: Text("names of permissions of the model", "模型中许可的名称"),
}
_SEVERAL = {AnswerKind.WORDS, AnswerKind.ACTORS, AnswerKind.CHANNELS}
#: Smaller spreads of the index are not told.
_LEAST = 0.0005
_MANAGEMENT = Text("Management", "管理层")


def asked_whom(question: Question, model: ServiceModel, language: Language) -> str:
    """Whom to ask, by name."""
    return name_of(question.ask, model, language) if question.ask else _MANAGEMENT.to(language)


def sentence(question: Question, model: ServiceModel, rules: Mapping[str, Rule], language: Language) -> str:
    """The question itself; the number that stands in for an answer is named."""
    blank = question.blank
    if blank.kind is AnswerKind.NOTE:
        finding = question.findings[0]
        return message(finding, rules[finding.rule], model, language)
    template = ASKED.get(f"{blank.section}/{blank.field}") or ASKED[blank.field]
    said = template.to(language).replace("{it}", name_of(blank.ref, model, language))
    if question.now is None:
        return said
    now = f"{point(question.now, language, model.currency)} {grade(question.now.grade, language)}"
    return f"{said}（模型现值：{now}）" if language is Language.ZH else f"{said} (now: {now})"


def why(question: Question, rules: Mapping[str, Rule], language: Language) -> str:
    """The rules that wait for the answer, one a line."""
    return "\n".join(f"{id} {rules[id].title.to(language)}" for id in question.rules)


def effect(question: Question, language: Language, currency: str = "USD") -> str:
    """What was computed of how much hangs on the answer, or that nothing was."""
    found = question.influence
    zh = language is Language.ZH
    if found is None:
        return "未计算" if zh else "not computed"
    said = []
    if found.worth:
        worth = money(float(f"{found.worth:.3g}"), currency, language)
        said.append(f"对方案的年价值{worth}" if zh else f"worth {worth} a year to the plan")
    if found.findings:
        said.append(f"问题权重相差{found.findings}" if zh else f"findings weighing {found.findings}")
    if found.index >= _LEAST:
        points = f"{found.index * 100:.1f}".removesuffix(".0")
        said.append(f"指数相差{points}个百分点" if zh else f"the index by {points} points")
    if not said:
        return "所试答案之间没有差别" if zh else "no difference between the answers tried"
    return ("；" if zh else "; ").join(said)


def options(question: Question, model: ServiceModel, language: Language) -> tuple[str, ...]:
    """The answers to choose from; empty where the answer is free."""
    kind = question.blank.kind
    if kind is AnswerKind.YES_NO:
        return tuple(word.to(language) for word in YES_NO.values())
    if kind in {AnswerKind.WORD, AnswerKind.WORDS}:
        words = tuple(LABELS[word].to(language) for word in WORDS[question.blank.field])
    elif kind in _SECTIONS:
        words = tuple(name.to(language) for name in choices(_SECTIONS[kind], model).values())
    else:
        return ()
    lists = question.blank.field in {"approval", "use_measured_by", "crm_phases"}
    return (*words, NOBODY.to(language)) if lists else words


def several(question: Question) -> bool:
    """Whether more than one of the options may be named."""
    return question.blank.kind in _SEVERAL


def unit(question: Question, model: ServiceModel, language: Language) -> str:
    """What to write: the unit, or what to choose from."""
    kind = question.blank.kind
    if kind is AnswerKind.MONEY:
        return model.currency
    if kind in _UNITS:
        return _UNITS[kind].to(language)
    words = options(question, model, language)
    if kind in _SECTIONS and len(words) > _MOST_NAMED:
        return _NAMES[_SECTIONS[kind]].to(language)
    joined = ("、" if language is Language.ZH else ", ").join(words)
    if several(question) and question.blank.field != OBSERVERS:
        return ("可多选：" if language is Language.ZH else "one or more: ") + joined
    return joined
