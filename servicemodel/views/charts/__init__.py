"""Charts of figures, one module each: NAME, TITLE, MISSING, ``facts``, ``table``, ``caption`` and ``spec``.

``facts`` is plain data in the terms of the model, None where there is nothing to show; then ``MISSING``
says what to enter. The deck draws its own charts from it, the workbook and the text twin their tables.
``spec`` is Vega-Lite, which is drawn without a browser.
"""

from servicemodel.views.charts import (
    channel_cost,
    cost_waterfall,
    frontier,
    pair_profile,
    process_matrix,
    provenance_bar,
    repeat_waterfall,
    scenario_bars,
    supplier_ladder,
    tornado,
    two_by_two,
    who_knows_what,
)

#: Every chart, in the order of the report.
CHARTS = (
    who_knows_what,
    pair_profile,
    channel_cost,
    repeat_waterfall,
    process_matrix,
    supplier_ladder,
    cost_waterfall,
    two_by_two,
    frontier,
    tornado,
    scenario_bars,
    provenance_bar,
)
