"""Right and wrong values for every optional field of actors, channels, requests, flows, topics, projects."""

import yaml

from servicemodel.domain.model import Section
from servicemodel.domain.text import Text
from servicemodel.domain.traits import (
    Control,
    CrmPhase,
    DeliveryChannelType,
    ProjectKind,
    RankingBasis,
    ServiceMechanism,
    ServiceMode,
    ServiceType,
    UseMeasure,
)
from servicemodel.domain.value import Grade, Unit, Value

PARTIES = "servicemodel: 1\nactors: {a: {kind: dealer}, b: {kind: agent}}\nchannels: {c: {medium: phone}}\n"
#: A file around one field of a section; the field stands for ``%s``.
AROUND = {
    Section.ACTORS: "servicemodel: 1\nactors: {x: {kind: dealer, %s}}\n",
    Section.CHANNELS: "servicemodel: 1\nchannels: {x: {medium: phone, %s}}\n",
    Section.REQUESTS: PARTIES + "requests: {x: {from: a, %s}}\n",
    Section.TOPICS: "servicemodel: 1\ntopics: {x: {%s}}\n",
    Section.FLOWS: PARTIES + "flows: {x: {from: a, to: b, topic: service.price, %s}}\n",
    Section.PROJECTS: "servicemodel: 1\nprojects: {x: {%s}, y: {kind: store, order: 9}}\n",
}


def share(number):
    return Value.share(number, Grade.DECLARED)


def declared(number, unit):
    return Value(number, unit, Grade.DECLARED)


SHARES = {
    Section.ACTORS: (
        *("registered", "unprofitable", "caused_by_firm", "service_level", "service_floor"),
        *("partner_quality", "infusion", "user_satisfaction"),
        *("retention", "discount", "shrinkage", "occupancy", "target"),
    ),
    Section.FLOWS: ("fatigue",),
    Section.CHANNELS: ("resolution", "returning", "annoyed", "contact_share"),
    Section.REQUESTS: ("equivocality", "act", "churn", "resolved"),
}
COUNTS = {
    Section.ACTORS: ("exposure",),
    Section.FLOWS: ("follow_up",),
    Section.REQUESTS: ("hand_overs", "follow_up", "contacts"),
}
YEARLY = ((Section.TOPICS, "items"), (Section.FLOWS, "per_year"), (Section.REQUESTS, "per_year"))
#: Numbers a year that nobody can mean, what is no number of seats, and what must be more than nothing.
VAST = ("1e300", "1e300 per week", "2e12 per year", "1e10 per minute", "1" + "0" * 299)
ODD = (0, 0.5, 2.5, 100_001)
SOME = ("occupancy", "handling_time", "patience", "population")
WHOLE = ((Section.ACTORS, "seats"), (Section.REQUESTS, "attempts"))
SWITCHES = {
    Section.CHANNELS: ("person", "transactional", "easy", "forced"),
    Section.REQUESTS: ("timetable", "recovery"),
    Section.FLOWS: ("used",),
}
WORDS = {
    (Section.ACTORS, "mode"): ServiceMode,
    (Section.ACTORS, "ranked_by"): RankingBasis,
    (Section.CHANNELS, "delivery"): DeliveryChannelType,
    (Section.CHANNELS, "mechanism"): ServiceMechanism,
    (Section.REQUESTS, "service_type"): ServiceType,
    (Section.REQUESTS, "mechanism"): ServiceMechanism,
}
LISTS = {(Section.ACTORS, "use_measured_by"): UseMeasure, (Section.ACTORS, "crm_phases"): CrmPhase}
ACTORS_OF = ((Section.REQUESTS, "first_server"), (Section.REQUESTS, "approval"))
CHANNELS_OF = ((Section.REQUESTS, "channels"), (Section.REQUESTS, "steered_to"))
TOPICS_OF = ((Section.FLOWS, "addressed_by"), (Section.REQUESTS, "prevented_by"))
MONEY = (
    *((Section.TOPICS, name) for name in ("benefit", "harm", "leak")),
    *((Section.ACTORS, name) for name in ("lifetime_value", "margin", "governance", "wage")),
    *((Section.CHANNELS, name) for name in ("cost_without_staff",)),
    *((Section.FLOWS, name) for name in ("cost_per_year", "cost_per_message")),
    *((Section.REQUESTS, name) for name in ("loss", "handling", "planned")),
)
TIMES = tuple((Section.ACTORS, name) for name in ("handling_time", "patience", "target_time"))
#: How matters may fall on the hours of a day.
HOURS = "[0,0,0,0,0,0,0,.05,.1,.1,.1,.1,.05,.1,.1,.1,.1,.05,.05,0,0,0,0,0]"


