package browser_test

import (
	"context"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// A focus is where the keys have led.
type focus struct {
	At       int    `json:"at"` // which of the stops; -1: none
	Element  string `json:"element"`
	Outlined bool   `json:"outlined"`
	InSight  bool   `json:"inSight"`
	Folds    bool   `json:"folds"` // the key opens and shuts what is under it
}

// keys goes through each page by the tab key alone: it reaches all that can be used, in the order of the page, each stop
// can be seen, and after the last the page is left.
func (v visit) keys(t *testing.T) {
	ctx := v.tab(t)
	for _, p := range pages {
		t.Run(p.name(), func(t *testing.T) {
			open(t, ctx, v.address(p))
			for want := range evaluate[int](t, ctx, script(t, "stops.js")) {
				got := press(t, ctx)
				if got.At != want {
					t.Fatalf("stop %d: the key leads to stop %d: %s", want, got.At, got.Element)
				}
				if !got.Outlined || !got.InSight {
					t.Errorf("outlined: %v, in sight: %v: %s", got.Outlined, got.InSight, got.Element)
				}
				if got.Folds {
					unfold(t, ctx, got.Element)
				}
			}
			if got := press(t, ctx); got.At >= 0 {
				t.Errorf("the last key leads back to %s", got.Element)
			}
		})
	}
}

// press presses the tab key and tells where it leads.
func press(t *testing.T, ctx context.Context) focus {
	t.Helper()
	do(t, ctx, chromedp.KeyEvent(kb.Tab))
	return evaluate[focus](t, ctx, script(t, "focus.js"))
}

// unfold opens by one key and shuts by the other what is folded, or the other way round.
func unfold(t *testing.T, ctx context.Context, element string) {
	t.Helper()
	const open = `document.activeElement.parentElement.open`
	was := evaluate[bool](t, ctx, open)
	for _, key := range []string{kb.Enter, " "} {
		do(t, ctx, chromedp.KeyEvent(key))
		if is := evaluate[bool](t, ctx, open); is == was {
			t.Errorf("key %q does not turn %s", key, element)
		}
		was = !was
	}
}

// loaded reaches the words that judge, and what they are said to be.
func (v visit) loaded(t *testing.T) {
	ctx := v.tab(t)
	open(t, ctx, v.rooms["day"]+"/articles/9/versions/1")
	evaluate[int](t, ctx, script(t, "stops.js"))
	if skip := press(t, ctx); skip.At != 0 || !skip.InSight {
		t.Errorf("the first key leads to %s", skip.Element)
	}
	if got := evaluate[string](t, ctx, `document.activeElement.textContent`); got != "Skip to the text" {
		t.Errorf("the first key leads to %q", got)
	}
	for range 60 {
		if evaluate[bool](t, ctx, `document.activeElement.matches(".loaded")`) {
			break
		}
		press(t, ctx)
	}
	if got := evaluate[string](t, ctx, `document.activeElement.getAttribute("aria-description") ?? ""`); got != "loaded: an adjective that judges" {
		t.Errorf("loaded words are described as %q", got)
	}
	if got := evaluate[string](t, ctx, `getComputedStyle(document.activeElement, "::after").content`); got != `"an adjective that judges"` {
		t.Errorf("of loaded words that the keys have reached one sees %s", got)
	}
}

// skip passes over the head of a page: the next stop is in the text.
func (v visit) skip(t *testing.T) {
	ctx := v.tab(t)
	open(t, ctx, v.rooms["day"]+"/articles/2")
	evaluate[int](t, ctx, script(t, "stops.js"))
	press(t, ctx)
	do(t, ctx, chromedp.KeyEvent(kb.Enter))
	press(t, ctx)
	if !evaluate[bool](t, ctx, `document.activeElement.closest("main") !== null`) {
		t.Error("the link that skips does not lead into the text")
	}
}

// reveal follows a link into what is folded.
func (v visit) reveal(t *testing.T) {
	ctx := v.tab(t)
	open(t, ctx, v.rooms["day"]+"/articles/2")
	do(t, ctx, chromedp.Evaluate[chromedp.Void](`document.querySelector(".notes a[href^='#']").click()`))
	if !evaluate[bool](t, ctx, `document.querySelector(location.hash).closest("details").open`) {
		t.Error("what the link leads to stays folded")
	}
}
