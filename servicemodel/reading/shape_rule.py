"""One rule without code as written; its conditions are read apart."""

from typing import Annotated, Any, Literal

from pydantic import Field, Tag

from servicemodel.reading.shape_entry import Entry, Name, Words, one_of


class DegreeEntry(Entry):
    """A severity that follows from a share."""

    of: Words | None = Field(default=None, description="Share whose height is the degree of the wrong.")
    lack_of: Words | None = Field(default=None, description="Share whose lack is the degree of the wrong.")
    high: Annotated[float, Field(ge=0, le=1, description="High from this degree on.")]
    medium: Annotated[float, Field(ge=0, le=1, description="Medium from this degree on, low below.")]


SeverityField = Annotated[
    Annotated[Literal["high", "medium", "low"], Tag("~word")] | Annotated[DegreeEntry, Tag("~degree")],
    one_of("severity", text="~word", mapping="~degree"),
]


class RuleEntry(Entry):
    """One rule: what it looks at, when it is violated, what it says; one text does for both languages."""

    id: Words = Field(description="OWN and two digits, or the letters of a family of ours and 90 to 99.")
    name: Words = Field(description="The wrong in small letters and low lines.")
    title: Name = Field(description="The wrong in one sentence.")
    right: Name = Field(description="How it should be.")
    each: Literal["actor", "channel", "flow", "need", "request", "topic"] = Field(
        description="What it looks at, one after the other."
    )
    where: Any = Field(default=None, description="Conditions for the rule to apply at all.")
    found_when: Any = Field(description="Conditions of the wrong.")
    message: Name = Field(description="What is said of a violation; {flow}, {coverage} … are filled in.")
    question: Name = Field(description="What is asked where a fact is not stated.")
    remedy: Name = Field(description="What lowers the wrong.")
    severity: SeverityField = Field(description="A word, or the share that it follows from.")
    false_alarm: Name | None = Field(default=None, description="When the rule is wrong.")
    source: Name | None = Field(default=None, description="Where the rule comes from.")
