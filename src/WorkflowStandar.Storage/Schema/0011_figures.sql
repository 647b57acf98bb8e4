-- Every promise that has ever run, '' for no tier and no channel: what is late of it is counted along its own stretch of an index.
CREATE TABLE promises (
  agency    INTEGER NOT NULL,
  standard  TEXT    NOT NULL,
  edition   TEXT    NOT NULL,
  procedure TEXT    NOT NULL,
  clock     TEXT    NOT NULL,
  tier      TEXT    NOT NULL,
  is_target INTEGER NOT NULL,
  channel   TEXT    NOT NULL,
  PRIMARY KEY (agency, standard, edition, procedure, clock, tier, is_target, channel)
) STRICT, WITHOUT ROWID;

INSERT INTO promises
SELECT DISTINCT agency, standard, edition, procedure, clock, COALESCE(tier, ''), is_target, COALESCE(channel, '')
FROM clocks WHERE stopped_at IS NULL AND due IS NOT NULL;

-- Also when a clock begins: what it takes over from its case is written behind it.
CREATE TRIGGER clock_runs AFTER UPDATE ON clocks WHEN new.stopped_at IS NULL AND new.due IS NOT NULL AND new.edition IS NOT NULL BEGIN
  INSERT INTO promises VALUES (new.agency, new.standard, new.edition, new.procedure, new.clock, COALESCE(new.tier, ''), new.is_target, COALESCE(new.channel, ''))
  ON CONFLICT DO NOTHING;
END;

-- With stopped_at itself, though it is always NULL here: else its being so is looked up in the table for every entry.
DROP INDEX clocks_due;
CREATE INDEX clocks_due     ON clocks (agency, due, case_id, run, stopped_at) WHERE stopped_at IS NULL AND due IS NOT NULL;
CREATE INDEX clocks_running ON clocks (agency, standard, edition, procedure, clock, tier, is_target, channel, due, case_id, run, stopped_at)
WHERE stopped_at IS NULL AND due IS NOT NULL;

-- The days of promises added up by month, for periods of many days.
CREATE TABLE promise_months (
  agency    INTEGER NOT NULL,
  month     INTEGER NOT NULL,
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
  PRIMARY KEY (agency, month, standard, edition, procedure, clock, tier, is_target, channel)
) STRICT, WITHOUT ROWID;

INSERT INTO promise_months
SELECT agency, day / 100, standard, edition, procedure, clock, tier, is_target, channel, SUM(on_time), SUM(late), SUM(void)
FROM promise_days GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;

CREATE TRIGGER promise_day_begun AFTER INSERT ON promise_days BEGIN
  INSERT INTO promise_months VALUES (
    new.agency, new.day / 100, new.standard, new.edition, new.procedure, new.clock, new.tier, new.is_target, new.channel, new.on_time, new.late, new.void)
  ON CONFLICT DO UPDATE SET on_time = on_time + excluded.on_time, late = late + excluded.late, void = void + excluded.void;
END;

CREATE TRIGGER promise_day_counted AFTER UPDATE ON promise_days BEGIN
  UPDATE promise_months
  SET on_time = on_time + new.on_time - old.on_time, late = late + new.late - old.late, void = void + new.void - old.void
  WHERE agency = new.agency AND month = new.day / 100 AND standard = new.standard AND edition = new.edition AND procedure = new.procedure
    AND clock = new.clock AND tier = new.tier AND is_target = new.is_target AND channel = new.channel;
END;
