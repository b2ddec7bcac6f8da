// Package limit says how much of a room a reader may have: [Rates] how often, a [Gate] how many at a time.
package limit