def each(table):
    return [(section, name) for section, names in table.items() for name in names]


GOOD = [
    *((section, name, "0.8", share(0.8)) for section, name in each(SHARES)),
    *((section, name, "weak", share(0.25)) for section, name in each(SHARES)),
    *((section, name, "{successes: 3, trials: 4}", Value.counted(3, 4)) for section, name in each(SHARES)),
    *((section, name, "1.5", declared(1.5, Unit.COUNT)) for section, name in each(COUNTS)),
    *((section, name, "12", declared(12, Unit.COUNT)) for section, name in WHOLE),
    *((section, name, "true", True) for section, name in each(SWITCHES)),
    *((section, name, "false", False) for section, name in each(SWITCHES)),
    *((section, name, word.value, word) for (section, name), words in WORDS.items() for word in words),
    *(
        (section, name, f"[{word.value}]", (word,))
        for (section, name), words in LISTS.items()
        for word in words
    ),
    *((section, name, "[]", ()) for section, name in LISTS),
    *((section, name, "12.5", declared(12.5, Unit.MONEY)) for section, name in MONEY),
    *((section, name, "12.50 USD", declared(12.5, Unit.MONEY)) for section, name in MONEY),
    (
        Section.ACTORS,
        "control",
        "{organisation: .8, contact_person: .15, customer: .05}",
        Control(0.8, 0.15, 0.05),
    ),
    (Section.ACTORS, "control", "{customer: 0, organisation: 0, contact_person: 1}", Control(0, 1, 0)),
    (
        Section.ACTORS,
        "control",
        "{organisation: 0.333333, contact_person: 0.333333, customer: 0.333334}",
        Control(0.333333, 0.333333, 0.333334),
    ),
    (Section.CHANNELS, "answer_time", "6 hours", declared(0.25, Unit.DAYS)),
    (Section.CHANNELS, "answer_time", "0", declared(0, Unit.DAYS)),
    (
        Section.CHANNELS,
        "answer_time",
        "{value: 1 week, grade: measured, source: log, low: 1 day, high: 2 weeks}",
        Value(7, Unit.DAYS, Grade.MEASURED, "log", low=1, high=14),
    ),
    (Section.CHANNELS, "store", "front records", "front records"),
    (Section.REQUESTS, "asks_first", "a number", Text("a number", "a number")),
    (Section.REQUESTS, "asks_first", "{en: a number, zh: 客户编号}", Text("a number", "客户编号")),
    (Section.REQUESTS, "first_server", "b", "b"),
    (Section.REQUESTS, "approval", "b", ("b",)),
    (Section.REQUESTS, "approval", "[b, a, b]", ("b", "a", "b")),
    (Section.REQUESTS, "approval", "[]", ()),
    (Section.REQUESTS, "channels", "c", ("c",)),
    (Section.REQUESTS, "channels", "[c, c]", ("c",)),
    (Section.REQUESTS, "steered_to", "c", "c"),
    *((section, name, "service.status", "service.status") for section, name in TOPICS_OF),
    *((section, name, "6 minutes", declared(6 / 1440, Unit.DAYS)) for section, name in TIMES),
    *((section, name, "20 seconds", declared(20 * (1 / 86400), Unit.DAYS)) for section, name in TIMES),
    (Section.TOPICS, "items", "12 per week", declared(12 / 7 * 365, Unit.PER_YEAR)),
    (Section.TOPICS, "items", "900", declared(900, Unit.PER_YEAR)),
    (Section.ACTORS, "returns", "[.14, -.02]", (0.14, -0.02)),
    (Section.REQUESTS, "by_hour", HOURS, tuple(yaml.safe_load(HOURS))),
    *((Section.PROJECTS, "kind", f"{kind.value}, order: 1", kind) for kind in ProjectKind),
    (Section.PROJECTS, "does", "[PA-23, LOP01@*], kind: norms, order: 1", ("PA-23", "LOP01@*")),
    (Section.PROJECTS, "cost", "500 USD, kind: norms, order: 1", declared(500, Unit.MONEY)),
    (Section.PROJECTS, "cost_per_year", "50, kind: norms, order: 1", declared(50, Unit.MONEY)),
    (Section.PROJECTS, "days", "12, kind: norms, order: 1", declared(12, Unit.COUNT)),
    (Section.PROJECTS, "after", "y, kind: norms, order: 1", ("y",)),
    (Section.PROJECTS, "excludes", "[y], kind: norms, order: 1", ("y",)),
    (Section.PROJECTS, "order", "3, kind: norms", 3),
    (Section.PROJECTS, "name", "Desk, kind: norms, order: 1", Text("Desk", "Desk")),
]


