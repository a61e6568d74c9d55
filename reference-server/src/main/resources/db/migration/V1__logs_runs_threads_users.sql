-- One schema for SQLite and PostgreSQL: only what both understand in the same way. Times are milliseconds since 1970.

create table store (
  name text not null primary key,
  value text not null
);

create table users (
  id text not null primary key,
  email text not null unique,
  name text not null,
  password_hash text not null,
  created_at bigint not null
);

create table sessions (
  token_hash text not null primary key,
  user_id text not null references users (id),
  created_at bigint not null,
  expires_at bigint not null
);

create table preferences (
  user_id text not null,
  name text not null,
  value text not null,
  primary key (user_id, name)
);

create table threads (
  id text not null primary key,
  system text not null,
  owner text not null,
  title text not null,
  created_at bigint not null,
  updated_at bigint not null
);

create index threads_of_owners on threads (system, owner, updated_at, id);

create table messages (
  id text not null primary key,
  thread_id text not null references threads (id),
  position bigint not null,
  role text not null,
  author text not null,
  content text not null,
  run_id text,
  fallback integer not null,
  created_at bigint not null,
  edited_at bigint,
  unique (thread_id, position)
);

create table runs (
  id text not null primary key,
  system text not null,
  owner text not null,
  thread_id text not null references threads (id),
  agent text not null,
  question_id text not null,
  log_id text not null,
  state text not null,
  attempt integer not null,
  body_seq bigint not null,
  created_at bigint not null,
  updated_at bigint not null,
  fault_code text,
  fault_message text,
  fault_retryable integer
);

create index runs_by_state on runs (state, created_at);
create index runs_of_owners on runs (system, owner, created_at);
create index runs_of_threads on runs (thread_id);

create table commands (
  owner text not null,
  command_id text not null,
  run_id text not null,
  at bigint not null,
  primary key (owner, command_id)
);

create table events (
  log_id text not null,
  seq bigint not null,
  type text not null,
  run_id text,
  at bigint not null,
  document text not null,
  primary key (log_id, seq)
);

-- Where a log's events were forgotten, its numbers are not used again.
create table forgotten (
  log_id text not null primary key,
  before_seq bigint not null
);
