"""Writes made-up projects of any size: SQL models on DuckDB in layers, 10 to 30 columns each, with CTEs, windows and joins.

The same arguments always give the same files, and a file whose content is the same is not written again, so that a
change touches one file, as an editor would.
"""

import datetime
import random
from pathlib import Path

KEYS = ["id", "customer_id", "event_date", "status", "amount"]  # every model has them, one row for each id
SHARES = [("raw", 10), ("stg", 30), ("fct", 30), ("mart", 30)]  # sources, views, incremental, full
LAYERS = {"raw": 1, "stg": 1, "fct": 2, "mart": 4}
EXPRESSIONS = [
    "{a}",
    "COALESCE({a}, 0)",
    "({a} + COALESCE({b}, 0)) / 2",
    "CASE WHEN p1.status = 'paid' THEN {a} ELSE 0 END",
    "ROUND({a} * 0.37, 2)",
    "AVG({a}) OVER (PARTITION BY p1.customer_id ORDER BY p1.event_date, p1.id)",
    "LAG({a}) OVER (PARTITION BY p1.customer_id ORDER BY p1.event_date, p1.id)",
    "GREATEST({a}, {b})",
]


class Model:
    def __init__(self, number, schema, layer, metrics):
        self.number, self.schema, self.layer = number, schema, layer
        self.name = f"{schema}.{schema}_{number:05d}"
        self.columns = KEYS + [f"m_{i + 1}" for i in range(metrics)]
        self.parents, self.below = [], 0


def layered(count):
    """Models in order: each reads one of the layer above it, and up to three others."""
    dice, models, base, given = random.Random(count), [], 0, 0
    for schema, share in SHARES:
        until = round(count * (given + share) / 100)
        size = max(1, until - len(models))
        for i in range(until - len(models)):
            layer = base + i * LAYERS[schema] // size
            models.append(Model(len(models), schema, layer, 5 if schema == "raw" else dice.randint(5, 25)))
        base, given = base + LAYERS[schema], given + share
    by_layer = {}
    for model in models:
        by_layer.setdefault(model.layer, []).append(model)
    for model in models:
        if model.layer:
            near = by_layer.get(model.layer - 1) or models[:1]
            others = [m for layer in range(model.layer) for m in by_layer.get(layer, [])]
            more = 0 if model.schema == "stg" else dice.randint(0, 3)
            chosen = [dice.choice(near), *dice.sample(others, min(more, len(others)))]
            model.parents = list({m.number: m for m in chosen}.values())
    descendants = {model.number: set() for model in models}
    for model in reversed(models):
        for parent in model.parents:
            descendants[parent.number] |= descendants[model.number] | {model.number}
    for model in models:
        model.below = len(descendants[model.number])
    return models


def source(model):
    dice = random.Random(model.number)
    day = datetime.date(2025, 1, 1)
    rows = [
        [i + 1, i % 7 + 1, f"'{day + datetime.timedelta(days=i)}'", "'paid'", *(round(dice.uniform(1, 500), 2) for _ in model.columns[4:])]
        for i in range(5)
    ]
    values = ",\n  ".join("(" + ", ".join(map(str, row)) + ")" for row in rows)
    types = {"id": "INT", "customer_id": "INT", "event_date": "DATE", "status": "TEXT"}
    items = [f"{c}::{types.get(c, 'DOUBLE')} AS {c}" for c in model.columns]
    return items, f"FROM (VALUES\n  {values}\n) AS t({', '.join(model.columns)})\n", ""


def query(model):
    dice = random.Random(model.number)

    def column():
        at = dice.randrange(len(model.parents))
        return f"p{at + 1}.{dice.choice(model.parents[at].columns[4:])}"

    metrics = [f"({dice.choice(EXPRESSIONS).format(a=column(), b=column())})::DOUBLE AS {c}" for c in model.columns[5:]]
    keys = ["p1.id", "p1.customer_id", "p1.event_date", "UPPER(TRIM(p1.status)) AS status", "COALESCE(p1.amount, 0) AS amount"]
    joins = [f"  LEFT JOIN {p.name} AS p{i + 2} ON p1.id = p{i + 2}.id\n" for i, p in enumerate(model.parents[1:])]
    where = "  WHERE p1.event_date BETWEEN @start_ds AND @end_ds\n" if model.schema == "fct" else ""
    base = "WITH base AS (\n  SELECT\n    " + ",\n    ".join(keys + metrics) + f"\n  FROM {model.parents[0].name} AS p1\n" + "".join(joins) + where + ")"
    items = ["b.id::INT AS id", "b.customer_id::INT AS customer_id", "b.event_date::DATE AS event_date", "b.status::TEXT AS status"]
    items += [f"b.{c}::DOUBLE AS {c}" for c in model.columns[4:]]
    if model.schema == "stg":
        ranked = ",\nranked AS (\n  SELECT *, ROW_NUMBER() OVER (PARTITION BY id ORDER BY event_date DESC) AS rn\n  FROM base\n)\n"
        return items, "FROM ranked AS b\nWHERE b.rn = 1\n", base + ranked
    return items, "FROM base AS b\n", base + "\n"