#: Section, what stands in the file with ``¦`` before the place of the problem, code, reason, guess.
WRONG = [
    *((section, f"{name}: ¦1.2", "FIL04", "share", "") for section, name in each(SHARES)),
    *((section, f"{name}: ¦80", "FIL04", "percent", "0.8") for section, name in each(SHARES)),
    *((section, f"{name}: ¦-0.1", "FIL04", "negative", "") for section, name in each(SHARES)),
    *((section, f"{name}: ¦80 %", "FIL06", "number_as_text", "0.8") for section, name in each(SHARES)),
    *((section, f"{name}: ¦mostly", "FIL03", "", "") for section, name in each(SHARES)),
    *((section, f"{name}: ¦[1]", "FIL06", "form", "") for section, name in each(SHARES)),
    *((section, f"{name}: {{value: 1, ¦sorce: x}}", "FIL02", "", "source") for section, name in each(SHARES)),
    *(
        (section, f"{name}: {{value: .5, low: ¦.6}}", "FIL20", "interval", "")
        for section, name in each(SHARES)
    ),
    *((section, f"{name}: ¦-1", "FIL04", "negative", "") for section, name in each(COUNTS)),
    *((section, f"{name}: ¦12_000", "FIL06", "number_as_text", "12000") for section, name in each(COUNTS)),
    *((section, f"{name}: ¦.inf", "FIL04", "finite", "") for section, name in each(COUNTS)),
    *((section, f"{name}: ¦1e300", "FIL04", "most", "") for section, name in each(COUNTS)),
    *((section, f"{name}: {{value: 1, high: ¦2e12}}", "FIL04", "most", "") for section, name in each(COUNTS)),
    *((section, f"{name}: ¦{number}", "FIL04", "whole", "") for section, name in WHOLE for number in ODD),
    *((section, f"{name}: {{value: ¦0.5}}", "FIL04", "whole", "") for section, name in WHOLE),
    *((section, f"{name}: ¦1e308 USD", "FIL04", "most", "") for section, name in MONEY),
    *((section, f"{name}: ¦1{'0' * 299}", "FIL04", "most", "") for section, name in MONEY),
    *((section, f"{name}: {{value: 1, low: ¦2e15}}", "FIL04", "most", "") for section, name in MONEY),
    *((section, f"{name}: ¦1e300 days", "FIL04", "most", "") for section, name in TIMES),
    *((section, f"{name}: {{value: ¦1e7 days}}", "FIL04", "most", "") for section, name in TIMES),
    *((section, f"{name}: ¦{number}", "FIL04", "most", "") for section, name in YEARLY for number in VAST),
    *((section, f"{name}: {{value: ¦1e300}}", "FIL04", "most", "") for section, name in YEARLY),
    (Section.TOPICS, "volatility: ¦1e300 per day", "FIL04", "most", ""),
    (Section.FLOWS, "delay: {days: ¦1e300}", "FIL04", "most", ""),
    (Section.FLOWS, "delay: {samples: [1, ¦1e300]}", "FIL04", "most", ""),
    (Section.ACTORS, "registered: {successes: 1, trials: ¦10000000000000}", "FIL04", "most", ""),
    (Section.ACTORS, "returns: [¦1e300, 0.1]", "FIL04", "most", ""),
    *((Section.ACTORS, f"{name}: ¦1", "FIL04", "below_one", "") for name in ("shrinkage", "target")),
    (Section.ACTORS, "target: {value: ¦1, grade: documented}", "FIL04", "below_one", ""),
    (Section.ACTORS, "shrinkage: {successes: ¦4, trials: 4}", "FIL04", "below_one", ""),
    *((Section.ACTORS, f"{name}: ¦0", "FIL04", "positive", "") for name in SOME),
    (Section.ACTORS, "occupancy: ¦none", "FIL04", "positive", ""),
    (Section.ACTORS, "handling_time: {value: ¦0 minutes}", "FIL04", "positive", ""),
    (Section.REQUESTS, "by_hour: ¦[0.5, 0.5]", "FIL06", "hours", ""),
    (Section.REQUESTS, f"by_hour: ¦{HOURS.replace('[', '[0, ')}", "FIL06", "hours", ""),
    (Section.PROJECTS, "kind: norms, order: 1, does: [¦nonsense, PA-01]", "FIL10", "deed", ""),
    (Section.PROJECTS, "kind: norms, order: 1, does: [¦PA-99]", "FIL10", "deed", "PA-29"),
    (Section.PROJECTS, "kind: norms, order: 1, does: ¦pa-23", "FIL10", "deed", "PA-23"),
    *((section, f"{name}: ¦yes", "FIL06", "yes_no", "true") for section, name in each(SWITCHES)),
    *((section, f"{name}: ¦1", "FIL06", "form", "") for section, name in each(SWITCHES)),
    *((section, f"{name}: ¦nonsense", "FIL03", "", "") for section, name in WORDS),
    *((section, f"{name}: ¦3", "FIL06", "form", "") for section, name in WORDS),
    *((section, f"{name}: [¦nonsense]", "FIL03", "", "") for section, name in LISTS),
    *((section, f"{name}: ¦hours", "FIL06", "form", "") for section, name in LISTS),
    *((section, f"{name}: ¦3 EUR", "FIL07", "currency", "") for section, name in MONEY),
    *((section, f"{name}: ¦3 dollars", "FIL07", "money", "") for section, name in MONEY),
    *((section, f"{name}: ¦-3", "FIL04", "negative", "") for section, name in MONEY),
    *((section, f"{name}: ¦service", "FIL10", "branch", "") for section, name in TOPICS_OF),
    *((section, f"{name}: ¦6", "FIL07", "duration", "") for section, name in TIMES),
    (Section.TOPICS, "items: ¦-1", "FIL04", "negative", ""),
    (Section.ACTORS, "returns: ¦0.1", "FIL06", "form", ""),
    (Section.ACTORS, "returns: [¦high, 0.1]", "FIL06", "form", ""),
    (Section.REQUESTS, f"by_hour: ¦{HOURS.replace('.05', '.06')}", "FIL20", "by_hour", ""),
    (Section.REQUESTS, f"by_hour: {HOURS.replace('.05', '¦1.05', 1)}", "FIL04", "share", ""),
    (Section.PROJECTS, "kind: system, order: 1, after: ¦zz", "FIL10", "", ""),
    (Section.PROJECTS, "kind: system, order: 1, excludes: ¦zz", "FIL10", "", ""),
    (Section.ACTORS, "mode: ¦3rd_party", "FIL03", "", "third_party"),
    (Section.ACTORS, "use_measured_by: [hours, ¦infusions]", "FIL03", "", "infusion"),
    (Section.ACTORS, "crm_phases: [¦analytic]", "FIL03", "", "analytical"),
    (Section.CHANNELS, "delivery: ¦agent_aliance", "FIL03", "", "agent_alliance"),
    (Section.REQUESTS, "mechanism: ¦pseudo_relationship", "FIL03", "", "pseudorelationship"),
    (Section.ACTORS, "¦regstered: 1", "FIL02", "", "registered"),
    (
        Section.ACTORS,
        "¦control: {organisation: .8, contact_person: .15, customer: .06}",
        "FIL12",
        "control",
        "",
    ),
    (
        Section.ACTORS,
        "¦control: {organisation: 1, contact_person: .000002, customer: 0}",
        "FIL12",
        "control",
        "",
    ),
    (Section.ACTORS, "¦control: {organisation: .8, contact_person: .2}", "FIL05", "", ""),
    (Section.ACTORS, "control: {organisation: ¦1.8, contact_person: .1, customer: .1}", "FIL04", "share", ""),
    (Section.ACTORS, "control: {organisation: ¦most, contact_person: .1, customer: .1}", "FIL06", "form", ""),
    (
        Section.ACTORS,
        "control: {organisation: .8, contact_person: .1, customer: .1, ¦costumer: 0}",
        "FIL02",
        "",
        "customer",
    ),
    (Section.ACTORS, "control: ¦customer", "FIL06", "form", ""),
    (Section.CHANNELS, "answer_time: ¦2", "FIL07", "duration", ""),
    (Section.CHANNELS, "answer_time: ¦2 fortnights", "FIL07", "duration", ""),
    (Section.CHANNELS, "answer_time: ¦-2 days", "FIL04", "negative", ""),
    (Section.CHANNELS, "answer_time: {value: 2 days, high: ¦1 day}", "FIL20", "interval", ""),
    (Section.CHANNELS, "answer_time: {value: 2 days, ¦hihg: 3 days}", "FIL02", "", "high"),
    (Section.CHANNELS, "store: ¦''", "FIL06", "empty", ""),
    (Section.CHANNELS, "store: ¦3", "FIL06", "form", ""),
    (Section.REQUESTS, "asks_first: ¦true", "FIL06", "form", ""),
    (Section.REQUESTS, "asks_first: {¦zhh: 编号}", "FIL02", "", "zh"),
    (Section.REQUESTS, "approval: [a, ¦bb]", "FIL10", "", "b"),
    (Section.REQUESTS, "channels: [c, ¦cc]", "FIL10", "", "c"),
    *((section, f"{name}: ¦zz", "FIL10", "", "") for section, name in (*ACTORS_OF, *CHANNELS_OF)),
    *((section, f"{name}: ¦c", "FIL10", "", "") for section, name in ACTORS_OF),
    *((section, f"{name}: ¦a", "FIL10", "", "") for section, name in CHANNELS_OF),
    *((section, f"{name}: ¦3", "FIL06", "form", "") for section, name in (*ACTORS_OF, *CHANNELS_OF)),
    (Section.PROJECTS, "kind: ¦sistem, order: 1", "FIL03", "", "system"),
    (Section.PROJECTS, "kind: system, order: ¦0", "FIL04", "least", ""),
    (Section.PROJECTS, "kind: system, order: ¦1.5", "FIL06", "form", ""),
    (Section.PROJECTS, "kind: system, order: ¦first", "FIL06", "form", ""),
]
