package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"io/fs"

	"github.com/pressly/goose/v3"
	"github.com/writethru/writethru"
)

//go:embed migrations/*.sql
var migrations embed.FS

// applicationID marks a database as one of ours, see https://sqlite.org/fileformat2.html.
const applicationID = 0x77727468

// migrate brings the database to the form that this program knows.
func (a *Archive) migrate(ctx context.Context, db *sql.DB) error {
	found, err := form(ctx, db)
	if err != nil {
		return err
	}
	provider, err := a.newProvider(db)
	if err != nil {
		return err
	}
	if known := newest(provider); found >= known {
		return tooNew(found, known)
	}
	_, err = provider.Up(ctx)
	return err
}

// checkForm returns an error where the database is not of the form that this program knows.
func (a *Archive) checkForm(ctx context.Context, db *sql.DB) error {
	found, err := form(ctx, db)
	if err != nil {
		return err
	}
	provider, err := a.newProvider(db)
	if err != nil {
		return err
	}
	known := newest(provider)
	if found < known {
		return writethru.Errorf(writethru.Forbidden, "the archive has form %d and must be brought to form %d first: open it for writing once", found, known)
	}
	return tooNew(found, known)
}

func tooNew(found, known int64) error {
	if found > known {
		return writethru.Errorf(writethru.Forbidden, "a newer program wrote this archive: it has form %d, and this program knows up to %d", found, known)
	}
	return nil
}

// newProvider returns the migrations: the numbered files, and what cannot be said in SQL.
func (a *Archive) newProvider(db *sql.DB) (*goose.Provider, error) {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(goose.DialectSQLite3, db, files, goose.WithLogger(goose.NopLogger()), goose.WithDisableGlobalRegistry(true),
		goose.WithGoMigrations(goose.NewGoMigration(2, &goose.GoFunc{RunTx: a.reindex}, nil)))
}

func newest(p *goose.Provider) int64 {
	sources := p.ListSources()
	return sources[len(sources)-1].Version
}

// form returns the number of the last migration, 0 for an empty database.
func form(ctx context.Context, db *sql.DB) (int64, error) {
	var id, tables, version int64
	if err := db.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_schema`).Scan(&tables); err != nil || tables == 0 {
		return 0, err
	}
	if err := db.QueryRowContext(ctx, `PRAGMA application_id`).Scan(&id); err != nil {
		return 0, err
	}
	if id != applicationID {
		return 0, writethru.Errorf(writethru.Malformed, "the file is a database, and no archive of writethru")
	}
	err := db.QueryRowContext(ctx, `SELECT max(version_id) FROM goose_db_version WHERE is_applied`).Scan(&version)
	return version, err
}
