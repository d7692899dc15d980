"""Files of records as tables of text: any form, any encoding, every row accounted for.

``fresh`` makes the guarded database, ``layout_of`` says how a file is laid out, ``load`` reads it.
"""

from servicemodel.evidence.files.connection import fresh
from servicemodel.evidence.files.layouts import layout_of
from servicemodel.evidence.files.loading import load
from servicemodel.evidence.files.raw import RawTable

__all__ = ["RawTable", "fresh", "layout_of", "load"]
