-- Standards that are being written: one text for each, until it is published or thrown away.

CREATE TABLE manuscripts (
  agency       INTEGER NOT NULL,
  standard     TEXT    NOT NULL,
  version      INTEGER NOT NULL, -- one more with each saving, so that two people do not overwrite each other
  title        TEXT    NOT NULL,
  content_hash TEXT    NOT NULL, -- of the text
  text         TEXT    NOT NULL,
  scenarios    TEXT    NOT NULL,
  saved_at     INTEGER NOT NULL,
  saved_by     TEXT    NOT NULL,
  PRIMARY KEY (agency, standard)
) STRICT;
