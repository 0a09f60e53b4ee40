-- Tables of answers. Braces are replaced by the names of one side. The key comes first in each.
-- Moments are microseconds since 1970.

CREATE TABLE IF NOT EXISTS {environment} (
    environment VARCHAR PRIMARY KEY,
    generation BIGINT NOT NULL,
    dropped BOOLEAN NOT NULL,
    frozen_by VARCHAR,
    slot_run VARCHAR,
    slot_host VARCHAR,
    slot_process BIGINT,
    slot_process_started BIGINT,
    slot_user VARCHAR,
    slot_since BIGINT,
    slot_fence BIGINT
);

CREATE TABLE IF NOT EXISTS {pointer} (
    environment VARCHAR,
    generation BIGINT,
    pointed_at BIGINT NOT NULL,
    pointed_by VARCHAR NOT NULL,
    reason VARCHAR,
    rollback_to BIGINT,
    plan VARCHAR,
    run VARCHAR NOT NULL,
    finalised_at BIGINT,
    expires_at BIGINT,
    dropped_at BIGINT,
    data_end BIGINT,
    suffix_target VARCHAR NOT NULL,
    naming_catalog VARCHAR,
    models BIGINT NOT NULL,
    promoted BIGINT NOT NULL,
    added BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    removed BIGINT NOT NULL,
    PRIMARY KEY (environment, generation)
);

-- What a generation holds: the rows with from_generation <= it < until_generation. A small change
-- of a large environment so costs a few rows.
CREATE TABLE IF NOT EXISTS {entry} (
    environment VARCHAR,
    model VARCHAR,
    from_generation BIGINT,
    until_generation BIGINT NOT NULL,
    identifier VARCHAR NOT NULL,
    version VARCHAR NOT NULL,
    view_catalog VARCHAR,
    view_schema VARCHAR,
    view_name VARCHAR,
    table_catalog VARCHAR,
    table_schema VARCHAR,
    table_name VARCHAR,
    dev BOOLEAN NOT NULL,
    gateway VARCHAR,
    PRIMARY KEY (environment, model, from_generation)
);

CREATE INDEX IF NOT EXISTS {entry}_until ON {entry} (environment, until_generation);

-- The document stays in the log, at the position document_at: it may be large.
CREATE TABLE IF NOT EXISTS {plan} (
    plan VARCHAR PRIMARY KEY,
    environment VARCHAR NOT NULL,
    log_position BIGINT NOT NULL,
    digest VARCHAR NOT NULL,
    author VARCHAR NOT NULL,
    proposed_at BIGINT NOT NULL,
    reason VARCHAR,
    closed VARCHAR,
    status_reason VARCHAR,
    run VARCHAR,
    changes BIGINT NOT NULL,
    intervals BIGINT NOT NULL,
    required BIGINT NOT NULL,
    cadence BOOLEAN NOT NULL,
    statements TEXT,
    document_at BIGINT NOT NULL
);

CREATE INDEX IF NOT EXISTS {plan}_environment ON {plan} (environment, log_position);

CREATE TABLE IF NOT EXISTS {approval} (
    plan VARCHAR,
    approved_by VARCHAR,
    log_position BIGINT NOT NULL,
    digest VARCHAR NOT NULL,
    approved_at BIGINT NOT NULL,
    PRIMARY KEY (plan, approved_by)
);

CREATE TABLE IF NOT EXISTS {run} (
    run VARCHAR PRIMARY KEY,
    environment VARCHAR NOT NULL,
    log_position BIGINT NOT NULL,
    purpose VARCHAR NOT NULL,
    plan VARCHAR,
    started_by VARCHAR NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT,
    status VARCHAR NOT NULL,
    host VARCHAR NOT NULL,
    process BIGINT NOT NULL,
    process_started BIGINT NOT NULL,
    process_user VARCHAR NOT NULL,
    stopped_for TEXT
);

CREATE INDEX IF NOT EXISTS {run}_environment ON {run} (environment, log_position);

-- Runs that warehouses must remember; names of gateways, one a line.
CREATE TABLE IF NOT EXISTS {mark} (
    run VARCHAR PRIMARY KEY,
    log_position BIGINT NOT NULL,
    gateways VARCHAR NOT NULL
);

CREATE INDEX IF NOT EXISTS {mark}_position ON {mark} (log_position);

CREATE TABLE IF NOT EXISTS {stage} (
    run VARCHAR,
    place BIGINT,
    stage VARCHAR NOT NULL,
    started_at BIGINT,
    completed_at BIGINT,
    PRIMARY KEY (run, place)
);

