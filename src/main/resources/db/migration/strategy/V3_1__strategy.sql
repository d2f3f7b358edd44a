-- What a store is to become: direction, goals with their targets, budget. Each is a text of its own,
-- of which every version stays. An empty body is that it was withdrawn.
create table strategies (
    store varchar(64) not null,
    subject varchar(64) not null,
    version integer not null,
    body varchar(65536) not null,
    reason varchar(300) not null,
    changed_at bigint not null,
    changed_by varchar(100) not null,
    primary key (store, subject, version)
);

-- What somebody wants to be changed who may not change it. `after` is the version that was in force.
create table strategy_proposals (
    id varchar(36) not null primary key,
    store varchar(64) not null,
    subject varchar(64) not null,
    after integer not null,
    body varchar(65536) not null,
    reason varchar(300) not null,
    proposed_at bigint not null,
    proposed_by varchar(100) not null,
    answered_at bigint,
    answered_by varchar(100),
    accepted integer,
    answer varchar(300)
);
create index strategy_proposals_by_store on strategy_proposals (store, proposed_at);
