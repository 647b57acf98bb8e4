-- The day on which a clock stopped, by the calendar of its office, as 20261221; and the procedure, the channel and the edition of its
-- case: of what has stopped, the edition that the case was on then. What was stored before is dated by western Indonesian time.
ALTER TABLE clocks ADD COLUMN stopped_on INTEGER;
ALTER TABLE clocks ADD COLUMN edition    TEXT;
ALTER TABLE clocks ADD COLUMN procedure  TEXT;
ALTER TABLE clocks ADD COLUMN channel    TEXT;

UPDATE clocks SET (stopped_on, edition, procedure, channel) = (
  SELECT CAST(strftime('%Y%m%d', clocks.stopped_at / 1000 + 25200, 'unixepoch') AS INTEGER), c.edition, c.procedure, c.channel
  FROM cases AS c WHERE c.agency = clocks.agency AND c.case_id = clocks.case_id);

DROP INDEX clocks_due;
DROP INDEX clocks_stopped;
CREATE INDEX clocks_due     ON clocks (agency, due, case_id, run, standard, is_target, edition, procedure, clock, tier, channel) WHERE stopped_at IS NULL AND due IS NOT NULL;
CREATE INDEX clocks_stopped ON clocks (agency, standard, procedure, clock, status, stopped_on, case_id, run, edition, tier, is_target, channel) WHERE stopped_at IS NOT NULL;

-- How promises were kept, per day: what has stopped does not change any more. '' stands for no tier and no channel.
CREATE TABLE promise_days (
  agency    INTEGER NOT NULL,
  day       INTEGER NOT NULL,
  standard  TEXT    NOT NULL,
  edition   TEXT    NOT NULL,
  procedure TEXT    NOT NULL,
  clock     TEXT    NOT NULL,
  tier      TEXT    NOT NULL,
  is_target INTEGER NOT NULL,
  channel   TEXT    NOT NULL,
  on_time   INTEGER NOT NULL,
  late      INTEGER NOT NULL,
  void      INTEGER NOT NULL,
  PRIMARY KEY (agency, day, standard, edition, procedure, clock, tier, is_target, channel)
) STRICT, WITHOUT ROWID;

INSERT INTO promise_days
SELECT agency, stopped_on, standard, edition, procedure, clock, COALESCE(tier, ''), is_target, COALESCE(channel, ''),
  SUM(status = 'met'), SUM(status = 'met-late'), SUM(status = 'void')
FROM clocks WHERE stopped_at IS NOT NULL
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;

CREATE TRIGGER clock_began AFTER INSERT ON clocks BEGIN
  UPDATE clocks SET (edition, procedure, channel) = (
    SELECT c.edition, c.procedure, c.channel FROM cases AS c WHERE c.agency = new.agency AND c.case_id = new.case_id)
  WHERE agency = new.agency AND case_id = new.case_id AND run = new.run;
  INSERT INTO promise_days
  SELECT agency, stopped_on, standard, edition, procedure, clock, COALESCE(tier, ''), is_target, COALESCE(channel, ''),
    status = 'met', status = 'met-late', status = 'void'
  FROM clocks WHERE agency = new.agency AND case_id = new.case_id AND run = new.run AND stopped_at IS NOT NULL
  ON CONFLICT DO UPDATE SET on_time = on_time + excluded.on_time, late = late + excluded.late, void = void + excluded.void;
END;

CREATE TRIGGER clock_stopped AFTER UPDATE OF stopped_at ON clocks WHEN old.stopped_at IS NULL AND new.stopped_at IS NOT NULL BEGIN
  INSERT INTO promise_days VALUES (
    new.agency, new.stopped_on, new.standard, new.edition, new.procedure, new.clock, COALESCE(new.tier, ''), new.is_target, COALESCE(new.channel, ''),
    new.status = 'met', new.status = 'met-late', new.status = 'void')
  ON CONFLICT DO UPDATE SET on_time = on_time + excluded.on_time, late = late + excluded.late, void = void + excluded.void;
END;

CREATE TRIGGER case_moved AFTER UPDATE OF edition ON cases WHEN old.edition <> new.edition BEGIN
  UPDATE clocks SET edition = new.edition WHERE agency = new.agency AND case_id = new.case_id AND stopped_at IS NULL;
END;

-- How many cases came in and were ended, by period.
CREATE INDEX cases_submitted ON cases (agency, standard, submitted_at);
CREATE INDEX cases_ended     ON cases (agency, standard, ended_at) WHERE ended_at IS NOT NULL;

-- How long the latest tasks of a step took, and which of its open ones have been open longest.
DROP INDEX finished_by_step;
CREATE INDEX finished_by_step ON finished_tasks (agency, standard, procedure, step, done_at, how, opened_at, office_time);
CREATE INDEX tasks_by_step    ON tasks (agency, standard, procedure, step, opened_at, case_id, token, role, holder) WHERE shared = 0;

-- What no applicant brought: the cases of evaluation duties among them.
CREATE INDEX cases_without_channel ON cases (agency, standard, procedure, case_id) WHERE channel IS NULL;