CREATE TABLE IF NOT EXISTS {progress} (
    run VARCHAR,
    model VARCHAR,
    batches BIGINT NOT NULL,
    written BIGINT NOT NULL,
    took_nanos BIGINT NOT NULL,
    PRIMARY KEY (run, model)
);

CREATE TABLE IF NOT EXISTS {work} (
    model VARCHAR,
    version VARCHAR,
    dev BOOLEAN,
    run VARCHAR NOT NULL,
    at BIGINT NOT NULL,
    batches BIGINT NOT NULL,
    counted BIGINT NOT NULL,
    covered_seconds BIGINT NOT NULL,
    written BIGINT NOT NULL,
    took_nanos BIGINT NOT NULL,
    last_written BIGINT,
    last_took_nanos BIGINT NOT NULL,
    PRIMARY KEY (model, version, dev)
);

CREATE TABLE IF NOT EXISTS {audit_result} (
    run VARCHAR,
    model VARCHAR,
    audit VARCHAR,
    blocking BOOLEAN NOT NULL,
    bad_rows BIGINT,
    PRIMARY KEY (run, model, audit)
);

CREATE TABLE IF NOT EXISTS {failure} (
    run VARCHAR,
    log_position BIGINT,
    failed_at BIGINT NOT NULL,
    cause TEXT NOT NULL,
    PRIMARY KEY (run, log_position)
);

CREATE TABLE IF NOT EXISTS {batch} (
    model VARCHAR,
    log_position BIGINT,
    run VARCHAR NOT NULL,
    identifier VARCHAR NOT NULL,
    dev BOOLEAN NOT NULL,
    range_start BIGINT NOT NULL,
    range_end BIGINT NOT NULL,
    written BIGINT,
    took_nanos BIGINT NOT NULL,
    PRIMARY KEY (model, log_position)
);

CREATE TABLE IF NOT EXISTS {skipped} (
    run VARCHAR,
    model VARCHAR,
    PRIMARY KEY (run, model)
);

CREATE TABLE IF NOT EXISTS {snapshot} (
    snapshot VARCHAR PRIMARY KEY,
    model VARCHAR NOT NULL,
    identifier VARCHAR NOT NULL,
    version VARCHAR NOT NULL,
    dev_version VARCHAR NOT NULL,
    pushed_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    unpaused_at BIGINT,
    unrestorable BOOLEAN NOT NULL,
    time_to_live VARCHAR NOT NULL,
    gateway VARCHAR,
    definition <bytes> NOT NULL
);

CREATE INDEX IF NOT EXISTS {snapshot}_version ON {snapshot} (model, version);

-- Ranges of the versioned table (dev_version empty) or of a dev table. A contributor is a snapshot
-- that must know what it computed itself, empty for the whole.
CREATE TABLE IF NOT EXISTS {coverage} (
    model VARCHAR,
    version VARCHAR,
    dev_version VARCHAR,
    contributor VARCHAR,
    ranges TEXT NOT NULL,
    PRIMARY KEY (model, version, dev_version, contributor)
);

CREATE TABLE IF NOT EXISTS {physical} (
    model VARCHAR,
    version VARCHAR,
    dev_version VARCHAR,
    table_catalog VARCHAR NOT NULL,
    table_schema VARCHAR NOT NULL,
    table_name VARCHAR NOT NULL,
    gateway VARCHAR,
    PRIMARY KEY (model, version, dev_version)
);

-- What automatic restatements have marked and no run has computed since.
CREATE TABLE IF NOT EXISTS {restatement} (
    model VARCHAR,
    version VARCHAR,
    ranges TEXT NOT NULL,
    as_of BIGINT NOT NULL,
    PRIMARY KEY (model, version)
);

CREATE TABLE IF NOT EXISTS {audit} (
    log_position BIGINT PRIMARY KEY,
    event_type VARCHAR NOT NULL,
    happened_at BIGINT NOT NULL,
    actor VARCHAR NOT NULL,
    on_behalf_of VARCHAR,
    client VARCHAR NOT NULL,
    reason VARCHAR,
    correlation VARCHAR NOT NULL,
    environment VARCHAR,
    plan VARCHAR,
    run VARCHAR,
    summary VARCHAR NOT NULL
);

CREATE INDEX IF NOT EXISTS {audit}_environment ON {audit} (environment, log_position);

CREATE TABLE IF NOT EXISTS {audit_model} (
    model VARCHAR,
    log_position BIGINT,
    PRIMARY KEY (model, log_position)
);

CREATE INDEX IF NOT EXISTS {audit_model}_position ON {audit_model} (log_position)
