-- Who signs in to the pages. Sessions and failed sign-ins run on real time, also where the clock of cases is virtual.

CREATE TABLE accounts (
  agency       INTEGER NOT NULL,
  actor        TEXT    NOT NULL,
  login        TEXT    NOT NULL UNIQUE, -- lower case; unique in the whole installation
  password     TEXT,                    -- salted hash; NULL until the person has chosen one
  must_change  INTEGER NOT NULL,
  created_at   INTEGER NOT NULL,
  password_at  INTEGER,
  signed_in_at INTEGER,
  PRIMARY KEY (agency, actor),
  FOREIGN KEY (agency, actor) REFERENCES actors
) STRICT, WITHOUT ROWID;

-- By what was typed as the login, whether anybody goes by it or not: a lock tells nobody who exists.
CREATE TABLE failed_sign_ins (
  login_hash   BLOB    PRIMARY KEY,
  failures     INTEGER NOT NULL,
  last_at      INTEGER NOT NULL,
  locked_until INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX failed_sign_ins_by_age ON failed_sign_ins (last_at);

-- Only the hash of what the cookie holds.
CREATE TABLE sessions (
  hash       BLOB    PRIMARY KEY,
  agency     INTEGER NOT NULL,
  actor      TEXT    NOT NULL,
  started_at INTEGER NOT NULL,
  seen_at    INTEGER NOT NULL,
  address    TEXT    NOT NULL,
  device     TEXT    NOT NULL,
  shown      INTEGER, -- the agency that an administrator of the installation looks at
  FOREIGN KEY (agency, actor) REFERENCES actors
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_by_actor ON sessions (agency, actor);

-- Links by which somebody chooses a password, once.
CREATE TABLE one_time_links (
  hash       BLOB    PRIMARY KEY,
  agency     INTEGER NOT NULL,
  actor      TEXT    NOT NULL,
  made_at    INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at    INTEGER,
  FOREIGN KEY (agency, actor) REFERENCES actors
) STRICT, WITHOUT ROWID;

CREATE INDEX one_time_links_by_actor ON one_time_links (agency, actor);

-- Days are yyyy-MM-dd, both included; NULL: without that bound. from_file: as the agency's file says, replaced with it.
CREATE TABLE appointments (
  appointment INTEGER PRIMARY KEY,
  agency      INTEGER NOT NULL,
  actor       TEXT    NOT NULL,
  role        TEXT    NOT NULL,
  from_day    TEXT,
  until_day   TEXT,
  from_file   INTEGER NOT NULL,
  FOREIGN KEY (agency, actor) REFERENCES actors
) STRICT;

CREATE INDEX appointments_by_actor ON appointments (agency, actor);

CREATE TABLE absences (
  absence    INTEGER PRIMARY KEY,
  agency     INTEGER NOT NULL,
  actor      TEXT    NOT NULL,
  substitute TEXT    NOT NULL,
  from_day   TEXT    NOT NULL,
  until_day  TEXT    NOT NULL,
  from_file  INTEGER NOT NULL,
  FOREIGN KEY (agency, actor) REFERENCES actors,
  FOREIGN KEY (agency, substitute) REFERENCES actors
) STRICT;

CREATE INDEX absences_by_actor ON absences (agency, actor);

-- Who looked at whose personal data; each hash runs over the one before and the row.
CREATE TABLE personal_looks (
  sequence INTEGER PRIMARY KEY,
  agency   INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  actor    TEXT    NOT NULL,
  case_id  BLOB, -- NULL where a look concerns no single case: a search, an export
  what     TEXT    NOT NULL,
  hash     BLOB    NOT NULL
) STRICT;

CREATE INDEX personal_looks_by_case ON personal_looks (agency, case_id, sequence) WHERE case_id IS NOT NULL;
CREATE INDEX personal_looks_by_agency ON personal_looks (agency, sequence);
