package sqlite

import (
	"cmp"
	"context"

	"github.com/writethru/writethru/archive"
)

// Together keeps all that do writes in one transaction. At each commit the indexes of words get a segment each, and segments
// are merged again and again: the fewer, the better.
func (a *Archive) Together(ctx context.Context, do func(archive.Store) error) error {
	return a.write(ctx, func(querier) error {
		inside := a.inside()
		err := do(inside)
		return cmp.Or(err, inside.writer.failed)
	})
}

// inside returns the archive within the transaction that runs: it reads what that has written, and what it writes belongs
// to that.
func (a *Archive) inside() *Archive {
	joined := &writer{statements: a.writer.statements, joined: true}
	return &Archive{writer: joined, reader: joined.statements, frames: a.frames}
}
