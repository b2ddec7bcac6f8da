package browser_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// listen returns what tells of all that a tab has complained of since it was last asked.
func listen(t *testing.T, ctx context.Context) func() []string {
	t.Helper()
	var lock sync.Mutex
	var complaints []string
	err := chromedp.Listen(ctx, func(event any) {
		if c := complaint(event); c != "" {
			lock.Lock()
			defer lock.Unlock()
			complaints = append(complaints, c)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return func() []string {
		lock.Lock()
		defer lock.Unlock()
		since := complaints
		complaints = nil
		return since
	}
}

// complaint says what an event complains of: a request to another host than the page's, what the policy forbids, what a
// script throws; "" of nothing.
func complaint(event any) string {
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		if !strings.HasPrefix(e.Request.URL, "data:") && origin(e.Request.URL) != origin(e.DocumentURL) {
			return "asks for " + e.Request.URL
		}
	case *runtime.EventExceptionThrown:
		return fmt.Sprintf("%s in line %d of %s", e.ExceptionDetails.Text, e.ExceptionDetails.LineNumber+1, e.ExceptionDetails.URL)
	case *log.EventEntryAdded:
		if e.Entry.Source != log.EntrySourceNetwork || strings.Contains(e.Entry.URL, "/static/") { // that a page is an error is no complaint
			return fmt.Sprintf("%s: %s (%s)", e.Entry.Source, e.Entry.Text, e.Entry.URL)
		}
	}
	return ""
}

// origin returns the scheme, host and port of an address.
func origin(address string) string {
	parts := strings.SplitN(address, "/", 4)
	return strings.Join(parts[:min(len(parts), 3)], "/")
}
