package sqlite

import (
	"os"

	"golang.org/x/sys/windows"
)

// tryLock takes a lock that the system takes back when the process dies. It covers a byte far behind
// the end, so that others can still read the file.
func tryLock(f *os.File) error {
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	return windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, &windows.Overlapped{OffsetHigh: 1})
}
