-- +goose Up
-- What each outlet published, counted as it is kept, so that no list has to go through all versions.

CREATE TABLE outlet_hours (
	outlet   INTEGER NOT NULL REFERENCES outlets,
	hour     INTEGER NOT NULL, -- of Unix time, in which the versions were first seen
	articles INTEGER NOT NULL, -- how many first versions
	versions INTEGER NOT NULL, -- how many later ones
	PRIMARY KEY (outlet, hour)
) STRICT, WITHOUT ROWID;
INSERT INTO outlet_hours
SELECT a.outlet, v.first_seen / 3600000, sum(v.number = 1), sum(v.number > 1)
FROM versions v JOIN articles a ON a.id = v.article GROUP BY 1, 2;

ALTER TABLE outlets ADD COLUMN latest   INTEGER NOT NULL DEFAULT 0; -- id of the version that was kept last
ALTER TABLE outlets ADD COLUMN articles INTEGER NOT NULL DEFAULT 0; -- the sums of all hours
ALTER TABLE outlets ADD COLUMN versions INTEGER NOT NULL DEFAULT 0;
UPDATE outlets SET latest = found.latest
FROM (SELECT outlet, max(latest) AS latest FROM articles GROUP BY outlet) AS found WHERE found.outlet = outlets.id;
UPDATE outlets SET articles = found.articles, versions = found.versions
FROM (SELECT outlet, sum(articles) AS articles, sum(versions) AS versions FROM outlet_hours GROUP BY outlet) AS found
WHERE found.outlet = outlets.id;

ALTER TABLE sources ADD COLUMN status INTEGER NOT NULL DEFAULT 0;     -- with which the last poll was refused
ALTER TABLE sources ADD COLUMN problem_kind TEXT NOT NULL DEFAULT '';

-- Requests by address. Those for articles under their own addresses have none.
CREATE INDEX fetches_url ON fetches (url) WHERE url IS NOT NULL;
