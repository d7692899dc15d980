"""The texts of the files of a model while they are edited; nothing is written."""

from pathlib import Path

from attrs import Factory, define

from servicemodel.domain.model import Ref, ServiceModel


@define
class FileTexts:
    """The texts of the files of ``model`` as edited so far; ``source`` is the model file."""

    source: str
    model: ServiceModel
    texts: dict[str, str] = Factory(dict)
    boms: dict[str, bytes] = Factory(dict)

    def path_of(self, ref: Ref) -> str:
        """The file that holds the element, or else its section, or else the model file."""
        place = self.model.places.get(ref)
        if place is None:
            beside = (at for each, at in self.model.places.items() if each.section is ref.section)
            place = next(beside, None)
        return place.path if place else self.source

    def text(self, path: str) -> str:
        """The text of a file as edited so far."""
        if path not in self.texts:
            data = Path(path).read_bytes()
            self.boms[path] = data[:3] if data.startswith(b"\xef\xbb\xbf") else b""
            self.texts[path] = data.decode("utf-8-sig")
        return self.texts[path]

    def changed(self) -> dict[str, bytes]:
        """New bytes by path of the files that say something else than on the disk."""
        files = {path: self.boms[path] + text.encode() for path, text in self.texts.items()}
        return {path: data for path, data in files.items() if data != Path(path).read_bytes()}
