"""The population work list for a generated fleet: seconds, memory, and whether known lifetimes are found.

Runs ``servicemodel plan --worklist`` as a person would, in a process of its own.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TARGET = 60.0
MODEL = """servicemodel: 1
name: Fleet
illustrative: true
currency: USD
topics:
  product.unit_state: {volatility: 0.001 per day, benefit: 300 USD, harm: 10 USD}
channels:
  sms: {medium: sms, presence: virtual, cost_per_contact: 2 USD}
  phone: {medium: phone, presence: virtual, cost_per_contact: 8 USD}
actors:
  front: {kind: front_office}
  customer: {kind: general_customer}
flows:
  reminder: {from: front, to: customer, topics: [product.unit_state], kind: reminder, channel: sms,
             trigger: proactive, coverage: 0.9, accuracy: 0.9, delay: 1 days}
requests:
  fault: {from: customer, contact: front, requires: [{actor: front, topic: product.unit_state}],
          channels: phone, follow_up: 0.66}
"""


def main() -> int:
    """Print the seconds and the peak memory; 1 where the target is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, default=1_000_000)
    parser.add_argument("--products", type=int, default=2)
    parser.add_argument("--ending", default="csv", choices=("csv", "parquet", "xlsx"))
    asked = parser.parse_args()
    root = Path(__file__).resolve().parents[1]
    sys.path.insert(0, str(root / "tests" / "evidence" / "worklist"))
    from fleet import fleet

    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        fleet(place / "evidence", asked.units, asked.products)
        (place / "model.yaml").write_text(MODEL, encoding="utf-8")
        out = f"worklist.{asked.ending}"
        command = [sys.executable, "-m", "servicemodel", "plan", "--worklist", "model.yaml", "-o", out]
        began = time.perf_counter()
        subprocess.run(command, cwd=place, check=True)
        seconds = time.perf_counter() - began
        size = (place / out).stat().st_size
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    memory, cpu = used.ru_maxrss / 1024, used.ru_utime + used.ru_stime
    print(
        f"{asked.units:,} units, .{asked.ending}: {seconds:.1f} s ({cpu:.1f} s CPU), {memory:,.0f} MB, "
        f"file {size / 1e6:,.0f} MB; target {TARGET:.0f} s"
    )
    print("true lifetimes of product k: scale 900 (1 + k/2), shape 1.2 + 0.6 k")
    return int(seconds > TARGET)


if __name__ == "__main__":
    sys.exit(main())
