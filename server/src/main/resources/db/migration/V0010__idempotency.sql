-- Answers to requests that carried an Idempotency-Key, so that a repeat gets the first one. Neither key nor request is kept in clear.
-- A row without an answer is seen by no other transaction: its request is still under way.
create table kept_answer (
    key_digest     bytea       not null,
    request_digest bytea       not null,
    answer         text,
    created_at     timestamptz not null,
    primary key (key_digest)
) with (fillfactor = 70); -- room to put the answer in without touching an index

create index kept_answer_oldest on kept_answer (created_at);
