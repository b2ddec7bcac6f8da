package warc

import (
	"bufio"
	"io"
)

// resync goes on to the next record behind damage. At the end it is io.EOF.
func (s *stream) resync() error {
	for {
		if s.in.tape.failure != nil {
			return s.in.tape.failure
		}
		if s.broken {
			return s.seek()
		}
		err := s.scan()
		if err == io.EOF {
			err = s.open()
			if err == io.EOF {
				return io.EOF
			}
		} else if err == nil {
			return nil
		}
		s.broken = err != nil
	}
}

// scan goes on to the next line of the member that begins a record.
func (s *stream) scan() error {
	for !s.atRecord() {
		_, err := s.out.ReadSlice('\n')
		if err != nil && err != bufio.ErrBufferFull {
			return err
		}
	}
	return nil
}

// seek opens the next member that begins with a record. A member that was cut off may have
// swallowed the first bytes of it, so the search begins behind the start of the broken one.
func (s *stream) seek() error {
	for {
		s.in.moveTo(s.start + 1)
		if err := s.in.skipTo(s.format.magic()); err != nil {
			return err
		}
		err := s.open()
		if err == nil && s.atRecord() {
			s.broken = false
			return nil
		}
		if err == io.EOF || s.in.tape.failure != nil {
			return err
		}
	}
}
