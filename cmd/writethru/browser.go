package main

import (
	"errors"
	"os"
	"os/exec"
	"runtime"
)

// browse is Main.Browse for the desktop that the program runs on.
func browse(address string) error {
	name, args := "xdg-open", []string{address}
	switch {
	case runtime.GOOS == "darwin":
		name = "open"
	case runtime.GOOS == "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", address}
	case os.Getenv("DISPLAY")+os.Getenv("WAYLAND_DISPLAY") == "": // it might open one in the terminal
		return errors.New("there is no desktop")
	}
	opener := exec.Command(name, args...)
	if err := opener.Start(); err != nil {
		return err
	}
	go opener.Wait()
	return nil
}

// openBrowser opens an address in the user's browser, or says why not.
func (m *Main) openBrowser(address string) {
	if err := m.Browse(address); err != nil {
		m.warn("no browser could be opened: %v", err)
	}
}
