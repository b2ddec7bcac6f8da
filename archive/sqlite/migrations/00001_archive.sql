-- +goose Up
-- Times are milliseconds of Unix time, 0 where unknown.

PRAGMA application_id = 0x77727468; -- "wrth"

CREATE TABLE outlets (
	id   INTEGER PRIMARY KEY,
	name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE articles (
	id           INTEGER PRIMARY KEY,
	url          TEXT NOT NULL,
	outlet       INTEGER NOT NULL REFERENCES outlets,
	first_seen   INTEGER NOT NULL,
	last_seen    INTEGER NOT NULL,
	last_changed INTEGER NOT NULL,
	versions     INTEGER NOT NULL, -- how many
	latest       INTEGER NOT NULL, -- id of the latest version
	published    TEXT NOT NULL,
	withdrawn    INTEGER           -- when, or null
) STRICT;
CREATE UNIQUE INDEX articles_latest ON articles (latest);

-- By which addresses an article is known; its own, too.
CREATE TABLE addresses (
	key     BLOB PRIMARY KEY, -- SHA-256 of the canonical form
	article INTEGER NOT NULL REFERENCES articles
) STRICT, WITHOUT ROWID;

CREATE TABLE versions (
	id            INTEGER PRIMARY KEY,
	article       INTEGER NOT NULL REFERENCES articles,
	number        INTEGER NOT NULL,
	first_seen    INTEGER NOT NULL,
	last_seen     INTEGER NOT NULL,
	digest        BLOB NOT NULL,
	words         INTEGER NOT NULL,
	title         TEXT NOT NULL,
	content_type  TEXT NOT NULL,
	changes       TEXT NOT NULL, -- JSON, '' for none
	dropped       TEXT NOT NULL, -- folded words of the sentences that stood in the version before and not in this
	dropped_names TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX versions_article ON versions (article, number);

-- A version as fetched, and as read: a Zstandard frame, with the content of another version as raw dictionary.
CREATE TABLE pages (
	version INTEGER PRIMARY KEY REFERENCES versions,
	base    INTEGER,          -- that version; null for a full frame
	sum     INTEGER NOT NULL, -- first eight bytes of the content's SHA-256
	frame   BLOB NOT NULL
) STRICT;
CREATE TABLE readings (
	version INTEGER PRIMARY KEY REFERENCES versions,
	base    INTEGER,
	sum     INTEGER NOT NULL,
	frame   BLOB NOT NULL
) STRICT;

-- Attributions, those that versions share once.
CREATE TABLE quotes (
	id      INTEGER PRIMARY KEY,
	article INTEGER NOT NULL REFERENCES articles,
	key     INTEGER NOT NULL, -- of all the words below
	first   INTEGER NOT NULL, -- number of a version
	last    INTEGER,          -- null while it stands in the latest
	kind    TEXT NOT NULL,
	speaker TEXT NOT NULL,
	source  TEXT NOT NULL,
	cue     TEXT NOT NULL,
	words   TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX quotes_key ON quotes (article, key);

-- All that was ever said in an article, by its latest version's id. Words come folded; tags are words of our own.
CREATE VIRTUAL TABLE article_words USING fts5 (
	text, speakers, names, tags,
	content = '', contentless_delete = 1, tokenize = 'ascii'
);
CREATE VIRTUAL TABLE quote_words USING fts5 (
	speaker, about, tags,
	content = '', columnsize = 0, detail = 'column', tokenize = 'ascii'
);

CREATE TABLE sources (
	id            INTEGER PRIMARY KEY,
	url           TEXT NOT NULL UNIQUE,
	kind          TEXT NOT NULL,
	title         TEXT NOT NULL,
	etag          TEXT NOT NULL,
	last_modified TEXT NOT NULL,
	polled        INTEGER NOT NULL,
	next          INTEGER NOT NULL,
	interval      INTEGER NOT NULL, -- milliseconds
	failures      INTEGER NOT NULL,
	problem       TEXT NOT NULL
) STRICT;

CREATE TABLE schedule (
	article       INTEGER PRIMARY KEY REFERENCES articles,
	next          INTEGER, -- null: never again
	learnt        BLOB NOT NULL,
	etag          TEXT NOT NULL,
	last_modified TEXT NOT NULL
) STRICT;
CREATE INDEX schedule_next ON schedule (next) WHERE next IS NOT NULL;

CREATE TABLE fetches (
	id      INTEGER PRIMARY KEY,
	url     TEXT, -- null: the article's
	at      INTEGER NOT NULL,
	took    INTEGER NOT NULL, -- milliseconds
	status  INTEGER NOT NULL,
	bytes   INTEGER NOT NULL,
	article INTEGER,
	version INTEGER,
	kind    TEXT NOT NULL,
	problem TEXT NOT NULL
) STRICT;
CREATE INDEX fetches_article ON fetches (article) WHERE article IS NOT NULL;

-- How far files have been imported.
CREATE TABLE bookmarks (
	name  TEXT PRIMARY KEY,
	place TEXT NOT NULL
) STRICT, WITHOUT ROWID;
