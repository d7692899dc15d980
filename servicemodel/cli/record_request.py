"""The list of files to ask a client for: where each product keeps its export, and what it unlocks."""

from servicemodel.domain.text import Language, Text

_TITLE = Text("Files to ask for", "需向客户索取的文件")
_INTRO = Text(
    "For the systems in use, please send each file as exported, unopened and unchanged, with the name of"
    " the time zone of its times. Names and addresses become pseudonyms on arrival.",
    "请按在用系统提供以下文件：导出后请勿打开或修改，并注明时间所用时区。姓名和联系方式在导入时转换为假名。",
)
_WHERE = Text("Where: ", "菜单：")
_SHOWS = Text("Shows: ", "可得：")
_BOTH = Text(
    "A list of tickets shows how many; only the history beside it shows who passed what to whom. Please"
    " send both.",
    "工单列表只能说明数量；配合历史记录才能看出由谁转给谁。请两者都提供。",
)


def request(wanted: tuple[tuple[str, Text, Text, Text], ...], language: Language) -> str:
    """The list as plain text, ready to be sent. ``wanted`` is what ``importing.wanted_files`` gives."""
    lines = [_TITLE.to(language), "", _INTRO.to(language), _BOTH.to(language), ""]
    for _, title, menu, unlocks in wanted:
        lines += [
            f"- {title.to(language)}",
            f"  {_WHERE.to(language)}{menu.to(language)}",
            f"  {_SHOWS.to(language)}{unlocks.to(language)}",
        ]
    return "\n".join(lines)
