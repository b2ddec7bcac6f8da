package tensor

//go:noescape
func stepForward(s, y, before, z, c, o *float32, eights int)

//go:noescape
func stepBack(carry, s, dy, before, z, c, o, dz, dc, do *float32, eights int)

func (r step) forward(y []float32) {
	if n := len(r.z); hasFMA && n%8 == 0 {
		stepForward(&r.s[0], &y[0], &r.before[0], &r.z[0], &r.c[0], &r.o[0], n/8)
		return
	}
	r.plainForward(y)
}

func (r step) back(carry, dy, dz, dc, do []float32) {
	if n := len(r.z); hasFMA && n%8 == 0 {
		stepBack(&carry[0], &r.s[0], &dy[0], &r.before[0], &r.z[0], &r.c[0], &r.o[0], &dz[0], &dc[0], &do[0], n/8)
		return
	}
	r.plainBack(carry, dy, dz, dc, do)
}
