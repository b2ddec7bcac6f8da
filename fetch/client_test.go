package fetch

import (
	"context"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru"
)

const page = "<!doctype html><p>A ferry ran aground off Östhavn, its owner said.</p>"

// serve returns the address of a host with the given handler.
func serve(t *testing.T, handler http.HandlerFunc) string {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server.URL
}

// serveBytes returns the host and port of a server that answers one connection
// with the given bytes.
func serveBytes(t *testing.T, answer string) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	go func() {
		if connection, err := listener.Accept(); err == nil {
			io.WriteString(connection, answer)
			connection.Close()
		}
	}()
	return listener.Addr().String()
}

// get gets an address with private ones allowed.
func get(t *testing.T, o Options, address string) (*Response, error) {
	t.Helper()
	o.AllowPrivate = true
	return New(o).Get(t.Context(), address)
}

// wantError checks the kind of an error, and that its sentence holds a phrase.
func wantError(t *testing.T, err error, kind writethru.Kind, phrase string) {
	t.Helper()
	if err == nil {
		t.Fatalf("no error, want %s", kind)
	}
	if got := writethru.KindOf(err); got != kind {
		t.Errorf("kind is %s (%v), want %s", got, err, kind)
	}
	if !strings.Contains(err.Error(), phrase) {
		t.Errorf("the message is %q, without %q", err, phrase)
	}
}

func TestGet(t *testing.T) {
	t.Parallel()
	host := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.UserAgent() != "reader/1" {
			t.Errorf("user agent is %q", r.UserAgent())
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, page)
	})
	response, err := get(t, Options{UserAgent: "reader/1"}, host+"/story?id=1")
	if err != nil {
		t.Fatal(err)
	}
	want := Response{URL: host + "/story?id=1", ContentType: "text/html; charset=utf-8", Body: []byte(page)}
	if response.URL != want.URL || response.ContentType != want.ContentType || string(response.Body) != page {
		t.Errorf("got %+v, want %+v", response, want)
	}
}

func TestAddresses(t *testing.T) {
	t.Parallel()
	tests := []struct {
		address string
		kind    writethru.Kind
	}{
		{"", writethru.Malformed},
		{"news.example/story", writethru.Malformed},
		{"http://", writethru.Malformed},
		{"http://a b/", writethru.Malformed},
		{"http://[::1", writethru.Malformed},
		{"\x00", writethru.Malformed},
		{"file:///etc/hosts", writethru.Forbidden},
		{"ftp://news.example/story", writethru.Forbidden},
		{"javascript:alert(1)", writethru.Forbidden},
	}
	for _, test := range tests {
		_, err := get(t, Options{}, test.address)
		wantError(t, err, test.kind, "")
	}
}

func TestStatus(t *testing.T) {
	t.Parallel()
	host := serve(t, func(w http.ResponseWriter, r *http.Request) {
		code := 0
		fmt.Sscanf(r.URL.Path, "/%d", &code)
		w.WriteHeader(code)
	})
	tests := []struct {
		code int
		kind writethru.Kind
	}{
		{401, writethru.Forbidden}, {402, writethru.Forbidden}, {403, writethru.Forbidden}, {451, writethru.Forbidden},
		{404, writethru.NotFound}, {410, writethru.NotFound},
		{408, writethru.Unreachable}, {429, writethru.Unreachable}, {500, writethru.Unreachable},
		{503, writethru.Unreachable}, {304, writethru.Unreachable}, {599, writethru.Unreachable},
	}
	for _, test := range tests {
		_, err := get(t, Options{}, fmt.Sprintf("%s/%d", host, test.code))
		wantError(t, err, test.kind, fmt.Sprint(test.code))
		wantError(t, err, test.kind, strings.TrimPrefix(host, "http://"))
	}
}

