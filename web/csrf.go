package web

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"net/http"

	"github.com/writethru/writethru"
)

// formCookie is what the token of a form is bound to.
const formCookie = "writethru-form"

// How large a form may be, and a file that is sent with one, in bytes.
const (
	mostForm = 8 << 10
	mostFile = 1 << 20
)

// A formGuard tells forms of this server's pages from those that other sites send in a reader's name: a
// form comes from the same origin, and carries a token made from a cookie that no other site can send along.
type formGuard struct {
	key    []byte
	origin *http.CrossOriginProtection
}

// newFormGuard returns a guard whose tokens are good as long as it lives.
func newFormGuard() *formGuard {
	key := make([]byte, sha256.Size)
	rand.Read(key) // never fails
	return &formGuard{key, http.NewCrossOriginProtection()}
}

// token returns what the forms of a page carry, and gives the browser its cookie where it has none.
func (g *formGuard) token(w http.ResponseWriter, r *http.Request) string {
	if c, err := r.Cookie(formCookie); err == nil && c.Value != "" {
		return g.sign(c.Value)
	}
	value := rand.Text()
	http.SetCookie(w, &http.Cookie{
		Name: formCookie, Value: value, Path: "/", HttpOnly: true, Secure: r.TLS != nil, SameSite: http.SameSiteStrictMode,
	})
	return g.sign(value)
}

func (g *formGuard) sign(value string) string {
	mac := hmac.New(sha256.New, g.key)
	mac.Write([]byte(value))
	return base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
}

// accept reads a form of at most so many bytes, or says why it is not taken.
func (g *formGuard) accept(w http.ResponseWriter, r *http.Request, most int) error {
	if err := g.origin.Check(r); err != nil {
		return writethru.Errorf(writethru.Forbidden, "The form comes from another site.")
	}
	r.Body = http.MaxBytesReader(w, r.Body, int64(most))
	if err := parseForm(r, most); err != nil {
		if _, tooLarge := errors.AsType[*http.MaxBytesError](err); tooLarge {
			return writethru.Errorf(writethru.TooLarge, "The form is larger than %d bytes.", most)
		}
		return writethru.Errorf(writethru.Malformed, "The form cannot be read: %w.", err)
	}
	c, err := r.Cookie(formCookie)
	if err != nil || !hmac.Equal([]byte(r.PostForm.Get("token")), []byte(g.sign(c.Value))) {
		return writethru.Errorf(writethru.Forbidden, "The form is out of date. Load the page again, and send it once more.")
	}
	return nil
}

// parseForm reads a form, with the files in it where it has some. All of it stays in memory.
func parseForm(r *http.Request, most int) error {
	if err := r.ParseForm(); err != nil {
		return err
	}
	err := r.ParseMultipartForm(int64(most))
	if errors.Is(err, http.ErrNotMultipart) {
		return nil
	}
	return err
}
