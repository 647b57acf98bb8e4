-- Which open tasks the applicant has sent back completed: few, and looked for first.
ALTER TABLE tasks ADD COLUMN came_back INTEGER NOT NULL DEFAULT 0;

-- Of cases from before: what was opened next after a task that had sent the file back.
UPDATE tasks SET came_back = 1
WHERE (
  SELECT f.how FROM finished_tasks AS f
  WHERE f.agency = tasks.agency AND f.case_id = tasks.case_id AND f.token < tasks.token ORDER BY f.token DESC LIMIT 1) = 'returned';

CREATE INDEX tasks_came_back ON tasks (agency, due, case_id, token, role, holder, person, standard, step, channel, submitted_at, serial, promise_due, shared) WHERE came_back = 1;
