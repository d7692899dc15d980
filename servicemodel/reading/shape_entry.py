"""What all parts of the model file as written have in common: strict types, no unknown fields, names."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

#: Ids of elements; topic ids are such words joined by dots.
ID = r"^[a-z][a-z0-9_]*$"
TOPIC_ID = r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$"

#: Branches of unions carry a tag with this first character, which no field name has.
TAG = "~"


class Entry(BaseModel):
    """A mapping in the model file whose keys are known."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)


def one_of(expected: str, **tags: str) -> Discriminator:
    """Picks the branch of a union by the form of what was written.

    ``tags`` names the branch for each form: number, text, list, mapping. ``expected`` is the slug
    by which the message calls what should have stood there.
    """

    def branch(value: Any) -> str | None:
        return tags.get(form(value))

    return Discriminator(
        branch, custom_error_type=f"FIL06:{expected}", custom_error_message="another form was expected"
    )


def form(value: Any) -> str:
    """What was written: nothing, boolean, number, text, list or mapping."""
    if value is None:
        return "nothing"
    kinds = ((bool, "boolean"), (int | float, "number"), (str, "text"), (list, "list"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "mapping")


Words = Annotated[str, Field(min_length=1)]


class NameEntry(Entry):
    """A name in both languages; if one is left out, the other stands for both."""

    en: Words | None = Field(default=None, description="English name.")
    zh: Words | None = Field(default=None, description="Chinese name.")


#: One name for both languages, or a mapping of languages.
Name = Annotated[
    Annotated[Words, Tag("~one")] | Annotated[NameEntry, Tag("~name")],
    one_of("name", text="~one", mapping="~name"),
]

#: One id or a list of ids.
Ids = Annotated[
    Annotated[str, Tag("~one")] | Annotated[list[str], Tag("~list")], one_of("ids", text="~one", list="~list")
]
