-- What was answered to a change that was found in the facts: the action that it became, or why it is
-- nobody's.
create table unlogged_answers (
    store varchar(64) not null references stores (id),
    change_key varchar(200) not null,
    action integer,
    why varchar(300) not null,
    answered_at bigint not null,
    answered_by varchar(100) not null,
    primary key (store, change_key)
);
