-- What a learner has set on an item. A burial counts on its study day only; the others until they are taken off.
CREATE TABLE marks (
    item TEXT NOT NULL,                                                        -- Item.id
    mark TEXT NOT NULL CHECK (mark IN ('starred', 'suspended', 'buried')),
    day  TEXT NOT NULL CHECK (day GLOB '????-??-??'),                          -- study day on which it was set
    PRIMARY KEY (item, mark)
) STRICT, WITHOUT ROWID;

-- A learner's own wording of an item. It belongs to the item's id and so outlives a rebuild of the deck.
CREATE TABLE edits (
    item   TEXT    PRIMARY KEY,
    prompt TEXT    NOT NULL,
    answer TEXT    NOT NULL CHECK (json_type(answer) = 'array'),               -- its members
    at     INTEGER NOT NULL                                                    -- microseconds since 1970 UTC
) STRICT, WITHOUT ROWID;
