-- The depot of a network: where CDCs publish parcels of initiatives, and from where the network fetches them.
-- PostgreSQL 14 or later, encoded in UTF8. Run once, as an administrator, in a database of its own:
--
--   createdb --encoding=UTF8 --template=template0 essaim
--   psql --dbname=essaim --single-transaction --set=ON_ERROR_STOP=1 --file=essaim-reseau.sql
--
-- then make accounts (RESEAU.md, beside this file). Running it again changes nothing. Where its administrator is
-- not a superuser, as at some hosts, it warns of what it could not close: ask the host to run those lines.

do $$
begin
  if current_setting('server_encoding') <> 'UTF8' then
    raise exception 'the database must be encoded in UTF8';
  end if;
  -- Owns what is below and writes for the others; nobody connects as it.
  if not exists (select from pg_roles where rolname = 'essaim_owner') then
    create role essaim_owner nologin;
  end if;
  -- Publishes, and reads what it published.
  if not exists (select from pg_roles where rolname = 'essaim_member') then
    create role essaim_member nologin;
  end if;
  -- Reads what everybody published.
  if not exists (select from pg_roles where rolname = 'essaim_reader') then
    create role essaim_reader nologin;
  end if;
  execute format('revoke all on database %I from public', current_database());
  execute format(
    'grant connect on database %I to essaim_member, essaim_reader', current_database()
  );
  -- What is counted below is counted at each statement, as others left it.
  execute format(
    'alter database %I set default_transaction_isolation = ''read committed''', current_database()
  );
end
$$;

-- What PostgreSQL lets every account do that fills the disk past the bounds below, or stops the others: large
-- objects, messages in the log of writes, locks that are a number, sorts on the disk. Only a superuser closes them.
do $$
declare
  called regprocedure;
begin
  begin
    execute format('alter database %I set temp_file_limit = ''512MB''', current_database());
  exception when insufficient_privilege then
    raise warning 'not a superuser: temp_file_limit is not set, an account may fill the disk with a sort';
  end;
  for called in
    select p.oid from pg_catalog.pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace
      and p.proname ~ '^(lo_|loread$|lowrite$|pg_(try_)?advisory_|pg_logical_emit_message$)'
  loop
    begin
      execute format('revoke execute on function %s from public', called);
    exception when insufficient_privilege then
      null;
    end;
    if has_function_privilege('essaim_member', called, 'execute') then
      raise warning 'not a superuser: % stays open to every account', called;
    end if;
  end loop;
end
$$;

revoke create on schema public from public;
create schema if not exists essaim authorization essaim_owner;
revoke all on schema essaim from public;
grant usage on schema essaim to essaim_member, essaim_reader;

-- The form of this depot: Essaim refuses one that it does not know.
create table if not exists essaim.form (number integer not null);
insert into essaim.form (number) select 1 where not exists (select from essaim.form);

-- What one parcel, and one account, may hold, in bytes. An administrator may change both.
create table if not exists essaim.bounds (
  is_only boolean primary key default true check (is_only),
  parcel_bytes bigint not null check (parcel_bytes between 1 and 200000000),
  account_bytes bigint not null check (account_bytes >= parcel_bytes)
);
insert into essaim.bounds (parcel_bytes, account_bytes)
  values (200000000, 2000000000) on conflict do nothing;

-- A parcel, once, under the SHA-256 of what it says. Nothing else can be in a row, whoever writes it.
create table if not exists essaim.parcel (
  sha256 text primary key,
  content bytea not null,
  bytes bigint not null check (bytes = octet_length(content)),
  -- Who sends and when it was made, as the parcel itself says it.
  head json not null check (octet_length(head::text) <= 4096),
  initiatives integer not null check (initiatives >= 0),
  constraint parcel_is_its_hash check (sha256 = encode(pg_catalog.sha256(content), 'hex'))
);
-- Uncompressed, so that a part of it is read without the rest.
alter table essaim.parcel alter column content set storage external;

-- Which account published which parcel: several may publish the same.
create table if not exists essaim.publication (
  account name not null,
  sha256 text not null references essaim.parcel,
  published_at timestamptz not null default now(),
  primary key (account, sha256)
);
create index if not exists publication_sha256 on essaim.publication (sha256);

-- What has arrived of parcels that are not whole: seen by who sends it, and by nobody else.
create table if not exists essaim.part (
  account name not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  number integer not null check (number between 0 and 9999),
  bytes bytea not null check (octet_length(bytes) between 1 and 262144),
  arrived_at timestamptz not null default now(),
  primary key (account, sha256, number)
);

-- A row for each account, locked by whoever writes for it: nobody else may lock a row of another account.
create table if not exists essaim.turn (account name primary key);

create or replace function essaim.refuse_update() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'what was published does not change' using errcode = 'integrity_constraint_violation';
end
$$;
create or replace trigger parcel_fixed before update on essaim.parcel
  for each statement execute function essaim.refuse_update();
create or replace trigger publication_fixed before update on essaim.publication
  for each statement execute function essaim.refuse_update();

