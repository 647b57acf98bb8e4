-- What lists of cases show and are found by besides. serial counts the cases of an agency in the order in which they were stored,
-- behind the agency's number (agency * 2^40): the rowid of a case in the index of words.
ALTER TABLE cases ADD COLUMN serial       INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN subject      TEXT;
ALTER TABLE cases ADD COLUMN confidential INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN paused       INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN due          INTEGER NOT NULL DEFAULT 9223372036854775807; -- the earliest of its open promises
ALTER TABLE cases ADD COLUMN due_clock    TEXT;

UPDATE cases SET serial = c.serial
FROM (SELECT agency, case_id, (agency << 40) + ROW_NUMBER() OVER (PARTITION BY agency ORDER BY case_id) AS serial FROM cases) AS c
WHERE cases.agency = c.agency AND cases.case_id = c.case_id;

CREATE UNIQUE INDEX cases_by_serial ON cases (serial);
-- With the ending itself, though it is always NULL here: else its being so is looked up in the table for every entry.
CREATE INDEX cases_open_by_due     ON cases (agency, due, case_id, standard, channel, submitted_at, serial, ending) WHERE ending IS NULL;
CREATE INDEX cases_open_by_service ON cases (agency, standard, due, ending) WHERE ending IS NULL;
CREATE INDEX cases_by_ending   ON cases (agency, ending, case_id) WHERE ending IS NOT NULL;
CREATE INDEX cases_paused      ON cases (agency, case_id) WHERE ending IS NULL AND paused = 1;

-- Open tasks anew, with what lists are narrowed by, so that a narrowed list reads one index.
ALTER TABLE tasks RENAME TO tasks_before;

CREATE TABLE tasks (
  agency       INTEGER NOT NULL,
  case_id      BLOB    NOT NULL,
  token        INTEGER NOT NULL,
  role         TEXT    NOT NULL,
  shared       INTEGER NOT NULL,
  standard     TEXT    NOT NULL,
  procedure    TEXT    NOT NULL,
  step         TEXT    NOT NULL,
  channel      TEXT,
  submitted_at INTEGER NOT NULL,
  serial       INTEGER NOT NULL,
  person       TEXT,
  holder       TEXT,
  opened_at    INTEGER NOT NULL,
  due          INTEGER NOT NULL,
  due_clock    TEXT,
  due_run      INTEGER,
  promise_due  INTEGER NOT NULL, -- as due, with targets left out: past it the task is late
  PRIMARY KEY (agency, case_id, token, role)
) STRICT, WITHOUT ROWID;

INSERT INTO tasks
SELECT t.agency, t.case_id, t.token, t.role, t.shared, c.standard, c.procedure, t.step, c.channel, c.submitted_at, c.serial,
  t.person, t.holder, t.opened_at, t.due, t.due_clock, NULL, t.due
FROM tasks_before AS t JOIN cases AS c USING (agency, case_id);

DROP TABLE tasks_before;

CREATE INDEX tasks_by_role   ON tasks (agency, role, due, case_id, token, holder, person, standard, step, channel, submitted_at, serial, promise_due);
CREATE INDEX tasks_by_due    ON tasks (agency, due, case_id, token, standard, step, role, holder, channel, submitted_at, serial, procedure, promise_due) WHERE shared = 0;
CREATE INDEX tasks_by_place  ON tasks (agency, standard, procedure, step, role, shared, promise_due);
CREATE INDEX tasks_by_holder ON tasks (agency, holder, due, case_id, token, standard, step, channel, submitted_at, serial, promise_due) WHERE holder IS NOT NULL AND shared = 0;
CREATE INDEX tasks_by_person ON tasks (agency, person, due, case_id, token) WHERE person IS NOT NULL AND shared = 0;

-- How many tasks are open, and held by somebody, per step and role.
CREATE TABLE task_counts (
  agency    INTEGER NOT NULL,
  standard  TEXT    NOT NULL,
  procedure TEXT    NOT NULL,
  step      TEXT    NOT NULL,
  role      TEXT    NOT NULL,
  shared    INTEGER NOT NULL,
  open      INTEGER NOT NULL,
  held      INTEGER NOT NULL,
  PRIMARY KEY (agency, standard, procedure, step, role, shared)
) STRICT, WITHOUT ROWID;

INSERT INTO task_counts
SELECT agency, standard, procedure, step, role, shared, COUNT(*), COUNT(holder) FROM tasks GROUP BY agency, standard, procedure, step, role, shared;

CREATE TRIGGER task_opened AFTER INSERT ON tasks BEGIN
  INSERT INTO task_counts VALUES (new.agency, new.standard, new.procedure, new.step, new.role, new.shared, 1, new.holder IS NOT NULL)
  ON CONFLICT DO UPDATE SET open = open + 1, held = held + excluded.held;
END;

CREATE TRIGGER task_changed AFTER UPDATE OF step, holder ON tasks
WHEN old.step <> new.step OR (old.holder IS NULL) <> (new.holder IS NULL) BEGIN
  UPDATE task_counts SET open = open - 1, held = held - (old.holder IS NOT NULL)
  WHERE agency = old.agency AND standard = old.standard AND procedure = old.procedure AND step = old.step AND role = old.role AND shared = old.shared;
  INSERT INTO task_counts VALUES (new.agency, new.standard, new.procedure, new.step, new.role, new.shared, 1, new.holder IS NOT NULL)
  ON CONFLICT DO UPDATE SET open = open + 1, held = held + excluded.held;
