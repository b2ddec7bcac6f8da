package browser_test

import (
	"os"
	"testing"
)

// axeCore returns the script of axe-core.
func axeCore(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile("testdata/node_modules/axe-core/axe.min.js")
	if err != nil {
		lack(t, "axe-core is not installed: npm ci --ignore-scripts in web/browser/testdata")
	}
	return string(b)
}
