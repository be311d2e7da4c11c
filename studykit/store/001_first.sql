-- A review is one grade given. Reviews are the truth: they are added and never changed.
CREATE TABLE reviews (
    id      INTEGER PRIMARY KEY,                               -- the order in which grades were given
    item    TEXT    NOT NULL,                                  -- Item.id
    at      INTEGER NOT NULL,                                  -- microseconds since 1970 UTC
    day     TEXT    NOT NULL CHECK (day GLOB '????-??-??'),    -- study day, as the clock said when it was given
    grade   INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),    -- again, hard, good, easy
    seconds REAL    NOT NULL CHECK (seconds >= 0),             -- time taken to answer
    origin  TEXT    NOT NULL                                   -- quiz, paper, anki
) STRICT;
CREATE INDEX reviews_by_item ON reviews (item, day);
CREATE INDEX reviews_by_day ON reviews (day, item);
CREATE TRIGGER reviews_are_not_changed BEFORE UPDATE ON reviews BEGIN SELECT RAISE(ABORT, 'reviews are append-only'); END;
CREATE TRIGGER reviews_are_not_deleted BEFORE DELETE ON reviews BEGIN SELECT RAISE(ABORT, 'reviews are append-only'); END;

-- A review taken back. The review stays, and counts no more.
CREATE TABLE withdrawals (
    review INTEGER PRIMARY KEY REFERENCES reviews (id),
    at     INTEGER NOT NULL
) STRICT;
CREATE VIEW standing AS SELECT * FROM reviews WHERE id NOT IN (SELECT review FROM withdrawals);

-- What the standing reviews come to: a cache that can be computed again.
CREATE TABLE memories (
    item       TEXT    PRIMARY KEY,
    stability  REAL    NOT NULL CHECK (stability > 0),         -- days
    difficulty REAL    NOT NULL CHECK (difficulty BETWEEN 1 AND 10),
    due        TEXT    NOT NULL,                               -- study day
    last       TEXT    NOT NULL,                               -- study day
    reviews    INTEGER NOT NULL CHECK (reviews > 0),
    lapses     INTEGER NOT NULL CHECK (lapses >= 0)
) STRICT, WITHOUT ROWID;
