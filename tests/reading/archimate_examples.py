"""Small invented ArchiMate files for the tests of the import."""

from pathlib import Path
from xml.sax.saxutils import quoteattr

from servicemodel.domain.model import ServiceModel
from servicemodel.reading import read_model
from servicemodel.reading.archimate import import_archimate
from servicemodel.reading.imported import Imported

PARTS = [
    ("BusinessRole", "Customer", "c"),
    ("BusinessActor", "Front Office", "f"),
    ("BusinessActor", "Back Office", "b"),
    ("BusinessFunction", "Claims Handling", "h"),
    ("BusinessRole", "Customer", "c2"),
]
FLOWS = [
    ("f1", "c", "f", "claim"),
    ("f2", "f", "b", "claim"),
    ("f3", "b", "h", ""),
    ("f4", "h", "c2", "Claim."),
]
CHINESE = [
    ("BusinessRole", "客户", "c"),
    ("BusinessActor", "客户服务前台", "f"),
    ("BusinessActor", "客户服务后台", "b"),
    ("BusinessFunction", "供应商管理部", "h"),
    ("BusinessActor", "零部件供应商", "c2"),
]


def native(parts: list[tuple[str, str, str]], flows: list[tuple[str, str, str, str]], extra: str = "") -> str:
    elements = "".join(
        f'<element xsi:type="archimate:{type}" name={quoteattr(name)} id="{id}"/>' for type, name, id in parts
    )
    relations = "".join(
        f'<element xsi:type="archimate:FlowRelationship" id="{id}" source="{source}" target="{target}"'
        + (f" name={quoteattr(name)}/>" if name else "/>")
        for id, source, target, name in flows
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><archimate:model '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        'xmlns:archimate="http://www.archimatetool.com/archimate" name="Example" id="m">'
        f'<folder name="Business" id="x">{elements}{extra}</folder><folder id="y">{relations}</folder>'
        "</archimate:model>"
    )


EXCHANGE = """<?xml version="1.0" encoding="UTF-8"?>
<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"
       xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m">
  <name xml:lang="en">Example</name><name xml:lang="zh">示例</name>
  <elements>
    <element identifier="c" xsi:type="BusinessRole">
      <name xml:lang="en">Dealers</name><name xml:lang="zh-CN">经销商</name>
      <properties><property propertyDefinitionRef="p"><value>Not a name</value></property></properties>
    </element>
    <element identifier="s" xsi:type="BusinessActor"><name>Service  Desk</name></element>
  </elements>
  <relationships>
    <relationship identifier="r1" source="c" target="s" xsi:type="Flow"><name>order</name></relationship>
    <relationship identifier="r2" source="s" target="c" xsi:type="Flow"/>
    <relationship identifier="r3" source="s" target="c" xsi:type="Serving"/>
  </relationships>
  <propertyDefinitions>
    <propertyDefinition identifier="p" type="string"><name>Owner</name></propertyDefinition>
  </propertyDefinitions>
</model>
"""


def imported(folder: Path, text: str) -> Imported:
    path = folder / "model.archimate"
    path.write_text(text, encoding="utf-8")
    return import_archimate(str(path))


def reread(folder: Path, result: Imported) -> ServiceModel:
    path = folder / "model.yaml"
    path.write_text(result.yaml, encoding="utf-8")
    return read_model(str(path))