def text(model, cron, start, change):
    kind = {"stg": "VIEW", "fct": "INCREMENTAL_BY_TIME_RANGE (\n    time_column event_date\n  )"}.get(model.schema, "FULL")
    head = [f"name {model.name}", f"kind {kind}", f"cron '{cron}'", "owner analytics", "grain id", f"start '{start}'"]
    items, tail, before = query(model) if model.parents else source(model)
    if change == "leaf":
        items.append(f"{len(items)}::DOUBLE AS added_1")
    if change == "root":
        items[4] = items[4].replace("::DOUBLE", "::DOUBLE * 1.01")
    return "MODEL (\n  " + ",\n  ".join(head) + "\n);\n\n" + before + "SELECT\n  " + ",\n  ".join(items) + "\n" + tail


def write(path, content):
    if not path.exists() or path.read_text() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)


def settings(folder):
    write(
        folder / "config.yaml",
        "gateways:\n  local:\n    connection:\n      type: duckdb\n      database: warehouse.duckdb\n"
        "default_gateway: local\nmodel_defaults:\n  dialect: duckdb\n  start: '2025-01-01'\n",
    )


def make(folder, count, change=None):
    """A layered project. A change is `leaf`: one column more where nothing reads it; or `root`: another amount at the top."""
    folder = Path(folder)
    models = layered(count)
    leaf = next(m for m in reversed(models) if not m.below)
    root = max(models, key=lambda m: m.below)
    changed = {"leaf": leaf, "root": root}.get(change)
    settings(folder)
    for model in models:
        content = text(model, "@daily", "2025-01-01", change if model is changed else None)
        write(folder / "models" / model.schema / f"{model.name}.sql", content)


def make_cron(folder, count):
    """Incremental models with a cron of five minutes since 1970, each starting a day after the one before."""
    folder = Path(folder)
    settings(folder)
    top = Model(0, "raw", 0, 5)
    write(folder / "models" / f"{top.name}.sql", text(top, "@daily", "1970-01-01", None))
    for number in range(1, count):
        model = Model(number, "fct", 1, 10)
        model.parents = [top]
        start = datetime.date(1970, 1, 1) + datetime.timedelta(days=number)
        write(folder / "models" / f"{model.name}.sql", text(model, "*/5 * * * *", start, None))


def make_intervals(folder, batch_size, days, rows):
    """One model of daily intervals of so many rows, beside the table that it reads; as many days as the floor has."""
    folder = Path(folder)
    settings(folder)
    columns = "id, customer_id, event_date, status, amount"
    write(
        folder / "models" / "events.sql",
        "MODEL (\n  name raw.events,\n  kind FULL,\n  start '2022-01-01'\n);\n\nSELECT\n  i::INT AS id,\n  (i % 7)::INT AS customer_id,\n"
        "  (DATE '2022-01-01' + CAST(FLOOR(i / "
        f"{rows}) AS INT))::DATE AS event_date,\n  'paid'::TEXT AS status,\n"
        f"  (i * 0.5)::DOUBLE AS amount\nFROM range({days * rows}) AS t(i)\n",
    )
    size = f",\n    batch_size {batch_size}" if batch_size else ""
    write(
        folder / "models" / "daily.sql",
        f"MODEL (\n  name fct.daily,\n  kind INCREMENTAL_BY_TIME_RANGE (\n    time_column event_date{size}\n  ),\n"
        f"  start '2022-01-01'\n);\n\nSELECT {columns}\nFROM raw.events\nWHERE event_date BETWEEN @start_ds AND @end_ds\n",
    )


def make_tables(folder, count, changed=0):
    """Small tables that read nothing; the first `changed` of them say something else."""
    folder = Path(folder)
    settings(folder)
    for number in range(count):
        amount = number + (0.5 if number < changed else 0)
        write(
            folder / "models" / f"t_{number:05d}.sql",
            f"MODEL (\n  name shop.t_{number:05d},\n  kind FULL\n);\n\nSELECT\n  {number}::INT AS id,\n  1::INT AS customer_id,\n"
            f"  '2025-01-01'::DATE AS event_date,\n  'paid'::TEXT AS status,\n  {amount}::DOUBLE AS amount\n",
        )


def make_daily(folder, count):
    """Daily incremental models that all read one table."""
    folder = Path(folder)
    settings(folder)
    top = Model(0, "raw", 0, 5)
    write(folder / "models" / f"{top.name}.sql", text(top, "@daily", "2025-01-01", None))
    for number in range(1, count + 1):
        model = Model(number, "fct", 1, 10)
        model.parents = [top]
        write(folder / "models" / f"{model.name}.sql", text(model, "@daily", "2025-01-01", None))
