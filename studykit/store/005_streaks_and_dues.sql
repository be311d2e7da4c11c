-- How often an item was remembered in a row since it was last forgotten; none where it never was. A cache, as all of a memory.
ALTER TABLE memories ADD COLUMN streak INTEGER CHECK (streak >= 0);
WITH ranked AS (
    SELECT item, grade, row_number() OVER (PARTITION BY item ORDER BY day DESC, at DESC, id DESC) - 1 AS later FROM standing
), forgotten AS (
    SELECT item, min(later) AS streak FROM ranked WHERE grade = 1 GROUP BY item
)
UPDATE memories SET streak = forgotten.streak FROM forgotten WHERE forgotten.item = memories.item;

-- What is due is asked for at every start.
CREATE INDEX memories_by_due ON memories (due);
