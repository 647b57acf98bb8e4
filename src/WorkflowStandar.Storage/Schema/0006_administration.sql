-- What runs on which edition: shown to administrators, and walked when cases are moved to another.
CREATE INDEX cases_open_by_edition ON cases (agency, standard, edition, case_id) WHERE ending IS NULL;

-- Kept from time to time, not at each use.
CREATE TABLE api_key_uses (
  key_id  TEXT    PRIMARY KEY,
  used_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
