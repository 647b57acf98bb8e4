-- Sources as they were sent in, named by their SHA-256.
CREATE TABLE sources (
  content_hash TEXT PRIMARY KEY,
  text         TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE editions (
  publication  INTEGER PRIMARY KEY, -- in the order of publishing
  agency       INTEGER NOT NULL,
  standard     TEXT    NOT NULL,
  edition      TEXT    NOT NULL,    -- with /variant behind it for a variant
  content_hash TEXT    NOT NULL REFERENCES sources,
  title_id     TEXT    NOT NULL,
  title_en     TEXT,
  service_code TEXT    NOT NULL,
  calendar     TEXT    NOT NULL,
  in_force     TEXT    NOT NULL,    -- yyyy-MM-dd
  published_at INTEGER NOT NULL,
  published_by TEXT    NOT NULL,
  UNIQUE (agency, standard, edition)
) STRICT;

CREATE TABLE calendars (
  publication  INTEGER PRIMARY KEY,
  calendar     TEXT    NOT NULL,
  edition      TEXT    NOT NULL,
  content_hash TEXT    NOT NULL REFERENCES sources,
  title_id     TEXT    NOT NULL,
  title_en     TEXT,
  published_at INTEGER NOT NULL,
  published_by TEXT    NOT NULL,
  UNIQUE (calendar, edition)
) STRICT;

CREATE TABLE actors (
  agency           INTEGER NOT NULL,
  actor            TEXT    NOT NULL,
  name             TEXT    NOT NULL,
  kind             TEXT    NOT NULL,
  roles            TEXT    NOT NULL, -- a JSON array
  is_administrator INTEGER NOT NULL,
  is_active        INTEGER NOT NULL,
  PRIMARY KEY (agency, actor)
) STRICT, WITHOUT ROWID;

-- Keys are kept as SHA-256 of 256 random bits; the key itself is shown once.
CREATE TABLE api_keys (
  key_id     TEXT    PRIMARY KEY,
  hash       BLOB    NOT NULL UNIQUE,
  agency     INTEGER NOT NULL,
  actor      TEXT    NOT NULL,
  label      TEXT    NOT NULL,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER,
  FOREIGN KEY (agency, actor) REFERENCES actors
) STRICT, WITHOUT ROWID;

CREATE INDEX api_keys_by_actor ON api_keys (agency, actor);

-- Acts outside of any case; each hash runs over the one before and the row.
CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY,
  agency   INTEGER,
  at       INTEGER NOT NULL,
  actor    TEXT    NOT NULL,
  action   TEXT    NOT NULL,
  subject  TEXT    NOT NULL,
  hash     BLOB    NOT NULL
) STRICT;

CREATE INDEX audit_by_agency ON audit (agency, sequence);

-- The bytes lie beside the database, in files named by their SHA-256.
CREATE TABLE attachments (
  agency     INTEGER NOT NULL,
  attachment TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  media_type TEXT    NOT NULL,
  bytes      INTEGER NOT NULL,
  sha256     TEXT    NOT NULL,
  stored_at  INTEGER NOT NULL,
  stored_by  TEXT    NOT NULL,
  PRIMARY KEY (agency, attachment)
) STRICT, WITHOUT ROWID;
