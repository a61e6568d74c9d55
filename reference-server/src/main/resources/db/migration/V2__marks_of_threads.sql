-- What a thread is marked with, where it is marked at all: who gave it its title, and whether its owner has put it away.

create table thread_marks (
  thread_id text not null primary key references threads (id),
  title_origin text not null,
  archived integer not null
);