func TestRedirects(t *testing.T) {
	t.Parallel()
	host := serve(t, func(w http.ResponseWriter, r *http.Request) {
		var n int
		switch {
		case r.URL.Path == "/page":
			fmt.Fprint(w, page)
		case r.URL.Path == "/circle":
			http.Redirect(w, r, "/back", http.StatusFound)
		case r.URL.Path == "/back":
			http.Redirect(w, r, "/circle", http.StatusFound)
		case r.URL.Path == "/file":
			http.Redirect(w, r, "file:///etc/hosts", http.StatusFound)
		case r.URL.Path == "/nowhere":
			w.WriteHeader(http.StatusFound)
		case r.URL.Path == "/cookie":
			if _, err := r.Cookie("seen"); err == nil {
				fmt.Fprint(w, page)
				return
			}
			http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1"})
			http.Redirect(w, r, "/cookie", http.StatusSeeOther)
		default:
			fmt.Sscanf(r.URL.Path, "/%d", &n)
			next := "/page"
			if n > 1 {
				next = fmt.Sprintf("/%d", n-1)
			}
			http.Redirect(w, r, next, http.StatusMovedPermanently)
		}
	})
	for _, path := range []string{"/10", "/cookie"} {
		response, err := get(t, Options{}, host+path)
		if err != nil || string(response.Body) != page {
			t.Errorf("%s: error %v, want the page", path, err)
		}
	}
	response, err := get(t, Options{}, strings.Replace(host, "http://", "http://jane:secret@", 1)+"/3")
	if err != nil || response.URL != host+"/page" {
		t.Errorf("got %+v, %v, want the address after redirects", response, err)
	}
	_, err = get(t, Options{}, host+"/11")
	wantError(t, err, writethru.Unreachable, "more than 10 times")
	_, err = get(t, Options{MaxRedirects: 2}, host+"/3")
	wantError(t, err, writethru.Unreachable, "more than 2 times")
	_, err = get(t, Options{}, host+"/circle")
	wantError(t, err, writethru.Unreachable, "in a loop")
	_, err = get(t, Options{}, host+"/file")
	wantError(t, err, writethru.Forbidden, "only http and https")
	_, err = get(t, Options{}, host+"/nowhere")
	wantError(t, err, writethru.Unreachable, "")
}

func TestPrivateAddressesAreRefused(t *testing.T) {
	t.Parallel()
	host := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("the request was made") })
	client := New(Options{})
	for _, address := range []string{host, strings.Replace(host, "127.0.0.1", "localhost", 1), "http://[::1]:1/"} {
		_, err := client.Get(t.Context(), address)
		wantError(t, err, writethru.Forbidden, "public internet")
	}
}

func TestSlowHosts(t *testing.T) {
	t.Parallel()
	host := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/body" {
			w.Header().Set("Content-Type", "text/html")
			io.WriteString(w, page)
			w.(http.Flusher).Flush()
		}
		<-r.Context().Done()
	})
	_, err := get(t, Options{Timeout: 50 * time.Millisecond}, host+"/header")
	wantError(t, err, writethru.Unreachable, "did not answer in time")
	_, err = get(t, Options{Timeout: 50 * time.Millisecond}, host+"/body")
	wantError(t, err, writethru.Unreachable, "took too long")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = New(Options{AllowPrivate: true}).Get(ctx, host)
	wantError(t, err, writethru.Unreachable, "called off")
}

func TestBrokenConnections(t *testing.T) {
	t.Parallel()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	closed := listener.Addr().String()
	listener.Close()
	_, err = get(t, Options{}, "http://"+closed)
	wantError(t, err, writethru.Unreachable, closed+" refused the connection")

	untrusted := httptest.NewUnstartedServer(http.NotFoundHandler())
	untrusted.Config.ErrorLog = log.New(io.Discard, "", 0)
	untrusted.StartTLS()
	t.Cleanup(untrusted.Close)
	_, err = get(t, Options{}, untrusted.URL)
	wantError(t, err, writethru.Unreachable, "no certificate that can be trusted")

	_, err = get(t, Options{}, "https://"+serveBytes(t, "SSH-2.0-ferry\r\n"))
	wantError(t, err, writethru.Unreachable, "TLS")
	_, err = get(t, Options{}, "http://"+serveBytes(t, "SSH-2.0-ferry\r\n"))
	wantError(t, err, writethru.Unreachable, "the connection to 127.0.0.1")

	hangUp := serve(t, func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) })
	_, err = get(t, Options{}, hangUp)
	wantError(t, err, writethru.Unreachable, "the connection to 127.0.0.1")
}

func TestUnknownHost(t *testing.T) {
	t.Parallel()
	err := connectionError("news.invalid:80", &net.DNSError{Name: "news.invalid", IsNotFound: true})
	wantError(t, err, writethru.Unreachable, "there is no host news.invalid")
	err = connectionError("news.invalid:80", &net.DNSError{Name: "news.invalid", IsTimeout: true})
	wantError(t, err, writethru.Unreachable, "news.invalid could not be looked up")
}
