package sqlite

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/writethru/writethru"
)

// lock makes this process the one that writes to the archive at path, until the file is closed. The
// file beside the archive stays; only the lock on it counts.
func lock(path string) (*os.File, error) {
	f, err := os.OpenFile(path+".lock", os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, writethru.Errorf(writethru.Forbidden, "the archive %s cannot be locked: %w", path, err)
	}
	if err := tryLock(f); err != nil {
		defer f.Close()
		return nil, writethru.Errorf(writethru.Forbidden, "the archive %s is in use by another process%s", path, holder(f))
	}
	if err := f.Truncate(0); err == nil {
		fmt.Fprintf(f, "%d\n", os.Getpid())
	}
	return f, nil
}

// holder says which process holds the lock, where it can be known.
func holder(f *os.File) string {
	b, _ := io.ReadAll(io.LimitReader(f, 20))
	if pid := strings.TrimSpace(string(b)); pid != "" {
		return " (" + pid + ")"
	}
	return ""
}
