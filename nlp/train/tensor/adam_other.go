//go:build !amd64

package tensor

// apply moves the weights, and the moments of their gradients.
func (r rule) apply(val, first, second, grad []float32) { r.plainApply(val, first, second, grad) }
