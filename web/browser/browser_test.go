package browser_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// lack skips a test for which something is missing, or fails it where nothing may be.
func lack(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("WRITETHRU_BROWSER") == "required" {
		t.Fatal(what)
	}
	t.Skip(what)
}

// TestBrowser opens the pages in one browser, some tabs at a time.
func TestBrowser(t *testing.T) {
	v := visit{start(t), rooms(t)}
	for _, test := range []struct {
		name string
		run  func(*testing.T)
	}{
		{"Looks", v.looks}, {"Keys", v.keys}, {"Loaded", v.loaded}, {"Skip", v.skip}, {"Reveal", v.reveal},
		{"WithoutScript", v.withoutScript}, {"Forms", v.forms}, {"Live", v.live}, {"Newer", v.newer}, {"Ago", v.ago},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			test.run(t)
		})
	}
}

// A visit to the rooms with a browser.
type visit struct {
	browser context.Context
	rooms   map[string]string // their addresses, by what is in them
}

// address returns where a page is.
func (v visit) address(p page) string { return v.rooms[p.room] + p.path }

// start starts a browser for a test, and skips the test where none is installed.
func start(t *testing.T) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser takes long")
	}
	path, err := exec.LookPath("chromium")
	if err != nil {
		lack(t, "chromium is not installed")
	}
	fonts, err := filepath.Abs("testdata/fonts.conf")
	if err != nil {
		t.Fatal(err)
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.Env("FONTCONFIG_FILE="+fonts), chromedp.WSURLReadTimeout(time.Minute))
	allocator, stop := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(stop)
	browser, quit := chromedp.NewContext(allocator)
	t.Cleanup(quit)
	do(t, browser)
	return browser
}

// tab opens a tab that believes to be looked at.
func (v visit) tab(t *testing.T) context.Context {
	t.Helper()
	ctx, shut := chromedp.NewContext(v.browser)
	t.Cleanup(shut)
	call(t, ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	return ctx
}
