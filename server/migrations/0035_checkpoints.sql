-- Signed checkpoints of the chain of seals, so that a tail cut off or made anew is found; how long an entry waits for its seal.

alter table platform.unsealed add column since timestamptz not null default now();

-- Each vouches for the seals after the checkpoint before, up to `seq`: their hashes, packed, 32 bytes each. Only ever appended.
create table platform.checkpoints (
  seq       bigint      primary key check (seq > 0),
  -- The digest of the checkpoint before, its signature included; zeros for the first.
  previous  bytea       not null check (octet_length(previous) = 32),
  hashes    bytea       not null check (octet_length(hashes) > 0 and octet_length(hashes) % 32 = 0),
  made_at   timestamptz not null,
  key_id    text        not null,
  signature bytea       not null
);

grant select, insert on platform.checkpoints to banshi_app;
