-- The problems of a printed sheet, so that its result can be entered by their numbers.
CREATE TABLE sheets (
    code   TEXT    NOT NULL,                                   -- six characters printed on the sheet
    number INTEGER NOT NULL CHECK (number > 0),                -- as printed
    item   TEXT    NOT NULL,                                   -- Item.id
    PRIMARY KEY (code, number)
) STRICT, WITHOUT ROWID;

-- A result that was entered.
CREATE TABLE results (
    id   INTEGER PRIMARY KEY,
    code TEXT    NOT NULL,
    day  TEXT    NOT NULL CHECK (day GLOB '????-??-??'),       -- study day on which it was entered
    at   INTEGER NOT NULL                                      -- microseconds since 1970 UTC
) STRICT;
