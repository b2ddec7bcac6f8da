package browser_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// A look is how a page is met.
type look struct {
	width  int64  // pixels
	scheme string // of colours: light, dark
	media  string // screen, print
}

// String is what the tests call a look.
func (l look) String() string { return fmt.Sprintf("%d %s %s", l.width, l.scheme, l.media) }

// looks are how each page is looked at: on a telephone by night, at a desk by day, on paper that a dark desk prints.
var looks = []look{{360, "dark", "screen"}, {1440, "light", "screen"}, {700, "dark", "print"}}

// take has a tab take a look.
func (l look) take(t *testing.T, ctx context.Context) {
	t.Helper()
	do(t, ctx, chromedp.EmulateViewport(l.width, 900))
	call(t, ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: l.media,
		Features: []*emulation.MediaFeature{
			{Name: "prefers-color-scheme", Value: l.scheme}, {Name: "prefers-reduced-motion", Value: "reduce"},
		},
	})
}

// looks looks at each page. It has its status and nothing to complain of, stays where it was drawn, fits the
// window, also with all that is folded open, and axe-core finds nothing.
func (v visit) looks(t *testing.T) {
	axe := axeCore(t)
	for _, l := range looks {
		t.Run(l.String(), func(t *testing.T) {
			t.Parallel()
			ctx := v.tab(t)
			complaints := listen(t, ctx)
			l.take(t, ctx)
			for _, p := range pages {
				t.Run(p.name(), func(t *testing.T) {
					if got := open(t, ctx, v.address(p)); got != p.status {
						t.Errorf("status %d, want %d", got, p.status)
					}
					l.hold(t, ctx, axe)
					for _, c := range complaints() {
						t.Error(c)
					}
				})
			}
		})
	}
}

// hold holds what each page is to keep to.
func (l look) hold(t *testing.T, ctx context.Context, axe string) {
	still(t, ctx)
	l.fits(t, ctx)
	accessible(t, ctx, axe)
	l.fits(t, ctx)
	if l.media == "print" {
		paper(t, ctx)
	} else {
		l.magnified(t, ctx)
	}
}

// still holds that nothing moves: neither what was drawn when more of the page comes, nor by itself.
func still(t *testing.T, ctx context.Context) {
	t.Helper()
	if moved := evaluate[float64](t, ctx, script(t, "shift.js")); moved > 0 {
		t.Errorf("what was drawn moves by %v", moved)
	}
	if n := evaluate[int](t, ctx, `document.getAnimations().length`); n > 0 {
		t.Errorf("%d animations", n)
	}
}

// fits holds that a page is no wider than the window.
func (l look) fits(t *testing.T, ctx context.Context) {
	t.Helper()
	if got := evaluate[int64](t, ctx, `document.documentElement.scrollWidth`); got > l.width {
		t.Errorf("%d pixels wide, in a window of %d", got, l.width)
	}
}

// accessible opens all that is folded, and holds that axe-core finds nothing: colours, names, roles, targets.
func accessible(t *testing.T, ctx context.Context, axe string) {
	t.Helper()
	do(t, ctx, chromedp.Evaluate[chromedp.Void](axe))
	for _, found := range evaluate[[]string](t, ctx, script(t, "axe.js")) {
		t.Error(found)
	}
}

// magnified reads with letters of twice the size: nothing has to be scrolled sideways (WCAG 2.2, 1.4.4 and 1.4.10).
func (l look) magnified(t *testing.T, ctx context.Context) {
	t.Helper()
	do(t, ctx, chromedp.Evaluate[chromedp.Void](`document.documentElement.style.fontSize = "200%"`))
	l.fits(t, ctx)
}

// paper holds that the paper is white, and that nothing is on it that only a screen can use.
func paper(t *testing.T, ctx context.Context) {
	t.Helper()
	if got := evaluate[string](t, ctx, `getComputedStyle(document.body).backgroundColor`); got != "rgb(255, 255, 255)" {
		t.Errorf("the paper is %s", got)
	}
	const shown = `[...document.querySelectorAll("form, .skip, nav[aria-label=Sections]")].filter(e => e.checkVisibility()).length`
	if n := evaluate[int](t, ctx, shown); n > 0 {
		t.Errorf("%d elements that are of no use on paper", n)
	}
}
