package web_test

import (
	"context"
	"net/http/httptest"
	"os/exec"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/writethru/writethru/web/webtest"
)

// browser starts a browser, and skips the test where none is installed.
func browser(t *testing.T) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("chromium is not installed")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path))
	allocator, stop := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(stop)
	ctx, closeTab := chromedp.NewContext(allocator)
	t.Cleanup(closeTab)
	return ctx
}

// evaluate runs a script in the page.
func evaluate[T any](t *testing.T, ctx context.Context, script string) T {
	t.Helper()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](script))
	if err != nil {
		t.Fatalf("%s: %v", script, err)
	}
	return value
}

// TestBrowser opens pages on a telephone and on a desk: nothing is wider than the window, and nothing is asked
// of another host.
func TestBrowser(t *testing.T) {
	ctx := browser(t)
	server := httptest.NewServer(room(t, webtest.Archive(t)))
	defer server.Close()
	for _, path := range []string{
		"/", "/articles/2", "/articles/9/versions/1", "/articles/2/diff?from=1&to=4", "/articles/2/versions/1/raw", "/articles/999",
		"/people", "/people/Henrik%20Saal", "/search?q=terminal", "/searches", "/outlets", "/outlets/Radio%20Vellen",
	} {
		for _, width := range []int64{360, 1440} {
			if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 800), chromedp.Navigate(server.URL+path)); err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			if got := evaluate[int64](t, ctx, `document.documentElement.scrollWidth`); got > width {
				t.Errorf("%s is %d pixels wide in a window of %d", path, got, width)
			}
			if got := evaluate[int](t, ctx, `performance.getEntriesByType("resource").filter(e => new URL(e.name).host !== location.host).length`); got > 0 {
				t.Errorf("%s asks other hosts %d times", path, got)
			}
		}
	}
}

// TestKeyboard reaches the text, and the words that judge, by keys alone.
func TestKeyboard(t *testing.T) {
	ctx := browser(t)
	server := httptest.NewServer(room(t, webtest.Archive(t)))
	defer server.Close()
	if err := chromedp.Do(ctx, chromedp.Navigate(server.URL+"/articles/9/versions/1"), chromedp.KeyEvent(kb.Tab)); err != nil {
		t.Fatal(err)
	}
	if got := evaluate[string](t, ctx, `document.activeElement.textContent`); got != "Skip to the text" {
		t.Errorf("the first key leads to %q", got)
	}
	if got := evaluate[float64](t, ctx, `document.activeElement.getBoundingClientRect().left`); got < 0 {
		t.Errorf("the link that skips is out of sight")
	}
	for range 60 {
		if evaluate[bool](t, ctx, `document.activeElement.matches(".loaded")`) {
			break
		}
		if err := chromedp.Do(ctx, chromedp.KeyEvent(kb.Tab)); err != nil {
			t.Fatal(err)
		}
	}
	if got := evaluate[string](t, ctx, `document.activeElement.getAttribute("aria-description") ?? ""`); got != "loaded: an adjective that judges" {
		t.Errorf("loaded words are described as %q", got)
	}
}

// TestReveal follows a link into what is folded.
func TestReveal(t *testing.T) {
	ctx := browser(t)
	server := httptest.NewServer(room(t, webtest.Archive(t)))
	defer server.Close()
	if err := chromedp.Do(ctx, chromedp.Navigate(server.URL+"/articles/2")); err != nil {
		t.Fatal(err)
	}
	evaluate[any](t, ctx, `document.querySelector(".notes a[href^='#']").click()`)
	if !evaluate[bool](t, ctx, `document.querySelector(location.hash).closest("details").open`) {
		t.Error("what the link leads to stays folded")
	}
}
