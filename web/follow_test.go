package web_test

import (
	"bytes"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/opml"
	"github.com/writethru/writethru/web/webtest"
)

// upload sends a file as the reader's browser would, after change has changed the request.
func (r reader) upload(t *testing.T, file string, change func(*http.Request)) *httptest.ResponseRecorder {
	t.Helper()
	var b bytes.Buffer
	form := multipart.NewWriter(&b)
	form.WriteField("token", r.token)
	part, err := form.CreateFormFile("file", "feeds.opml")
	if err == nil {
		_, err = part.Write([]byte(file))
	}
	if err != nil {
		t.Fatal(err)
	}
	form.Close()
	request := httptest.NewRequest(http.MethodPost, "http://reading.example/outlets/list", &b)
	request.Header.Set("Content-Type", form.FormDataContentType())
	request.Header.Set("Origin", "http://reading.example")
	request.AddCookie(r.cookie)
	if change != nil {
		change(request)
	}
	w := httptest.NewRecorder()
	r.ServeHTTP(w, request)
	return w
}

func outlines(n int) string {
	var b strings.Builder
	b.WriteString(`<opml version="2.0"><body>`)
	for i := range n {
		fmt.Fprintf(&b, `<outline text="Feed %d" xmlUrl="https://a.example/%d"/>`, i, i)
	}
	return b.String() + `</body></opml>`
}

func TestFollowSeveral(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	r, before := newReader(t, room(t, a)), len(sources(t, a))
	w := r.post("/outlets", "https://a.example/feed\r\n\r\n  https://b.example/\r\nhttps://A.example/feed#top\n", nil)
	if got := w.Header().Get("Location"); w.Code != http.StatusSeeOther || got != "/outlets?added=2&known=1" {
		t.Errorf("status %d to %q", w.Code, got)
	}
	w = r.post("/outlets", "https://c.example/\nhttps://me:secret@d.example/feed\nnonsense <b>", nil)
	for _, want := range []string{
		"One source is followed now", "https://d.example/feed</bdi>: The address holds a name or password", "is no address of the web", "https://d.example/feed\nnonsense &lt;b&gt;</textarea>",
	} {
		if !strings.Contains(w.Body.String(), want) {
			t.Errorf("no %q in\n%s", want, w.Body)
		}
	}
	if w.Code != http.StatusBadRequest || strings.Contains(w.Body.String(), "secret") {
		t.Errorf("status %d, or the password stands in the page", w.Code)
	}
	if now := len(sources(t, a)); now != before+3 {
		t.Errorf("%d sources, want %d", now, before+3)
	}
}

// TestFollowList sends what one room follows to another.
func TestFollowList(t *testing.T) {
	t.Parallel()
	a, b := webtest.Archive(t), webtest.Archive(t)
	for _, s := range sources(t, b) {
		if err := b.RemoveSource(t.Context(), s.URL); err != nil {
			t.Fatal(err)
		}
	}
	list := get(room(t, a), "/outlets.opml")
	if got := list.Header().Get("Content-Disposition"); !strings.Contains(got, `"writethru.opml"`) {
		t.Errorf("the list is sent as %q", got)
	}
	r := newReader(t, room(t, b))
	for _, told := range []string{"/outlets?added=5", "/outlets?added=0&known=5"} {
		if w := r.upload(t, list.Body.String(), nil); w.Code != http.StatusSeeOther || w.Header().Get("Location") != told {
			t.Errorf("status %d to %q, want %q: %s", w.Code, w.Header().Get("Location"), told, w.Body)
		}
	}
	want := sources(t, a)
	for i, s := range sources(t, b) {
		if s.URL != want[i].URL || s.Title != want[i].Title {
			t.Errorf("%+v is followed, want %+v", s, want[i])
		}
	}
}

func TestFollowListRefused(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	r, before := newReader(t, room(t, a)), len(sources(t, a))
	for _, test := range []struct {
		about, file string
		change      func(*http.Request)
		status      int
		says        string
	}{
		{"nothing", "", nil, 404, "the list of feeds is empty"},
		{"a picture", "\x89PNG\r\n\x1a\n\x00", nil, 400, "there is no OPML in it"},
		{"no feeds", "<opml><body><outline text='A folder'/></body></opml>", nil, 400, "names no feed"},
		{"too many", outlines(2001), nil, 413, "more than 2000 feeds"},
		{"too large", strings.Repeat("x", 1<<20+9000), nil, 413, "larger than"},
		{"another site's", outlines(1), func(r *http.Request) { r.Header.Set("Origin", "http://evil.example") }, 403, "another site"},
		{"without a cookie", outlines(1), func(r *http.Request) { r.Header.Del("Cookie") }, 403, "out of date"},
		{"a broken form", outlines(1), func(r *http.Request) { r.Header.Set("Content-Type", "multipart/form-data; boundary=x") }, 400, "cannot be read"},
		{"not a form of files", outlines(1), func(r *http.Request) {
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
			r.Body = http.NoBody
			r.URL.RawQuery = "token=x"
		}, 403, "out of date"},
	} {
		w := r.upload(t, test.file, test.change)
		if w.Code != test.status || !strings.Contains(w.Body.String(), test.says) {
			t.Errorf("%s: status %d, want %d and %q", test.about, w.Code, test.status, test.says)
		}
	}
	if w := r.post("/outlets/list", "", nil); w.Code != http.StatusBadRequest || !strings.Contains(w.Body.String(), "brings no file") {
		t.Errorf("without a file: status %d", w.Code)
	}
	if now := len(sources(t, a)); now != before {
		t.Errorf("%d sources, want %d", now, before)
	}
}

// TestFollowListOfPasswords takes the rest of a list that holds passwords, and shows none of them.
func TestFollowListOfPasswords(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	var b bytes.Buffer
	list := []opml.Outline{{Title: "Open", URL: "https://open.example/feed"}}
	for i := range 30 {
		list = append(list, opml.Outline{Title: "Shut", URL: fmt.Sprintf("https://me:secret@shut.example/%d", i)})
	}
	if err := opml.Write(&b, "All", list); err != nil {
		t.Fatal(err)
	}
	w := newReader(t, room(t, a)).upload(t, b.String(), nil)
	for _, want := range []string{"One source is followed now", "https://shut.example/0", "and 10 more"} {
		if !strings.Contains(w.Body.String(), want) {
			t.Errorf("no %q in\n%s", want, w.Body)
		}
	}
	if strings.Contains(w.Body.String(), "secret") {
		t.Error("a password stands in the page")
	}
}

// TestPasswordsHidden follows a source by a password, which the command takes: nobody who reads sees it, and it can be removed.
func TestPasswordsHidden(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	err := a.PutSource(t.Context(), archive.Source{URL: "https://me:secret@shut.example/feed", Kind: archive.Feed, Title: "Shut Times", Polled: webtest.Now})
	if err != nil {
		t.Fatal(err)
	}
	s := room(t, a)
	for _, path := range []string{"/outlets", "/outlets/Shut%20Times", "/outlets.opml", "/api/v1/sources"} {
		w := get(s, path)
		if body := w.Body.String(); w.Code != 200 || strings.Contains(body, "secret") || !strings.Contains(body, "https://shut.example/feed") {
			t.Errorf("%s: status %d:\n%s", path, w.Code, body)
		}
	}
	before := len(sources(t, a))
	w := newReader(t, s).post("/outlets/remove", "https://shut.example/feed", nil)
	if got := w.Header().Get("Location"); got != "/outlets?removed=1" || len(sources(t, a)) != before-1 {
		t.Errorf("removed to %q, %d sources", got, len(sources(t, a)))
	}
}