END;

CREATE TRIGGER task_closed AFTER DELETE ON tasks BEGIN
  UPDATE task_counts SET open = open - 1, held = held - (old.holder IS NOT NULL)
  WHERE agency = old.agency AND standard = old.standard AND procedure = old.procedure AND step = old.step AND role = old.role AND shared = old.shared;
END;

-- How many cases are open, and stand still, per standard.
CREATE TABLE case_counts (
  agency   INTEGER NOT NULL,
  standard TEXT    NOT NULL,
  open     INTEGER NOT NULL,
  paused   INTEGER NOT NULL,
  PRIMARY KEY (agency, standard)
) STRICT, WITHOUT ROWID;

INSERT INTO case_counts
SELECT agency, standard, COUNT(*), SUM(paused) FROM cases WHERE ending IS NULL GROUP BY agency, standard;

CREATE TRIGGER case_opened AFTER INSERT ON cases WHEN new.ending IS NULL BEGIN
  INSERT INTO case_counts VALUES (new.agency, new.standard, 1, new.paused)
  ON CONFLICT DO UPDATE SET open = open + 1, paused = paused + excluded.paused;
END;

CREATE TRIGGER case_changed AFTER UPDATE OF ending, paused ON cases
WHEN (old.ending IS NULL) <> (new.ending IS NULL) OR old.paused <> new.paused BEGIN
  UPDATE case_counts
  SET open = open + (new.ending IS NULL) - (old.ending IS NULL),
    paused = paused + (new.paused AND new.ending IS NULL) - (old.paused AND old.ending IS NULL)
  WHERE agency = new.agency AND standard = new.standard;
END;

-- Tasks that are open no longer, as they were when they ended. how is completed, returned, skipped or case-ended.
CREATE TABLE finished_tasks (
  agency      INTEGER NOT NULL,
  case_id     BLOB    NOT NULL,
  token       INTEGER NOT NULL,
  standard    TEXT    NOT NULL,
  edition     TEXT    NOT NULL,
  procedure   TEXT    NOT NULL,
  channel     TEXT,
  step        TEXT    NOT NULL,
  role        TEXT    NOT NULL,
  how         TEXT    NOT NULL,
  outcome     TEXT,
  actor       TEXT,             -- who did it; NULL where it was left undone
  instead_of  TEXT,
  actor_name  TEXT,
  opened_at   INTEGER NOT NULL,
  done_at     INTEGER NOT NULL,
  due         INTEGER,
  due_clock   TEXT,
  late        INTEGER NOT NULL, -- a promise had been missed; targets do not count
  office_time INTEGER NOT NULL, -- milliseconds of office hours from opened_at to done_at
  PRIMARY KEY (agency, case_id, token)
) STRICT, WITHOUT ROWID;

CREATE INDEX finished_by_actor ON finished_tasks (agency, actor, done_at, case_id, token, standard, step) WHERE actor IS NOT NULL;
CREATE INDEX finished_by_step  ON finished_tasks (agency, standard, procedure, step, done_at, how, late, office_time);

-- Who has or had to do with a case: 'role:…' and 'person:…' a step in it, 'sender:…' its submission. open as long as the case is.
CREATE TABLE participants (
  serial INTEGER NOT NULL,
  who    TEXT    NOT NULL,
  open   INTEGER NOT NULL,
  PRIMARY KEY (serial, who)
) STRICT, WITHOUT ROWID;

CREATE INDEX participants_at_work ON participants (who, serial) WHERE open = 1;

-- The words of each case under its serial, folded before they come here: personal ones apart. Those of open cases once more by themselves,
-- so that words in the many that have ended are no burden to the lists of the day.
CREATE VIRTUAL TABLE words      USING fts5(public, personal, content = '', contentless_delete = 1, detail = column, prefix = '2 3', tokenize = 'ascii');
CREATE VIRTUAL TABLE open_words USING fts5(public, personal, content = '', contentless_delete = 1, detail = column, prefix = '2 3', tokenize = 'ascii');

-- What staff keep beside the cases.
CREATE TABLE snoozes (
  agency  INTEGER NOT NULL,
  case_id BLOB    NOT NULL,
  token   INTEGER NOT NULL,
  actor   TEXT    NOT NULL,
  until   INTEGER NOT NULL,
  PRIMARY KEY (agency, case_id, token, actor)
) STRICT, WITHOUT ROWID;

CREATE INDEX snoozes_by_actor ON snoozes (agency, actor, until, case_id, token);

CREATE TABLE drafts (
  agency  INTEGER NOT NULL,
  case_id BLOB    NOT NULL,
  token   INTEGER NOT NULL,
  actor   TEXT    NOT NULL,
  json    TEXT    NOT NULL,
  at      INTEGER NOT NULL,
  PRIMARY KEY (agency, case_id, token, actor)
) STRICT, WITHOUT ROWID;

CREATE INDEX drafts_by_age ON drafts (at);

CREATE TABLE saved_views (
  view     INTEGER PRIMARY KEY,
  agency   INTEGER NOT NULL,
  owner    TEXT    NOT NULL,
  name     TEXT    NOT NULL,
  query    TEXT    NOT NULL,
  shared   INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  UNIQUE (agency, owner, name)
) STRICT;

CREATE INDEX saved_views_shared ON saved_views (agency, name) WHERE shared = 1;
