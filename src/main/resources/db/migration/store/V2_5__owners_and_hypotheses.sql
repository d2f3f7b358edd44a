-- Who looks after a metric of a store. Each change is a row of its own, the last one is in force; an
-- empty owner is nobody.
create table metric_owners (
    id varchar(40) not null primary key,
    store varchar(64) not null,
    metric varchar(64) not null,
    owner varchar(100) not null,
    changed_at bigint not null,
    changed_by varchar(100) not null
);
create index metric_owners_of on metric_owners (store, metric, changed_at);

-- What somebody supposes: that one metric moves another. A withdrawn one stays, for the record.
create table hypotheses (
    id varchar(40) not null primary key,
    store varchar(64) not null,
    cause varchar(64) not null,
    moves varchar(64) not null,
    claim varchar(300) not null,
    owner varchar(100) not null,
    stated_at bigint not null,
    stated_by varchar(100) not null,
    withdrawn_at bigint,
    withdrawn_by varchar(100)
);
create index hypotheses_of on hypotheses (store, moves);
