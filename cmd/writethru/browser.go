package main

import (
	"os/exec"
	"runtime"
)

// openBrowser opens an address in the user's browser.
func (m *Main) openBrowser(address string) {
	name, args := "xdg-open", []string{address}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", address}
	}
	opener := exec.Command(name, args...)
	if err := opener.Start(); err != nil {
		m.warn("no browser could be opened: %v", err)
		return
	}
	go opener.Wait()
}
