-- A mock exam: a paper drawn from a deck. It is open until it is handed in; one that is given up is deleted.
CREATE TABLE exams (
    id        INTEGER PRIMARY KEY,
    deck      TEXT    NOT NULL,                                -- name of the deck
    at        INTEGER NOT NULL,                                -- microseconds since 1970 UTC when it was begun
    allowed   REAL    CHECK (allowed > 0),                     -- seconds to answer in; NULL is without end
    used      REAL    NOT NULL DEFAULT 0 CHECK (used >= 0),    -- seconds of them that were used when an answer was last kept
    day       TEXT    CHECK (day GLOB '????-??-??'),           -- study day on which it was handed in
    score     REAL    CHECK (score BETWEEN 0 AND 100)          -- what it came to, in points of 100
) STRICT;

-- The questions of a paper as they were put, and what was answered.
CREATE TABLE questions (
    exam     INTEGER NOT NULL REFERENCES exams (id) ON DELETE CASCADE,
    number   INTEGER NOT NULL CHECK (number > 0),              -- on the paper
    item     TEXT    NOT NULL,                                 -- Item.id
    form     TEXT    NOT NULL,                                 -- choice, several, claim, typed, gap, members, order
    prompt   TEXT    NOT NULL,
    options  TEXT    NOT NULL CHECK (json_type(options) = 'array'),
    "right"  TEXT    NOT NULL CHECK (json_type("right") = 'array'),               -- places of the right options
    picked   TEXT    NOT NULL DEFAULT '[]' CHECK (json_type(picked) = 'array'),  -- places of those chosen, in that order
    text     TEXT    NOT NULL DEFAULT '',                      -- what was typed, the members of a list line by line
    seen     INTEGER NOT NULL DEFAULT 0 CHECK (seen IN (0, 1)),
    flagged  INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1)),
    seconds  REAL    NOT NULL DEFAULT 0 CHECK (seconds >= 0),  -- time spent on it
    PRIMARY KEY (exam, number)
) STRICT, WITHOUT ROWID;

-- The day on which a deck has to be known.
CREATE TABLE exam_days (
    deck  TEXT PRIMARY KEY,                                    -- name of the deck
    day   TEXT NOT NULL CHECK (day GLOB '????-??-??'),
    since TEXT NOT NULL CHECK (since GLOB '????-??-??')        -- study day on which it was set
) STRICT, WITHOUT ROWID;
