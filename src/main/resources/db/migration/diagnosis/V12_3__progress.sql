-- How far the take-over of a store was on a day, each time something had changed.
create table map_progress (
    store varchar(64) not null references stores (id),
    day varchar(10) not null,
    number integer not null,
    body text not null,
    primary key (store, day, number)
);
