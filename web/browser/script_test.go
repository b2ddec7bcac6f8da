package browser_test

import (
	"context"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	protocol "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// scriptless opens a tab that runs no script of a page.
func (v visit) scriptless(t *testing.T) context.Context {
	t.Helper()
	ctx := v.tab(t)
	call(t, ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	return ctx
}

// withoutScript reads each page with and without script: it says the same.
func (v visit) withoutScript(t *testing.T) {
	with, without := v.tab(t), v.scriptless(t)
	for _, p := range pages {
		if want, got := v.text(t, with, p), v.text(t, without, p); got != want || got == "" {
			t.Errorf("%s: without script it says\n%s\nand with it\n%s", p.name(), got, want)
		}
	}
}

// request matches the number of a request, which is another each time.
var request = regexp.MustCompile(`Request \w+`)

// text opens a page and returns what it says.
func (v visit) text(t *testing.T, ctx context.Context, p page) string {
	t.Helper()
	open(t, ctx, v.address(p))
	return request.ReplaceAllString(evaluate[string](t, ctx, `document.body.innerText`), "Request")
}

// forms fills the forms by keys alone and without script, in a room of its own, which it changes.
func (v visit) forms(t *testing.T) {
	ctx, day := v.scriptless(t), rooms(t)["day"]
	const next, send = kb.Tab, kb.Enter
	for _, test := range []struct {
		about, path, field, keys string
		leadsTo, says            string
	}{
		{"search", "/search", "input[name=q]", "terminal" + send, "/search?q=terminal", "Found, newest first"},
		{"a person", "/people", "input[name=name]", "saal" + send, "/people/saal", "What they said"},
		{"an outlet", "/", "input[name=outlet]", "Radio Vellen" + send, "/?outlet=Radio+Vellen&person=&change=", "Radio Vellen"},
		{"who speaks", "/", "input[name=person]", "Calder" + send, "/?outlet=&person=Calder&change=", "The Ossel Harbor Post"},
		{"a kind of change", "/", "select[name=change]", "a quote d" + next + send, "/?outlet=&person=&change=quote-dropped", "dropped"},
		{"two versions", "/articles/2", "select[name=from]", "1" + next + next + send, "/articles/2/diff?from=1&to=4", "From version 1"},
		{
			"save a search", "/search?q=zeppelin", "details:has([action='/searches']) > summary",
			send + next + next + "https://receiver.example/new" + send, "/searches", "The secret of “zeppelin”",
		},
		{"follow", "/outlets", "textarea[name=url]", "https://new.example/feed" + next + send, "/outlets?added=1", "https://new.example/feed"},
		{"follow what is none", "/outlets", "textarea[name=url]", "nothing" + next + send, "/outlets", "Not taken"},
		{"follow no longer", "/outlets", "summary[aria-label='Remove https://new.example/feed']", send + next + send, "/outlets?removed=1", "Radio Vellen"},
	} {
		open(t, ctx, day+test.path)
		do(t, ctx, chromedp.Focus(chromedp.CSS(test.field)))
		if got := fill(t, ctx, test.keys); got != day+test.leadsTo {
			t.Errorf("%s: it leads to %s, want %s", test.about, got, day+test.leadsTo)
		}
		if text := evaluate[string](t, ctx, `document.body.innerText`); !strings.Contains(text, test.says) {
			t.Errorf("%s: no %q in\n%s", test.about, test.says, text)
		}
	}
	if text := evaluate[string](t, ctx, `document.body.innerText`); strings.Contains(text, "new.example") {
		t.Error("what was removed is still listed")
	}
}

// fill presses keys, of which the last sends the form, and returns the address of the page that comes.
func fill(t *testing.T, ctx context.Context, keys string) string {
	t.Helper()
	whatever := func(protocol.EventLoadEventFired) bool { return true }
	if _, err := chromedp.Run(ctx, chromedp.WaitEvent(protocol.LoadEventFired, whatever, chromedp.KeyEvent(keys))); err != nil {
		t.Fatal(err)
	}
	address, err := chromedp.Run(ctx, chromedp.Location())
	if err != nil {
		t.Fatal(err)
	}
	return address
}
