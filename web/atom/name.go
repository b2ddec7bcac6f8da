package atom

import (
	"strings"

	"github.com/google/uuid"
)

// Name returns the id of what some words name: the same ones name the same thing, in every archive. The first is an
// address. It is a UUID of version 5 (RFC 9562).
func Name(address string, words ...string) string {
	name := strings.Join(append([]string{address}, words...), "\x00")
	return uuid.NewSHA1(uuid.NameSpaceURL, []byte(name)).URN()
}
