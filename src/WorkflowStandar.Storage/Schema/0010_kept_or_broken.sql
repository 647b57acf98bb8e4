-- A promise is counted once, on the day on which it was kept or broken: what happens after that day does not change the report of its month.
-- Broken is also what was given up after it had been due. What was stored before is dated by western Indonesian time.
DROP TRIGGER clock_began;
DROP TRIGGER clock_stopped;
DROP INDEX clocks_stopped;

ALTER TABLE clocks RENAME COLUMN stopped_on TO counted_on;
ALTER TABLE clocks ADD COLUMN fate TEXT GENERATED ALWAYS AS (CASE WHEN status = 'void' AND stopped_at > due THEN 'met-late' ELSE status END) VIRTUAL;

UPDATE clocks SET counted_on = CAST(strftime('%Y%m%d', due / 1000 + 25200, 'unixepoch') AS INTEGER) WHERE stopped_at IS NOT NULL AND fate = 'met-late' AND due IS NOT NULL;

CREATE INDEX clocks_stopped ON clocks (agency, standard, procedure, clock, fate, counted_on, case_id, run, edition, tier, is_target, channel) WHERE stopped_at IS NOT NULL;

DELETE FROM promise_days;
INSERT INTO promise_days
SELECT agency, counted_on, standard, edition, procedure, clock, COALESCE(tier, ''), is_target, COALESCE(channel, ''),
  SUM(fate = 'met'), SUM(fate = 'met-late'), SUM(fate = 'void')
FROM clocks WHERE stopped_at IS NOT NULL
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;

CREATE TRIGGER clock_began AFTER INSERT ON clocks BEGIN
  UPDATE clocks SET (edition, procedure, channel) = (
    SELECT c.edition, c.procedure, c.channel FROM cases AS c WHERE c.agency = new.agency AND c.case_id = new.case_id)
  WHERE agency = new.agency AND case_id = new.case_id AND run = new.run;
  INSERT INTO promise_days
  SELECT agency, counted_on, standard, edition, procedure, clock, COALESCE(tier, ''), is_target, COALESCE(channel, ''),
    fate = 'met', fate = 'met-late', fate = 'void'
  FROM clocks WHERE agency = new.agency AND case_id = new.case_id AND run = new.run AND stopped_at IS NOT NULL
  ON CONFLICT DO UPDATE SET on_time = on_time + excluded.on_time, late = late + excluded.late, void = void + excluded.void;
END;

CREATE TRIGGER clock_stopped AFTER UPDATE OF stopped_at ON clocks WHEN old.stopped_at IS NULL AND new.stopped_at IS NOT NULL BEGIN
  INSERT INTO promise_days VALUES (
    new.agency, new.counted_on, new.standard, new.edition, new.procedure, new.clock, COALESCE(new.tier, ''), new.is_target, COALESCE(new.channel, ''),
    new.fate = 'met', new.fate = 'met-late', new.fate = 'void')
  ON CONFLICT DO UPDATE SET on_time = on_time + excluded.on_time, late = late + excluded.late, void = void + excluded.void;
END;
