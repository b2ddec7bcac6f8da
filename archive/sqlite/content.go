package sqlite

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"slices"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive/sqlite/internal/packed"
)

// A table holds frames.
type table string

const (
	pages    table = "pages"
	readings table = "readings"
)

// A frame is content as it is kept.
type frame struct {
	base sql.NullInt64 // version whose content is the dictionary
	sum  int64
	data []byte
}

// fullEvery is how many versions one full frame serves at most.
const fullEvery = 32

// Page returns a version as it was fetched.
func (a *Archive) Page(ctx context.Context, version int64) ([]byte, error) {
	return a.content(ctx, a.reader, pages, version)
}

// Reading returns a version as it was read.
func (a *Archive) Reading(ctx context.Context, version int64) (*writethru.Reading, error) {
	return a.reading(ctx, a.reader, version)
}

func (a *Archive) reading(ctx context.Context, q querier, version int64) (*writethru.Reading, error) {
	content, err := a.content(ctx, q, readings, version)
	if err != nil {
		return nil, err
	}
	r, err := packed.Unpack(content)
	if err != nil {
		return nil, writethru.Errorf(writethru.Malformed, "the reading of version %d is damaged: %w", version, err)
	}
	return r, nil
}

// content returns what a table holds of a version, by way of all the frames that it is built on.
func (a *Archive) content(ctx context.Context, q querier, t table, version int64) ([]byte, error) {
	chain, err := loadChain(ctx, q, t, version)
	if err != nil {
		return nil, err
	}
	var content []byte
	for _, f := range slices.Backward(chain) {
		if content, err = a.expand(f, content, t, version); err != nil {
			return nil, err
		}
	}
	return content, nil
}

// expand returns the content of a frame, which is needed for a version.
func (a *Archive) expand(f frame, base []byte, t table, version int64) ([]byte, error) {
	content, err := a.frames.Expand(f.data, base)
	if err == nil && checksum(content) != f.sum {
		err = errors.New("its checksum differs")
	}
	if err != nil {
		return nil, writethru.Errorf(writethru.Malformed, "the frame of version %d in %s is damaged: %w", version, t, err)
	}
	return content, nil
}

// loadChain returns the frame of a version and those that it is built on, down to a full one.
func loadChain(ctx context.Context, q querier, t table, version int64) ([]frame, error) {
	var chain []frame
	for id := version; len(chain) < fullEvery; {
		f, err := loadFrame(ctx, q, t, id)
		if errors.Is(err, sql.ErrNoRows) && len(chain) == 0 {
			return nil, writethru.Errorf(writethru.NotFound, "there is no version %d", version)
		}
		if errors.Is(err, sql.ErrNoRows) {
			return nil, writethru.Errorf(writethru.Malformed, "the frame of version %d in %s is damaged: version %d is missing", version, t, id)
		}
		if err != nil {
			return nil, failure(err)
		}
		if chain = append(chain, f); !f.base.Valid {
			return chain, nil
		}
		id = f.base.Int64
	}
	return nil, writethru.Errorf(writethru.Malformed, "the frame of version %d in %s is damaged: it has no full frame beneath", version, t)
}

func loadFrame(ctx context.Context, q querier, t table, version int64) (frame, error) {
	var f frame
	err := q.QueryRowContext(ctx, `SELECT base, sum, frame FROM `+string(t)+` WHERE version = ?`, version).Scan(&f.base, &f.sum, &f.data)
	return f, err
}

func saveFrame(ctx context.Context, q querier, t table, version int64, f frame) error {
	_, err := q.ExecContext(ctx, `INSERT INTO `+string(t)+` (version, base, sum, frame) VALUES (?, ?, ?, ?)`, version, f.base, f.sum, f.data)
	return err
}

// fullFrame returns a frame that stands by itself.
func (a *Archive) fullFrame(content []byte) frame {
	return frame{sum: checksum(content), data: a.frames.Full(content)}
}

// deltaFrame returns content as its difference from that of a version, or in full where that is hardly longer.
func (a *Archive) deltaFrame(content, base []byte, version int64) (frame, error) {
	data, err := a.frames.Delta(content, base)
	if err != nil {
		return frame{}, err
	}
	if len(data) > len(content)/8 { // few pages compress as well by themselves
		if full := a.fullFrame(content); len(full.data)*3/4 < len(data) {
			return full, nil
		}
	}
	return frame{sql.NullInt64{Int64: version, Valid: true}, checksum(content), data}, nil
}

// checksum is the first eight bytes of the content's SHA-256.
func checksum(content []byte) int64 {
	sum := sha256.Sum256(content)
	return int64(binary.BigEndian.Uint64(sum[:]))
}
