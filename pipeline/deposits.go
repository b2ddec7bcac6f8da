package pipeline

import (
	"io/fs"
	"path/filepath"
)

// Deposits returns the files that paths stand for: of a directory all beneath it that can be imported,
// sorted. What cannot be listed, or has nothing to import beneath it, stays, so that importing it says why.
func Deposits(paths []string) []string {
	var files []string
	for _, path := range paths {
		found := []string{path}
		if isDirectory(path) {
			found = beneath(path)
		}
		if len(found) == 0 {
			found = []string{path}
		}
		files = append(files, found...)
	}
	return files
}

// beneath returns the files of a directory that can be imported, and the directories that cannot be listed.
func beneath(root string) (found []string) {
	// The separator makes WalkDir enter a root that is a symbolic link.
	_ = filepath.WalkDir(root+string(filepath.Separator), func(path string, entry fs.DirEntry, err error) error {
		path = filepath.Clean(path)
		if err != nil || !entry.IsDir() && isFile(path) && isDeposit(path) {
			found = append(found, path)
		}
		return nil
	})
	return found
}

// isDeposit reports whether a file among others is one that can be imported.
func isDeposit(path string) bool { return typeOfName(path) != Sniffed || isLines(path) || isWARC(path) }