-- One account is counted and written by one connection at a time, which sees what the one before it left: an older
-- view of it would count too little. Called by the two functions below alone.
create or replace function essaim.take_turn() returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'the transaction must be read committed' using errcode = 'invalid_transaction_state';
  end if;
  insert into essaim.turn (account) values (session_user) on conflict do nothing;
  perform from essaim.turn where account = session_user for update;
end
$$;

-- Keeps one part of a parcel for whoever is connected; one that is there already stays, since only what hashes to
-- its name is ever published. Refuses (configuration_limit_exceeded) over the bounds, where each row is counted with
-- what it and its indexes take beside its content.
create or replace function essaim.add_part(asked text, part integer, piece bytea) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  most essaim.bounds;
  arrived bigint;
  held bigint;
  beside_part constant bigint := 512;
  beside_parcel constant bigint := 1024;
begin
  perform essaim.take_turn();
  select * into strict most from essaim.bounds;
  delete from essaim.part
    where account = session_user and sha256 <> asked and arrived_at < now() - interval '1 day';
  select coalesce(sum(octet_length(p.bytes)) filter (where p.sha256 = asked and p.number <> part), 0),
         coalesce(
           sum(octet_length(p.bytes) + beside_part) filter (where p.sha256 <> asked or p.number <> part), 0
         )
    into arrived, held from essaim.part p where p.account = session_user;
  select held + coalesce(sum(c.bytes + beside_parcel), 0) into held
    from essaim.publication u join essaim.parcel c on c.sha256 = u.sha256
    where u.account = session_user;
  if arrived + octet_length(piece) > most.parcel_bytes
    or held + octet_length(piece) + beside_part > most.account_bytes then
    raise exception 'no room' using errcode = 'configuration_limit_exceeded';
  end if;
  insert into essaim.part (account, sha256, number, bytes)
    values (session_user, asked, part, piece)
    on conflict (account, sha256, number) do nothing;
end
$$;

-- Makes a parcel whole and seen, all of it or nothing: « stored », « here » when the account had published it,
-- « incomplete » when a part is missing, « altered » when the parts are not what the hash names.
create or replace function essaim.publish(asked text, parts integer) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  whole bytea;
  arrived integer;
  said json;
begin
  perform essaim.take_turn();
  if exists (
    select from essaim.publication u where u.account = session_user and u.sha256 = asked
  ) then
    delete from essaim.part where account = session_user and sha256 = asked;
    return 'here';
  end if;
  select count(*), string_agg(p.bytes, ''::bytea order by p.number) into arrived, whole
    from essaim.part p
    where p.account = session_user and p.sha256 = asked and p.number < parts;
  if arrived <> parts or whole is null then
    return 'incomplete';
  end if;
  delete from essaim.part where account = session_user and sha256 = asked;
  if encode(sha256(whole), 'hex') <> asked then
    return 'altered';
  end if;
  begin
    said := convert_from(whole, 'UTF8')::json;
    -- Two at once: the second waits for the first, then finds it there.
    insert into essaim.parcel (sha256, content, bytes, head, initiatives)
      values (
        asked, whole, octet_length(whole), said -> 'head',
        coalesce(json_array_length(said -> 'tables' -> 'initiative'), 0)
      )
      on conflict (sha256) do nothing;
  exception when data_exception or integrity_constraint_violation then
    return 'altered';
  end;
  insert into essaim.publication (account, sha256) values (session_user, asked)
    on conflict (account, sha256) do nothing;
  return 'stored';
end
$$;

revoke all on all functions in schema essaim from public;
revoke all on all tables in schema essaim from public;
grant execute on function essaim.add_part(text, integer, bytea), essaim.publish(text, integer)
  to essaim_member;
grant select on essaim.form, essaim.parcel, essaim.publication to essaim_member, essaim_reader;
grant select on essaim.part to essaim_member;

alter table essaim.parcel enable row level security;
alter table essaim.publication enable row level security;
alter table essaim.part enable row level security;

drop policy if exists own on essaim.part;
create policy own on essaim.part for select to essaim_member using (account = session_user);
drop policy if exists own on essaim.publication;
create policy own on essaim.publication for select to essaim_member using (account = session_user);
drop policy if exists every on essaim.publication;
create policy every on essaim.publication for select to essaim_reader using (true);
drop policy if exists own on essaim.parcel;
create policy own on essaim.parcel for select to essaim_member using (
  exists (
    select from essaim.publication u
    where u.sha256 = parcel.sha256 and u.account = session_user
  )
);
drop policy if exists every on essaim.parcel;
create policy every on essaim.parcel for select to essaim_reader using (true);

alter table essaim.form owner to essaim_owner;
alter table essaim.bounds owner to essaim_owner;
alter table essaim.parcel owner to essaim_owner;
alter table essaim.publication owner to essaim_owner;
alter table essaim.part owner to essaim_owner;
alter table essaim.turn owner to essaim_owner;
alter function essaim.refuse_update() owner to essaim_owner;
alter function essaim.take_turn() owner to essaim_owner;
alter function essaim.add_part(text, integer, bytea) owner to essaim_owner;
alter function essaim.publish(text, integer) owner to essaim_owner;
