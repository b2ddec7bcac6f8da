-- +goose Up

CREATE TABLE searches (
	id        INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: what is said late of one is not said of another
	name      TEXT NOT NULL,
	query     TEXT NOT NULL,
	hook      TEXT NOT NULL, -- address, '' for none
	secret    TEXT NOT NULL,
	created   INTEGER NOT NULL,
	told      INTEGER NOT NULL, -- id of a version
	prepared  BLOB,             -- null: nothing
	delivered INTEGER NOT NULL,
	failures  INTEGER NOT NULL,
	since     INTEGER NOT NULL,
	next      INTEGER NOT NULL,
	problem   TEXT NOT NULL,
	ended     INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX searches_same ON searches (name, query, hook);
