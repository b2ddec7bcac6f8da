package browser_test

import (
	"bytes"
	"flag"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

var update = flag.Bool("update", false, "makes the pictures in doc/screens anew")

// screens is where the pictures are kept, and guide the page that shows them all.
const (
	screens = "../../doc/screens"
	guide   = "../../doc/web.md"
)

// mostBytes is how large a picture may be.
const mostBytes = 120_000

// pictures are what is shown of the invented day in the documents.
var pictures = []struct {
	file, path string
	look       look
	height     int64 // pixels
}{
	{"front.png", "/", look{1280, "light", "screen"}, 900},
	{"front-dark.png", "/", look{1280, "dark", "screen"}, 900},
	{"article.png", "/articles/2", look{1280, "light", "screen"}, 1500},
	{"article-telephone.png", "/articles/2", look{360, "light", "screen"}, 900},
	{"diff.png", "/articles/2/diff?from=1&to=4", look{1280, "light", "screen"}, 1500},
	{"raw.png", "/articles/2/versions/1/raw", look{1280, "light", "screen"}, 900},
	{"people.png", "/people", look{1280, "light", "screen"}, 900},
	{"person.png", "/people/Henrik%20Saal", look{1280, "light", "screen"}, 900},
	{"search.png", "/search?q=terminal", look{1280, "light", "screen"}, 900},
	{"outlets.png", "/outlets", look{1280, "light", "screen"}, 900},
	{"outlet.png", "/outlets/Radio%20Vellen", look{1280, "light", "screen"}, 900},
	{"searches.png", "/searches", look{1280, "light", "screen"}, 400},
}

// TestScreens holds that all pictures are there, small, and shown. With -update it makes them first.
func TestScreens(t *testing.T) {
	if *update {
		takeScreens(t)
	}
	text, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pictures {
		b, err := os.ReadFile(filepath.Join(screens, p.file))
		if err != nil {
			t.Error(err)
			continue
		}
		if size, err := png.DecodeConfig(bytes.NewReader(b)); err != nil || int64(size.Width) != p.look.width || len(b) > mostBytes {
			t.Errorf("%s: %d bytes, %d pixels wide, error %v; want at most %d bytes, %d pixels", p.file, len(b), size.Width, err, mostBytes, p.look.width)
		}
		if !strings.Contains(string(text), "screens/"+p.file) {
			t.Errorf("%s does not show %s", guide, p.file)
		}
	}
}

// takeScreens makes the pictures of the invented day.
func takeScreens(t *testing.T) {
	t.Helper()
	v := visit{start(t), rooms(t)}
	ctx := v.tab(t)
	for _, p := range pictures {
		p.look.take(t, ctx)
		do(t, ctx, chromedp.EmulateViewport(p.look.width, p.height))
		open(t, ctx, v.rooms["day"]+p.path)
		shot, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
		if err != nil {
			t.Fatal(err)
		}
		if shot, err = inFewerColors(shot); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(screens, p.file), shot, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
