"""The language a person is spoken to in: flag, SERVICEMODEL_LANG, LC_ALL, LANG, else English."""

from collections.abc import Mapping, Sequence

from servicemodel.domain.text import Language


def parsed(words: str) -> tuple[Language, ...]:
    """The languages of ``words`` such as ``zh,en``, each once; () if any of them is not a language."""
    known = {language.value: language for language in Language}
    given = [word.strip().lower() for word in words.split(",")]
    if not all(word in known for word in given):
        return ()
    return tuple(dict.fromkeys(known[word] for word in given))


def asked(arguments: Sequence[str]) -> tuple[Language, ...]:
    """The languages of the last ``--lang`` among ``arguments``; () if none is usable.

    Read before the command line is parsed, so that even a wrong command is answered in it.
    """
    found: tuple[Language, ...] = ()
    for position, word in enumerate(arguments):
        if word == "--":
            break
        if word.startswith("--lang="):
            found = parsed(word.removeprefix("--lang=")) or found
        elif word == "--lang" and position + 1 < len(arguments):
            found = parsed(arguments[position + 1]) or found
    return found


def spoken(environment: Mapping[str, str]) -> Language:
    """The language that ``environment`` asks for; the first variable that is set decides."""
    for name in ("SERVICEMODEL_LANG", "LC_ALL", "LANG"):
        words = environment.get(name, "")
        if words:
            return Language.ZH if words.lower().startswith("zh") else Language.EN
    return Language.EN
