-- What the last check of the stock identity found (统计口径 10.1): a duty writes it, and whoever watches reads it.

create table statistics.stock_check (
  one        boolean primary key default true check (one),
  checked_at timestamptz not null,
  -- How many accounts were compared.
  compared   integer not null,
  breaches   jsonb not null
);

grant select, insert, update on statistics.stock_check to banshi_app;
