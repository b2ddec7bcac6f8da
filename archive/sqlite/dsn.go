package sqlite

import (
	"database/sql"
	"net/url"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver
)

// openWriter returns the one connection that writes. It makes the file where there is none.
func openWriter(path string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", dsn(path, "rwc", "journal_mode(WAL)", "journal_size_limit(67108864)"))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	db.SetMaxIdleConns(1)
	return db, nil
}

// openReaders returns connections that only read.
func openReaders(path string, n int) (*sql.DB, error) {
	db, err := sql.Open("sqlite", dsn(path, "ro", "query_only(1)"))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(n)
	db.SetMaxIdleConns(n)
	return db, nil
}

// dsn names a database, by its absolute path, to the driver. NORMAL loses nothing when the process dies, see
// https://sqlite.org/pragma.html#pragma_synchronous.
func dsn(path, mode string, pragmas ...string) string {
	pragmas = append([]string{
		"busy_timeout(10000)", "synchronous(NORMAL)", "foreign_keys(1)", "temp_store(MEMORY)",
		"cache_size(-16384)",
	}, pragmas...)
	values := url.Values{"mode": {mode}, "_txlock": {"immediate"}, "_pragma": pragmas}
	// As a URI, so that a ? or # in the path is part of it. A drive's letter stands behind a slash, too.
	name := url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(filepath.ToSlash(path), "/"), RawQuery: values.Encode()}
	return name.String()
}
