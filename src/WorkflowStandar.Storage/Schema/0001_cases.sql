-- Instants are milliseconds since 1970 UTC. Case ids are the 16 bytes of a UUID version 7: their order is that of submission.
-- Every key leads with the agency, kept as a small number.

CREATE TABLE agencies (
  agency INTEGER PRIMARY KEY,
  key    TEXT NOT NULL UNIQUE
) STRICT;

-- What lists and searches show. Written at submission, and seldom after.
CREATE TABLE cases (
  agency           INTEGER NOT NULL,
  case_id          BLOB    NOT NULL,
  number           TEXT    NOT NULL,
  standard         TEXT    NOT NULL, -- its name within the agency
  edition          TEXT    NOT NULL,
  procedure        TEXT    NOT NULL,
  channel          TEXT,
  applicant        TEXT,
  applicant_name   TEXT COLLATE NOCASE,
  submitted_at     INTEGER NOT NULL,
  calendar         TEXT    NOT NULL,
  calendar_edition TEXT    NOT NULL,
  marks            TEXT,             -- separated by line feeds; NULL for none
  ending           TEXT,             -- NULL while open
  end_step         TEXT,
  ended_at         INTEGER,
  tracking_hash    BLOB    NOT NULL,
  PRIMARY KEY (agency, case_id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX cases_by_number    ON cases (agency, number);
CREATE INDEX cases_by_standard         ON cases (agency, standard, case_id);
CREATE INDEX cases_open                ON cases (agency, case_id) WHERE ending IS NULL;
CREATE INDEX cases_open_by_standard    ON cases (agency, standard, case_id) WHERE ending IS NULL;
CREATE INDEX cases_by_applicant        ON cases (agency, applicant, case_id) WHERE applicant IS NOT NULL;
CREATE INDEX cases_by_applicant_name   ON cases (agency, applicant_name, case_id) WHERE applicant_name IS NOT NULL;
CREATE INDEX cases_open_by_calendar    ON cases (calendar, calendar_edition, agency, case_id) WHERE ending IS NULL;

-- The history. The bytes of json are what the chain of hashes runs over.
CREATE TABLE events (
  agency   INTEGER NOT NULL,
  case_id  BLOB    NOT NULL,
  sequence INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  actor    TEXT    NOT NULL,
  json     TEXT    NOT NULL,
  hash     BLOB    NOT NULL,
  PRIMARY KEY (agency, case_id, sequence)
) STRICT, WITHOUT ROWID;

-- The case as its events leave it; version is the number of the last one, hash is that event's. With a rowid, so that long states stay in leaves.
CREATE TABLE snapshots (
  agency  INTEGER NOT NULL,
  case_id BLOB    NOT NULL,
  version INTEGER NOT NULL,
  hash    BLOB    NOT NULL,
  state   TEXT    NOT NULL,
  PRIMARY KEY (agency, case_id)
) STRICT;

-- Open tasks, a row for each role that may do them. due is 9223372036854775807 where none can be told, so that pages can go on behind it.
CREATE TABLE tasks (
  agency    INTEGER NOT NULL,
  case_id   BLOB    NOT NULL,
  token     INTEGER NOT NULL,
  role      TEXT    NOT NULL,
  shared    INTEGER NOT NULL,
  step      TEXT    NOT NULL,
  person    TEXT,
  holder    TEXT,
  opened_at INTEGER NOT NULL,
  due       INTEGER NOT NULL,
  due_clock TEXT,
  PRIMARY KEY (agency, case_id, token, role)
) STRICT, WITHOUT ROWID;

CREATE INDEX tasks_by_role   ON tasks (agency, role, due, case_id, token, holder);
CREATE INDEX tasks_by_due    ON tasks (agency, due, case_id, token) WHERE shared = 0;
CREATE INDEX tasks_by_holder ON tasks (agency, holder, due, case_id, token) WHERE holder IS NOT NULL AND shared = 0;

CREATE TABLE clocks (
  agency     INTEGER NOT NULL,
  case_id    BLOB    NOT NULL,
  run        INTEGER NOT NULL,
  standard   TEXT    NOT NULL,
  clock      TEXT    NOT NULL,
  token      INTEGER,
  tier       TEXT,
  status     TEXT    NOT NULL,
  is_target  INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  due        INTEGER,
  fired      TEXT,
  stopped_at INTEGER,
  PRIMARY KEY (agency, case_id, run)
) STRICT, WITHOUT ROWID;

CREATE INDEX clocks_due     ON clocks (agency, due, case_id, run, standard, is_target) WHERE stopped_at IS NULL AND due IS NOT NULL;
CREATE INDEX clocks_stopped ON clocks (agency, stopped_at, standard, clock, is_target, status) WHERE stopped_at IS NOT NULL;

-- ring_at is due, or the next try after a failure.
CREATE TABLE alarms (
  agency    INTEGER NOT NULL,
  case_id   BLOB    NOT NULL,
  name      TEXT    NOT NULL,
  due       INTEGER NOT NULL,
  ring_at   INTEGER NOT NULL,
  attempts  INTEGER NOT NULL DEFAULT 0,
  error     TEXT,
  parked_at INTEGER,
  PRIMARY KEY (agency, case_id, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX alarms_to_ring ON alarms (ring_at, agency, case_id) WHERE parked_at IS NULL;
CREATE INDEX alarms_parked  ON alarms (agency, parked_at, case_id, name) WHERE parked_at IS NOT NULL;

-- Outbox and inbox in one: delivered at least once, readable for good.
CREATE TABLE notices (
  id           INTEGER PRIMARY KEY,
  agency       INTEGER NOT NULL,
  case_id      BLOB    NOT NULL,
  sequence     INTEGER NOT NULL,
  addressee    TEXT    NOT NULL, -- a role, or 'applicant'
  person       TEXT,
  kind         TEXT    NOT NULL,
  json         TEXT    NOT NULL,
  at           INTEGER NOT NULL,
  next_try     INTEGER NOT NULL,
  attempts     INTEGER NOT NULL DEFAULT 0,
  error        TEXT,
  delivered_at INTEGER,
  parked_at    INTEGER
) STRICT;

CREATE INDEX notices_to_deliver   ON notices (next_try, id) WHERE delivered_at IS NULL AND parked_at IS NULL;
CREATE INDEX notices_parked       ON notices (agency, id) WHERE parked_at IS NOT NULL;
CREATE INDEX notices_to_roles     ON notices (agency, addressee, id) WHERE addressee <> 'applicant';
CREATE INDEX notices_to_applicant ON notices (agency, case_id, id) WHERE addressee = 'applicant';

CREATE TABLE numbers (
  agency INTEGER NOT NULL,
  name   TEXT    NOT NULL,
  year   INTEGER NOT NULL,
  last   INTEGER NOT NULL,
  PRIMARY KEY (agency, name, year)
) STRICT, WITHOUT ROWID;

-- Accepted commands under their idempotency keys, both hashed.
CREATE TABLE answers (
  agency         INTEGER NOT NULL,
  actor          TEXT    NOT NULL,
  key_hash       BLOB    NOT NULL,
  fingerprint    BLOB    NOT NULL,
  case_id        BLOB    NOT NULL,
  first_sequence INTEGER NOT NULL,
  last_sequence  INTEGER NOT NULL,
  at             INTEGER NOT NULL,
  sealed_secret  BLOB,
  PRIMARY KEY (agency, actor, key_hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX answers_by_age ON answers (at);
