package hook

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// A delivery is a post as it came.
type delivery struct {
	path, id, stamp, signature string
	body                       []byte
}

// receive returns a receiver, and what comes to it. Its answers are those of the handler, or else success.
func receive(t *testing.T, answer http.HandlerFunc) (address string, came chan delivery) {
	t.Helper()
	came = make(chan delivery, 100)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		came <- delivery{r.URL.Path, r.Header.Get("webhook-id"), r.Header.Get("webhook-timestamp"), r.Header.Get("webhook-signature"), body}
		if answer != nil {
			answer(w, r)
		}
	}))
	t.Cleanup(server.Close)
	return server.URL + "/hook", came
}

// next waits for a delivery, and fails the test where none comes.
func next(t *testing.T, came <-chan delivery) delivery {
	t.Helper()
	return within(t, "delivery", came)
}

func within[T any](t *testing.T, what string, from <-chan T) (value T) {
	t.Helper()
	select {
	case value = <-from:
	case <-time.After(20 * time.Second):
		t.Fatalf("no %s came", what)
	}
	return value
}

// verify checks a signature as the standard says, by no code of the package's own.
func (d delivery) verify(t *testing.T, secret string) {
	t.Helper()
	key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(secret, "whsec_"))
	if err != nil || len(key) < 24 || len(key) > 64 {
		t.Fatalf("the secret has %d bytes, %v", len(key), err)
	}
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(d.id + "." + d.stamp + "." + string(d.body)))
	if want := "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil)); d.signature != want {
		t.Errorf("signature %s, want %s", d.signature, want)
	}
}

// A told is what a receiver reads in a message.
type told struct {
	Schema, Type string
	Search       struct {
		ID          int64
		Name, Query string
	}
	Hits []struct {
		URL, Outlet, Title string
		Version            int
		Changes            []struct{ Kind, Was, Is string }
		Sentences          []struct {
			Text  string
			Marks [][2]int
		}
		Links struct{ Version, Diff string }
	}
}

func (d delivery) read(t *testing.T) (m told) {
	t.Helper()
	if err := json.Unmarshal(d.body, &m); err != nil {
		t.Fatal(err)
	}
	if m.Schema != "writethru.hook/1" || m.Hits == nil {
		t.Errorf("%.200s", d.body)
	}
	return m
}

// paths are the articles that a message tells of.
func (m told) paths() string {
	var list []string
	for _, h := range m.Hits {
		list = append(list, strings.TrimPrefix(h.URL, "https://courier.example/")+fmt.Sprintf("@%d", h.Version))
	}
	return strings.Join(list, " ")
}
