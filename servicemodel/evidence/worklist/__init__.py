"""The population work list: lifetimes fitted, customers listed, files written."""

from servicemodel.evidence.worklist.files import rows_of, write_csv, write_parquet
from servicemodel.evidence.worklist.making import Made, NoUnits, work_list

__all__ = ["Made", "NoUnits", "rows_of", "work_list", "write_csv", "write_parquet"]
