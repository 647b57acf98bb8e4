-- What agencies say of themselves, in the order of publishing: the last text of an agency is the one that holds.
CREATE TABLE agency_texts (
  publication  INTEGER PRIMARY KEY,
  agency       INTEGER NOT NULL,
  content_hash TEXT    NOT NULL REFERENCES sources,
  published_at INTEGER NOT NULL,
  published_by TEXT    NOT NULL
) STRICT;

CREATE INDEX agency_texts_by_agency ON agency_texts (agency, publication);
