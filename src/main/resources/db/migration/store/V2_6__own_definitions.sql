-- The metrics and trees that a store defines for itself: one text, of which every version stays. An
-- empty body is that there are none any more.
create table own_definitions (
    store varchar(64) not null,
    version integer not null,
    body varchar(65536) not null,
    reason varchar(300) not null,
    changed_at bigint not null,
    changed_by varchar(100) not null,
    primary key (store, version)
);
