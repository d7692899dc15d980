"""One process, two, or a cluster: the figures are the same."""

import attrs
import pytest
from businesses import FEW, business, remind, situation_of, train

from servicemodel.planning.outlook import outlook

OPTIONS = (remind(), train(), remind(0.2, "less"))


@pytest.fixture(scope="module")
def alone():
    return outlook(situation_of(business()), OPTIONS, FEW)


def test_two_processes(alone):
    assert outlook(situation_of(business()), OPTIONS, attrs.evolve(FEW, workers=2)) == alone


def test_a_cluster_of_dask(alone):
    distributed = pytest.importorskip("distributed", reason="the extra 'cluster' is not installed")
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        how = attrs.evolve(FEW, workers=2, executor=client.get_executor())
        assert outlook(situation_of(business()), OPTIONS, how) == alone
