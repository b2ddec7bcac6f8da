package hook

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/fetch"
)

// victimVariable names the archive whose hooks this program tells until it is killed.
const victimVariable = "WRITETHRU_TEST_HOOK_VICTIM"

func TestMain(m *testing.M) {
	if path := os.Getenv(victimVariable); path != "" {
		fmt.Fprintln(os.Stderr, beVictim(context.Background(), path))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

func beVictim(ctx context.Context, path string) error {
	a, err := sqlite.Open(ctx, path)
	if err != nil {
		return err
	}
	New(Options{Archive: a, Poster: fetch.New(fetch.Options{AllowPrivate: true})}).Run(ctx)
	return nil
}

// TestKill kills the process when a delivery has come and before its answer. The next process sends it again, the same to
// the byte, and goes on behind it: nothing is lost, and nothing else is repeated.
func TestKill(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "archive.db")
	alive := make(chan struct{})
	address, came := receive(t, func(http.ResponseWriter, *http.Request) { <-alive })
	a := open(t, path)
	saved := save(t, a, "ferry", address)
	const articles = 25
	for i := range articles {
		publish(t, a, fmt.Sprint(i), "Tarn", "The ferry ran.")
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	victim := exec.Command(os.Args[0])
	victim.Env, victim.Stderr = append(os.Environ(), victimVariable+"="+path), os.Stderr
	if err := victim.Start(); err != nil {
		t.Fatal(err)
	}
	first := next(t, came)
	if err := victim.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = victim.Wait() // says that it was killed
	close(alive)

	a = open(t, path)
	publish(t, a, "late", "Tarn", "The ferry ran late.") // is no part of what is sent again
	_, stop := start(t, Options{Archive: a})
	again := next(t, came)
	if again.id != first.id || string(again.body) != string(first.body) {
		t.Errorf("%s came first, and then %s", first.body, again.body)
	}
	got := again.read(t).paths()
	for range 2 {
		got += " " + next(t, came).read(t).paths()
	}
	want := ""
	for i := range articles {
		want += fmt.Sprintf("%d@1 ", i)
	}
	if got != want+"late@1" {
		t.Errorf("told of %s", got)
	}
	until(t, a, saved.ID, "told of all", func(s archive.SavedSearch) bool { return isTaken(s) && s.Told == articles+1 })
	if stop(); len(came) != 0 {
		t.Errorf("%d more came", len(came))
	}
}
