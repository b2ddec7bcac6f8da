package view

// Clip returns text in one line, clean and cut to so many columns; 0 or less leave its length.
func Clip(text string, width int) string {
	cells := plain(text)
	if width > 0 {
		cells = clip(cells, width)
	}
	p := View{}.printer(fewLines)
	appendLine(&p.out, cells, false)
	return p.out.String()
}
