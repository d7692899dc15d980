"""The closed lists of words that steps may use, in both languages, and the parts of a model they name.

A step that begins with a free field would catch the steps of others; a field that takes one of
these words only does not. The words are those of the vocabulary (4.1 to 4.6).
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from attrs import frozen

from servicemodel.domain.channel import Medium
from servicemodel.domain.spoken import CORE_FIRM as CORE_FIRM
from servicemodel.domain.spoken import CUSTOMER as CUSTOMER
from servicemodel.domain.spoken import MODE_WORDS as MODE_WORDS
from servicemodel.domain.spoken import MODES as MODES
from servicemodel.domain.spoken import PARTIES as PARTIES
from servicemodel.domain.spoken import PARTY_WORDS as PARTY_WORDS
from servicemodel.domain.spoken import REGIONS as REGIONS
from servicemodel.domain.spoken import SPOKEN as SPOKEN
from servicemodel.domain.spoken import SUBJECT_WORDS as SUBJECT_WORDS
from servicemodel.domain.spoken import Party as Party
from servicemodel.domain.spoken import Subject as Subject
from servicemodel.domain.spoken import both
from servicemodel.domain.text import Text


@frozen
class Way:
    """A channel that steps can name; ``id`` is its id in a model."""

    id: str
    medium: Medium
    name: Text


#: Kinds of project in a plan of work (FP-15).
WORKS: Mapping[str, Text] = {
    "system": Text("the information system", "信息系统"),
    "authority": Text("authority", "权限"),
    "norms": Text("service norms", "服务规范"),
    "training": Text("training", "培训"),
}

#: The three parties of an encounter by the names that their shares have in a model (TH-5).
VOICES: Mapping[str, Text] = {
    "organisation": Text("the organisation", "服务组织"),
    "contact_person": Text("the contact person", "接触员工"),
    "customer": Text("those served", "顾客"),
}

WAYS: tuple[Way, ...] = (
    Way("phone", Medium.PHONE, Text("the telephone", "人工电话")),
    Way("answering", Medium.IVR, Text("automated answering", "交互式语音应答")),
    Way("mail", Medium.EMAIL, Text("e-mail", "电子邮件")),
    Way("form", Medium.WEB_FORM, Text("the web form", "网上留言")),
    Way("site", Medium.WEB_SELF_SERVICE, Text("web self-service", "网上自助服务")),
    Way("visit", Medium.FACE_TO_FACE, Text("the visit", "上门服务")),
)

#: What a matter calls for and what a channel offers (TH-1, TH-2), as it reads inside a sentence.
FITS: Mapping[str, Text] = {
    "mass_transaction": Text("a mass transaction", "大规模交易"),
    "standard_contract": Text("a standard contract", "标准合同"),
    "contingent_relationship": Text("a contingent relationship", "权变关系"),
    "market_network": Text("a market network", "市场网络"),
    "service_personnel": Text("service personnel", "服务职员"),
    "internal_hierarchy": Text("internal hierarchy", "内部层级"),
    "relationship": Text("the same person each time", "每次由同一人接待"),
    "pseudorelationship": Text("people of the same firm", "同一企业的人员"),
    "encounter": Text("a stranger each time", "每次换人接待"),
}

WAY_WORDS: Mapping[str, Way] = {word: w for w in WAYS for word in (w.name.en, w.name.zh)}


def _chosen(words: Mapping[str, object]) -> Callable[[str], object]:
    """A field of a step pattern that takes one of ``words`` and nothing else."""

    def read(word: str) -> object:
        return words[word]

    # Longest first, so that 客户服务前台 is not read as 客户. parse looks for these two attributes.
    longest = sorted(words, key=lambda word: (-len(word), word))
    read.pattern = "|".join(re.escape(word) for word in longest)  # type: ignore[attr-defined]
    read.regex_group_count = 0  # type: ignore[attr-defined]
    return read


def figure(word: str) -> Decimal:
    """The figure that ``word`` writes, with as many decimals as it has; thousands may be separated."""
    return Decimal(word.replace(",", ""))


figure.pattern = r"\d[\d,]*(?:\.\d+)?"  # type: ignore[attr-defined]
figure.regex_group_count = 0  # type: ignore[attr-defined]

#: Fields of step patterns: ``{who:Party}``, ``{what:Subject}``, ``{mode:Mode}``, ``{k:Figure}``.
FIELDS: Mapping[str, Callable[[str], object]] = {
    "Party": _chosen(PARTY_WORDS),
    "Subject": _chosen(SUBJECT_WORDS),
    "Matter": _chosen({**PARTY_WORDS, **SUBJECT_WORDS}),
    "Mode": _chosen(MODE_WORDS),
    "Figure": figure,
    "Way": _chosen(WAY_WORDS),
    "Fit": _chosen(both(FITS)),
    "Work": _chosen(both(WORKS)),
    "Voice": _chosen(both(VOICES)),
}
