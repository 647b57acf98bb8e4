-- Files that nothing refers to yet: uploaded for a form that is about to be handed in. A row goes when a case takes the file on, or with the file itself.
-- Files from before this script have none, and are kept.
CREATE TABLE unclaimed_attachments (
  agency     INTEGER NOT NULL,
  attachment TEXT    NOT NULL,
  public     INTEGER NOT NULL, -- sent in by somebody without a key or a session
  charge     INTEGER NOT NULL, -- what it counts for against the bound, in bytes
  held_at    INTEGER NOT NULL, -- when a form last held it
  PRIMARY KEY (agency, attachment)
) STRICT, WITHOUT ROWID;

CREATE INDEX unclaimed_by_age    ON unclaimed_attachments (held_at);
CREATE INDEX unclaimed_by_public ON unclaimed_attachments (public, charge);

-- Whether anything still names the bytes of a file.
CREATE INDEX attachments_by_content ON attachments (sha256);

-- The latest move of a standard's running cases to another edition, as far as it has come. ended_at is NULL while it goes on, or when the server went down in the middle of it.
CREATE TABLE edition_moves (
  agency       INTEGER NOT NULL,
  standard     TEXT    NOT NULL,
  from_edition TEXT    NOT NULL,
  to_edition   TEXT    NOT NULL,
  begun_by     TEXT    NOT NULL, -- a name
  begun_at     INTEGER NOT NULL,
  expected     INTEGER NOT NULL,
  moved        INTEGER NOT NULL,
  stayed       INTEGER NOT NULL,
  reasons      TEXT    NOT NULL, -- JSON
  ended_at     INTEGER,
  broken       TEXT,
  PRIMARY KEY (agency, standard)
) STRICT, WITHOUT ROWID;
