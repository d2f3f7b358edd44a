-- Work of one owner. Each version is a row of its own; the one with latest = 1 is in force. frozen is
-- the version with which the action was started: what was expected then.
create table actions (
    store varchar(64) not null references stores (id),
    number integer not null,
    version integer not null,
    latest integer not null,
    title varchar(200) not null,
    link varchar(40) not null,
    emergency integer not null,
    status varchar(20) not null,
    owner varchar(40) references people (id),
    scope text not null,
    starts varchar(10),
    until varchar(10),
    metric varchar(64),
    share varchar(40),
    hours varchar(40) not null,
    coins varchar(40) not null,
    note text not null,
    frozen integer,
    changed_at bigint not null,
    changed_by varchar(100) not null,
    why varchar(300) not null,
    primary key (store, number, version)
);
create index actions_in_force on actions (store, latest, status);

-- What has to be done for an action, in order; one that is done says since when and by whom.
create table action_steps (
    store varchar(64) not null,
    number integer not null,
    position integer not null,
    words varchar(300) not null,
    done_at bigint,
    done_by varchar(100),
    primary key (store, number, position)
);

-- What people say of an action; evidence may be a link.
create table action_remarks (
    id varchar(40) not null primary key,
    store varchar(64) not null,
    number integer not null,
    words text not null,
    evidence varchar(1000),
    said_at bigint not null,
    said_by varchar(100) not null
);
create index action_remarks_of on action_remarks (store, number);

-- Who answers for a link of the process; the last row of a link is in force, nobody where empty.
create table link_owners (
    store varchar(64) not null references stores (id),
    link varchar(40) not null,
    version integer not null,
    owner varchar(40) references people (id),
    changed_at bigint not null,
    changed_by varchar(100) not null,
    primary key (store, link, version)
);
