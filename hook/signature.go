package hook

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/writethru/writethru"
)

// secretPrefix says what a secret is for, as the standard has it.
const secretPrefix = "whsec_"

// newSecret returns a secret of 32 random bytes in its written form.
func newSecret() string {
	key := make([]byte, 32)
	rand.Read(key) // never fails
	return secretPrefix + base64.StdEncoding.EncodeToString(key)
}

// headers returns the headers of a delivery that is sent at a time. Its id is made of its body.
func headers(secret string, body []byte, at time.Time) (http.Header, error) {
	sum := sha256.Sum256(body)
	id, stamp := "msg_"+hex.EncodeToString(sum[:16]), strconv.FormatInt(at.Unix(), 10)
	signature, err := sign(secret, id, stamp, body)
	if err != nil {
		return nil, err
	}
	h := http.Header{}
	h.Set("Content-Type", "application/json")
	h.Set("Webhook-Id", id)
	h.Set("Webhook-Timestamp", stamp)
	h.Set("Webhook-Signature", signature)
	return h, nil
}

// sign signs id, time and body by HMAC-SHA-256, the scheme v1 of the standard.
func sign(secret, id, stamp string, body []byte) (string, error) {
	key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(secret, secretPrefix))
	if err != nil {
		return "", writethru.Errorf(writethru.Malformed, "the secret of the hook is damaged: %w", err)
	}
	mac := hmac.New(sha256.New, key)
	fmt.Fprintf(mac, "%s.%s.%s", id, stamp, body)
	return "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil)), nil
}
