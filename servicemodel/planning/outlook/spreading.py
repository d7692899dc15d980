"""Work spread over processes: one interface for those of this machine and for a cluster.

Tasks carry all they need and their numbers are keyed, so results do not depend on who does them. A
cluster gives an executor of the interface of ``concurrent.futures``, such as ``Client.get_executor()``
of dask.distributed.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

Work = TypeVar("Work")
Result = TypeVar("Result")


def done(
    function: Callable[[Work], Result], tasks: Sequence[Work], executor: Executor | None
) -> tuple[Result, ...]:
    """``function`` of every task, in the order of the tasks: a process for each, or by ``executor``."""
    if executor is not None:
        return _through(executor, function, tasks)
    with ProcessPoolExecutor(len(tasks), get_context("spawn")) as pool:
        return _through(pool, function, tasks)


def _through(
    executor: Executor, function: Callable[[Work], Result], tasks: Sequence[Work]
) -> tuple[Result, ...]:
    waiting = [executor.submit(function, task) for task in tasks]
    return tuple(future.result() for future in waiting)
