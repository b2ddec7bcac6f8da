package sqlite

import (
	"database/sql"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/writethru/writethru/archive"
)

// undoOutlets brings an archive to the form that it had before outlets were counted.
const undoOutlets = `
	DROP INDEX fetches_url;
	ALTER TABLE sources DROP COLUMN problem_kind;
	ALTER TABLE sources DROP COLUMN status;
	DROP TABLE outlet_hours;
	ALTER TABLE outlets DROP COLUMN latest;
	ALTER TABLE outlets DROP COLUMN articles;
	ALTER TABLE outlets DROP COLUMN versions;
	DELETE FROM goose_db_version WHERE version_id = 4;`

// undoSearches brings it further, to the form that it had before searches were saved.
const undoSearches = `
	DROP TABLE searches;
	DELETE FROM goose_db_version WHERE version_id = 3;`

// TestMigrateOutlets opens an archive in which outlets are not counted yet: what is counted then is what would have
// been counted version by version.
func TestMigrateOutlets(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "archive.db")
	a := openAt(t, path)
	for i := range 60 {
		c := invent(rand.New(rand.NewPCG(5, uint64(i))), i%30)
		c.Reading.Article.Outlet = outlet(i % 3)
		if _, err := a.Put(t.Context(), c); err != nil {
			t.Fatal(err)
		}
	}
	outlets, activity := counted(t, a)
	closed(t, a)
	db, err := sql.Open("sqlite", path)
	if err == nil {
		_, err = db.Exec(undoOutlets)
	}
	if err != nil {
		t.Fatal(err)
	}
	db.Close()
	a = openAt(t, path)
	defer a.Close()
	again, anew := counted(t, a)
	if !reflect.DeepEqual(again, outlets) || !reflect.DeepEqual(anew, activity) || len(outlets) != 3 {
		t.Errorf("outlets are %v, want %v\nactivity is %v, want %v", again, outlets, anew, activity)
	}
	if found := damages(t, a); len(found) > 0 {
		t.Errorf("the check finds %v", found)
	}
}

func counted(t *testing.T, a *Archive) ([]archive.Outlet, []archive.Activity) {
	t.Helper()
	outlets, err := a.Outlets(t.Context(), archive.OutletQuery{})
	if err != nil {
		t.Fatal(err)
	}
	activity, err := a.Activity(t.Context(), archive.ActivityQuery{Step: 1})
	if err != nil {
		t.Fatal(err)
	}
	return outlets, activity
}
