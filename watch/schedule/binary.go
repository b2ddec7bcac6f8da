package schedule

import (
	"encoding/binary"
	"math"
	"time"

	"github.com/writethru/writethru"
)

// version is the first byte of both binary forms.
const version = 1

// AppendBinary implements encoding.BinaryAppender. Times are kept to the second. It never fails.
func (a Article) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, version)
	b = binary.AppendVarint(b, a.Published.Unix())
	b = binary.AppendVarint(b, a.Changed.Unix()-a.Published.Unix())
	b = binary.AppendVarint(b, a.Checked.Unix()-a.Changed.Unix())
	b = binary.AppendUvarint(b, uint64(a.Checks))
	b = binary.AppendUvarint(b, uint64(a.Changes))
	b = appendFloat(b, a.Expected)
	if a.Developing {
		return append(b, 1), nil
	}
	return append(b, 0), nil
}

// MarshalBinary implements encoding.BinaryMarshaler.
func (a Article) MarshalBinary() ([]byte, error) { return a.AppendBinary(nil) }

// UnmarshalBinary implements encoding.BinaryUnmarshaler. Its error is of kind malformed, and leaves the
// article as it was.
func (a *Article) UnmarshalBinary(b []byte) error {
	d := decoder{rest: b}
	d.version()
	published := d.signed(maxUnix)
	changed := published + d.signed(maxUnix)
	checked := changed + d.signed(maxUnix)
	read := Article{
		Published: time.Unix(published, 0).UTC(),
		Changed:   time.Unix(changed, 0).UTC(),
		Checked:   time.Unix(checked, 0).UTC(),
		Checks:    int(d.unsigned(math.MaxInt32)),
		Changes:   int(d.unsigned(math.MaxInt32)),
		Expected:  d.float(),
	}
	read.Developing = d.unsigned(1) == 1
	if changed < published || checked < changed {
		d.broken = true
	}
	if err := d.end("what was learnt of an article"); err != nil {
		return err
	}
	*a = read
	return nil
}

// AppendBinary implements encoding.BinaryAppender. It never fails.
func (r *Rhythm) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, version)
	for _, p := range r.tallies {
		for _, t := range p {
			b = appendFloat(appendFloat(b, t.changes), t.hours)
		}
	}
	return b, nil
}

// MarshalBinary implements encoding.BinaryMarshaler.
func (r *Rhythm) MarshalBinary() ([]byte, error) { return r.AppendBinary(nil) }

// UnmarshalBinary implements encoding.BinaryUnmarshaler. Its error is of kind malformed, and leaves the
// rhythm as it was.
func (r *Rhythm) UnmarshalBinary(b []byte) error {
	d := decoder{rest: b}
	d.version()
	var read Rhythm
	for p := range read.tallies {
		for s := range read.tallies[p] {
			read.tallies[p][s] = tally{changes: d.float(), hours: d.float()}
		}
	}
	if err := d.end("what was learnt of an outlet"); err != nil {
		return err
	}
	*r = read
	return nil
}

// maxUnix is the end of the year 9999, in seconds.
const maxUnix = 253402300799

func appendFloat(b []byte, f float64) []byte {
	return binary.LittleEndian.AppendUint32(b, math.Float32bits(float32(f)))
}

// A decoder reads values one after the other, and remembers whether all was well.
type decoder struct {
	rest   []byte
	broken bool
}

func (d *decoder) version() {
	if d.unsigned(math.MaxUint8) != version {
		d.broken = true
	}
}

// signed reads a number no farther from zero than limit.
func (d *decoder) signed(limit int64) int64 {
	v, n := binary.Varint(d.rest)
	if n <= 0 || v > limit || v < -limit {
		d.broken, d.rest = true, nil
		return 0
	}
	d.rest = d.rest[n:]
	return v
}

func (d *decoder) unsigned(limit uint64) uint64 {
	v, n := binary.Uvarint(d.rest)
	if n <= 0 || v > limit {
		d.broken, d.rest = true, nil
		return 0
	}
	d.rest = d.rest[n:]
	return v
}

// float reads a number that is finite and not negative.
func (d *decoder) float() float64 {
	if len(d.rest) < 4 {
		d.broken, d.rest = true, nil
		return 0
	}
	f := float64(math.Float32frombits(binary.LittleEndian.Uint32(d.rest)))
	d.rest = d.rest[4:]
	if !(f >= 0 && f <= math.MaxFloat32) {
		d.broken = true
		return 0
	}
	return f
}

func (d *decoder) end(what string) error {
	if d.broken || len(d.rest) > 0 {
		return writethru.Errorf(writethru.Malformed, "%s cannot be read", what)
	}
	return nil
}
