//go:build amd64 || arm64

package kernel

// A strip is the work of one call of the recurrence in assembly: the channels
// whose states fit the registers, over all rows in one direction.
type strip struct {
	gate   *int16 // of the first channel, in the row to begin with
	output *int16 // gate of the output
	y      *int16
	rows   int
	half   int // bytes from a gate to its candidate
	pNext  int // bytes to the next row of p, negative when going back
	yNext  int // bytes to the next row of y
}

// forward returns the strip of the forward half that begins with its channel j.
func forward(y, p []int16, rows, h, j int) strip {
	return strip{
		gate: &p[j], output: &p[2*h+j], y: &y[j],
		rows: rows, half: h, pNext: 6 * h, yNext: 2 * h,
	}
}

// backward returns that of the backward half.
func backward(y, p []int16, rows, h, j int) strip {
	y, p = y[(rows-1)*h:], p[(rows-1)*3*h:]
	return strip{
		gate: &p[h+j], output: &p[2*h+h/2+j], y: &y[h/2+j],
		rows: rows, half: h, pNext: -6 * h, yNext: -2 * h,
	}
}
