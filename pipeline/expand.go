package pipeline

import (
	"io/fs"
	"os"
	"path/filepath"
)

// Expand returns the inputs that the arguments stand for, in order: a
// directory becomes the HTML and text files beneath it, sorted by path;
// anything else stands for itself. passedOver lists the files beneath a
// directory that are neither. What cannot be listed, or has nothing to read
// beneath it, stays an input, so that reading it says why.
func Expand(args []string) (inputs, passedOver []string) {
	for _, arg := range args {
		if arg == Stdin || IsURL(arg) || !isDirectory(arg) {
			inputs = append(inputs, arg)
			continue
		}
		found, others := walk(arg)
		if len(found) == 0 {
			found = []string{arg}
		}
		inputs, passedOver = append(inputs, found...), append(passedOver, others...)
	}
	return inputs, passedOver
}

func isDirectory(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func walk(root string) (found, others []string) {
	// The separator makes WalkDir enter a root that is a symbolic link.
	_ = filepath.WalkDir(root+string(filepath.Separator), func(path string, entry fs.DirEntry, err error) error {
		path = filepath.Clean(path)
		switch {
		case err != nil:
			found = append(found, path)
		case entry.IsDir():
		case typeOfName(path) != Sniffed && isFile(path):
			found = append(found, path)
		default:
			others = append(others, path)
		}
		return nil
	})
	return found, others
}

// isFile reports whether path is a regular file or a link to one: a pipe in a
// directory would be waited on for ever.
func isFile(path string) bool {
	info, err := os.Stat(path)
	return err != nil || info.Mode().IsRegular()
}
