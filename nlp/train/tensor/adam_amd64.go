package tensor

//go:noescape
func adam(val, first, second, grad *float32, eights int, scale, beta1, beta2, rate, root float32)

// apply moves the weights, and the moments of their gradients.
func (r rule) apply(val, first, second, grad []float32) {
	n := 0
	if hasFMA && len(grad) >= 8 {
		n = len(grad) &^ 7
		adam(&val[0], &first[0], &second[0], &grad[0], n/8, r.scale, r.beta1, r.beta2, r.rate, r.root)
	}
	r.plainApply(val[n:], first[n:], second[n:], grad[n:])
}
