package archive

import (
	"os"
	"path/filepath"
	"runtime"

	"github.com/writethru/writethru"
)

// DefaultPath is where an archive lies that was given no other place: the user's folder
// for data, by the XDG base directory specification or by the habits of the system.
func DefaultPath() (string, error) {
	dir, err := dataDir()
	if err != nil {
		return "", writethru.Errorf(writethru.NotFound, "there is no folder for data: %w", err)
	}
	return filepath.Join(dir, "writethru", "archive.db"), nil
}

func dataDir() (string, error) {
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return dir, nil
	}
	switch runtime.GOOS {
	case "windows":
		return os.UserCacheDir() // %LocalAppData%
	case "darwin":
		return os.UserConfigDir() // Library/Application Support
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "share"), err
}
